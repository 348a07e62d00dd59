use std::collections::HashMap;

#[derive(PartialEq)]
struct Key(f64);

fn main() {
    let mut map = HashMap::new();
    map.insert(Key(1.0), "one");
    println!("{}", map.len());
}
