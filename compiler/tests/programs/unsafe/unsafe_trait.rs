unsafe trait Zeroed {
    fn zero() -> Self;
}

impl Zeroed for u8 {
    fn zero() -> Self {
        0
    }
}

trait Plain {}
unsafe impl Plain for u8 {}

fn main() {
    println!("{}", u8::zero());
}
