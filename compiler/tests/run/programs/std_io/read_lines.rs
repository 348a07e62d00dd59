//! Lines of standard input, numbered, with their lengths; then what an exhausted input gives.
use std::io::{self, BufRead};
fn main() -> io::Result<()> {
    let stdin = io::stdin();
    let mut first = String::new();
    println!("{} {first:?}", stdin.read_line(&mut first)?);
    println!("{first:?}");
    let mut total = 0;
    for (n, line) in stdin.lock().lines().enumerate() {
        let line = line?;
        total += line.len();
        println!("{n}: {line:?} {}", line.chars().rev().collect::<String>());
    }
    let mut rest = String::new();
    println!("{total} {} {rest:?}", stdin.read_line(&mut rest)?);
    Ok(())
}
