use std::collections::HashMap;
use std::fmt;

struct Thing {
    Name: String,
}

fn unusedFn(x: u8) {}

fn main() {
    let mut a = 1;
    let b = 2;
    let thing = Thing { Name: "x".to_string() };
    let n: i32 = thing.Name;
    let y = (3);
    return;
    println!("{a}");
}
