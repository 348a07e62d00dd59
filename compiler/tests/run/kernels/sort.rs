//! A million numbers sorted: the standard library's generic code.

fn main() {
    let mut state = 12345u64;
    let mut numbers: Vec<u64> = (0..1_000_000)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        })
        .collect();
    numbers.sort();
    let mut other = numbers.clone();
    other.reverse();
    other.sort_unstable_by_key(|number| number % 1000);
    println!("{} {} {}", numbers[0], numbers[500_000], other[999_999] % 1000);
}
