// edition: 2021
use std::fmt::Display;

fn show(x: &Display) -> Box<Display> {
    println!("{x}");
    Box::new(1)
}

fn main() {
    show(&1);
}
