mod tools;

fn main() {
    println!("{}", tools::double(2));
    tools::hidden();
    let n: u8 = tools::NAME;
}
// file: src/tools.rs
pub const NAME: &str = "tools";

pub fn double(n: i32) -> i32 {
    n * 2
}

fn hidden() {}
