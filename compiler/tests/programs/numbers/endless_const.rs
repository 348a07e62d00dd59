const fn spin(mut n: u64) -> u64 {
    while n != 1 {
        n = if n % 2 == 0 { n / 2 } else { 3 * n + 2 };
    }
    n
}

const X: u64 = spin(7);

fn main() {
    println!("{X}");
}
