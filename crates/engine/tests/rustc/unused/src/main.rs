use std::collections::HashMap;

fn idle() {}

fn main() {
    let tide = 4;
    let mut calm = 5;
    println!("{calm}");
}
