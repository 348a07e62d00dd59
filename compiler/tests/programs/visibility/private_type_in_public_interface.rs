mod inner {
    struct Hidden;
    pub fn make() -> Hidden {
        Hidden
    }
    pub trait Open {
        type Out;
    }
    impl Open for u8 {
        type Out = Hidden;
    }
}

fn main() {
    inner::make();
}
