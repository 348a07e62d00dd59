//! Text put together, cut up and formatted.

use std::fmt::Write;

fn main() {
    let mut text = String::new();
    for number in 0..200_000u32 {
        write!(text, "{number}:{:x};", number.wrapping_mul(2_654_435_761)).expect("strings grow");
    }
    let mut sum = 0u64;
    let mut longest = "";
    for part in text.split(';') {
        if let Some((left, right)) = part.split_once(':') {
            sum += left.parse::<u64>().unwrap_or(0) ^ u64::from_str_radix(right, 16).unwrap_or(0);
        }
        if part.len() > longest.len() {
            longest = part;
        }
    }
    let upper: String = text.chars().filter(|letter| letter.is_alphabetic()).map(|letter| letter.to_ascii_uppercase()).collect();
    println!("{} {sum} {longest} {}", text.len(), upper.len());
}
