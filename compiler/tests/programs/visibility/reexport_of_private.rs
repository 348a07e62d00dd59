mod shapes {
    fn square() {}
    pub mod deep {
        pub(crate) fn circle() {}
    }
}

pub use shapes::deep::circle;
pub use shapes::square;

fn main() {
    circle();
}
