struct Fibonacci {
    a: u64,
    b: u64,
}

impl Iterator for Fibonacci {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        let now = self.a;
        self.a = self.b;
        self.b = self.b.checked_add(now)?;
        Some(now)
    }
}

fn main() {
    let even: Vec<u64> = Fibonacci { a: 0, b: 1 }.filter(|n| n % 2 == 0).take_while(|n| *n < 10_000).collect();
    println!("{even:?}");
}
