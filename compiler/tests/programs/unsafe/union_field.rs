union Bits {
    float: f32,
    int: u32,
}

union Holder {
    text: String,
    n: u8,
}

fn main() {
    let bits = Bits { float: 1.0 };
    println!("{:x}", bits.int);
    let both = Bits { float: 1.0, int: 3 };
}
