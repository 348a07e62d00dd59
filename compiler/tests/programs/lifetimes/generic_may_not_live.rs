use std::fmt::Display;

fn keep<T: Display>(value: T) -> Box<dyn Display> {
    Box::new(value)
}

fn main() {
    println!("{}", keep(3));
}
