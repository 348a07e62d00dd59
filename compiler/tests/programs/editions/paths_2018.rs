// edition: 2018
mod shapes {
    pub mod deep {
        pub fn f() {}
    }
    pub fn g() {
        ::shapes::deep::f();
        shapes::deep::f();
    }
}

fn main() {
    shapes::g();
}
