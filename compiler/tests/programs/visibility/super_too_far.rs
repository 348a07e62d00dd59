mod a {
    pub fn f() {
        super::super::g();
    }
}

fn g() {}

fn main() {
    a::f();
    self::h();
    crate::x::y();
}
