//! Recursion: direct, mutual, with accumulators, and deep enough to need a stack.
fn ackermann(m: u64, n: u64) -> u64 {
    match (m, n) {
        (0, n) => n + 1,
        (m, 0) => ackermann(m - 1, 1),
        (m, n) => ackermann(m - 1, ackermann(m, n - 1)),
    }
}
fn is_even(n: u32) -> bool {
    if n == 0 { true } else { is_odd(n - 1) }
}
fn is_odd(n: u32) -> bool {
    if n == 0 { false } else { is_even(n - 1) }
}
fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
fn hanoi(n: u32, from: char, to: char, via: char, moves: &mut Vec<(char, char)>) {
    if n == 0 {
        return;
    }
    hanoi(n - 1, from, via, to, moves);
    moves.push((from, to));
    hanoi(n - 1, via, to, from, moves);
}
fn depth(n: u32) -> u64 {
    if n == 0 { 0 } else { 1 + depth(n - 1) }
}
fn collatz(n: u64, steps: u32) -> (u64, u32) {
    if n == 1 { (n, steps) } else { collatz(if n % 2 == 0 { n / 2 } else { 3 * n + 1 }, steps + 1) }
}
fn permutations(rest: &mut Vec<u8>, at: usize, out: &mut Vec<String>) {
    if at == rest.len() {
        out.push(String::from_utf8_lossy(rest).into_owned());
        return;
    }
    for other in at..rest.len() {
        rest.swap(at, other);
        permutations(rest, at + 1, out);
        rest.swap(at, other);
    }
}
fn main() {
    println!("{} {}", ackermann(2, 9), ackermann(3, 4));
    println!("{} {}", is_even(1000), is_odd(777));
    println!("{}", gcd(1_071_000_000, 462_000));
    let mut moves = Vec::new();
    hanoi(4, 'A', 'C', 'B', &mut moves);
    println!("{} {:?}", moves.len(), moves);
    println!("{}", depth(5000));
    println!("{:?}", collatz(27, 0));
    let mut out = Vec::new();
    permutations(&mut b"abcd".to_vec(), 0, &mut out);
    println!("{}", out.join(" "));
}
