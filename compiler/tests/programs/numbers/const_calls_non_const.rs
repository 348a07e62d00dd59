use std::collections::HashMap;

fn square(n: u32) -> u32 {
    n * n
}

const NINE: u32 = square(3);
const NAME: String = String::from("pool");
static AGES: HashMap<&str, u32> = HashMap::new();

fn main() {
    println!("{NINE} {NAME}");
}
