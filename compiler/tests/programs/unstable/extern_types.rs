extern "C" {
    type Opaque;
}

extern "vectorcall" fn f() {}

auto trait Safe {}
impl !Safe for u8 {}

fn main() {}
