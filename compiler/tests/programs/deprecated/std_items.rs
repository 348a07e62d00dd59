use std::error::Error;

#[derive(Debug)]
struct E;

impl std::fmt::Display for E {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("e")
    }
}

impl Error for E {
    fn description(&self) -> &str {
        "e"
    }
}

fn main() {
    println!("{}", E.description());
    let left = " a".trim_left();
    let max = std::u32::MAX;
    let big = u8::max_value();
    println!("{left}{max}{big}");
}
