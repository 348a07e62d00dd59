const fn collatz(mut n: u64) -> u64 {
    let mut steps = 0;
    while n != 1 {
        n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
        steps += 1;
    }
    steps
}

const GOOD: u64 = collatz(27);
const BAD: u64 = 10 / (GOOD - GOOD);
const WORSE: [u8; 2] = [1, 2, 3];
const INDEX: u8 = WORSE[5];

fn main() {
    println!("{GOOD} {BAD} {INDEX}");
}
