//! All of standard input at once, parsed as numbers and words.
use std::io::Read;
fn main() {
    let mut text = String::new();
    let read = std::io::stdin().read_to_string(&mut text).unwrap();
    println!("{read} bytes {} lines", text.lines().count());
    let (numbers, words): (Vec<&str>, Vec<&str>) = text.split_whitespace().partition(|w| w.parse::<i64>().is_ok());
    let sum: i64 = numbers.iter().map(|n| n.parse::<i64>().unwrap()).sum();
    println!("{numbers:?} {sum}");
    println!("{words:?}");
    println!("{:?}", std::io::read_to_string(std::io::stdin()));
}
