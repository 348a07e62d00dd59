mod shapes {
    pub trait Perimeter {
        fn perimeter(&self) -> u32;
    }
    pub struct Rect(pub u32, pub u32);
    impl Perimeter for Rect {
        fn perimeter(&self) -> u32 {
            2 * (self.0 + self.1)
        }
    }
}

fn main() {
    println!("{}", shapes::Rect(1, 2).perimeter());
}
