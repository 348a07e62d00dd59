// edition: 2015
extern crate std as other;

mod shapes {
    pub mod deep {
        pub fn f() {}
    }
    use shapes::deep;
    pub fn g() {
        deep::f();
        ::shapes::deep::f();
    }
    use crate_missing::x;
}

fn main() {
    shapes::g();
}
