use std::ops::Deref;

struct Meter(f64);

impl Deref for Meter {
    fn deref(&self) -> &f64 {
        &self.0
    }
}

fn main() {
    let n = 3;
    println!("{}", *n);
    println!("{}", *Meter(1.0) + 1);
}
