//! const evaluation with traits of types, slices, strings, matching, recursion, 128-bit values and wrapping operations.
const fn parse(s: &str) -> Option<u64> {
    let b = s.as_bytes();
    if b.is_empty() {
        return None;
    }
    let (mut n, mut i) = (0u64, 0);
    while i < b.len() {
        match b[i] {
            c @ b'0'..=b'9' => {
                n = match n.checked_mul(10) {
                    Some(n) => n + (c - b'0') as u64,
                    None => return None,
                }
            }
            b'_' => {}
            _ => return None,
        }
        i += 1;
    }
    Some(n)
}
const fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
const fn reversed<const N: usize>(mut a: [u8; N]) -> [u8; N] {
    let mut i = 0;
    while i < N / 2 {
        let t = a[i];
        a[i] = a[N - 1 - i];
        a[N - 1 - i] = t;
        i += 1;
    }
    a
}
const fn find(hay: &[&str], len: usize) -> usize {
    let mut i = 0;
    loop {
        if i == hay.len() {
            return usize::MAX;
        }
        if hay[i].len() == len {
            return i;
        }
        i += 1;
    }
}
const fn collatz(mut n: u64) -> u32 {
    let mut steps = 0;
    while n != 1 {
        n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
        steps += 1;
    }
    steps
}
#[derive(Debug, Clone, Copy, PartialEq)]
struct Fraction {
    n: i64,
    d: i64,
}
impl Fraction {
    const HALF: Fraction = Fraction::new(2, 4);
    const fn new(n: i64, d: i64) -> Self {
        let g = gcd(n.unsigned_abs(), d.unsigned_abs()) as i64;
        Fraction { n: n / g, d: d / g }
    }
    const fn add(self, o: Self) -> Self {
        Self::new(self.n * o.d + o.n * self.d, self.d * o.d)
    }
}
const A: Option<u64> = parse("12_345");
const B: u64 = match parse("x") {
    Some(n) => n,
    None => 7,
};
const WORD: [u8; 5] = reversed(*b"hello");
const TEXT: &str = match std::str::from_utf8(&WORD) {
    Ok(s) => s,
    Err(_) => "bad",
};
const AT: usize = find(&["a", "bbb", "cc"], 2);
const BIG: u128 = (1u128 << 100).wrapping_mul(0xFFFF_FFFF_FFFF) ^ u128::MAX.rotate_left(7) >> 3;
const SUM: Fraction = Fraction::HALF.add(Fraction::new(1, 3)).add(Fraction { n: -5, d: 6 });
const FLOATS: [f64; 4] = [0.1 + 0.2, 1.0 / 3.0, -0.0 * 5.0, f64::MAX * 2.0];
const CAST: (u8, i8, u32, f32, char) = (300i32 as u8, 200u8 as i8, -1i64 as u32, u64::MAX as f32, 97u8 as char);
const FIRST: &[u8] = {
    let (a, _) = WORD.split_at(2);
    a
};
const STEPS: [u32; 30] = {
    let mut t = [0; 30];
    let mut i = 0;
    while i < 30 {
        t[i] = collatz(i as u64 + 1);
        i += 1;
    }
    t
};
const MUTATED: [u16; 4] = {
    let mut a = [1, 2, 3, 4];
    {
        let r = &mut a[2];
        *r *= 100;
    }
    let (l, _) = a.split_at_mut(2);
    l[0] = 9;
    a
};
struct Check<const N: usize>;
impl<const N: usize> Check<N> {
    const DOUBLED: usize = N * 2;
    const OK: bool = N < 10 && Self::DOUBLED % 4 == 0;
}
fn main() {
    println!("{A:?} {B} {TEXT} {AT} {BIG:x}");
    println!("{SUM:?} {:?} {FLOATS:?} {CAST:?} {FIRST:?}", Fraction::HALF);
    println!("{STEPS:?} {MUTATED:?}");
    println!("{} {} {}", Check::<4>::OK, Check::<3>::OK, Check::<12>::DOUBLED);
    println!("{} {}", const { collatz(27) }, parse(&"4".repeat(3)).unwrap());
    println!(
        "{:?} {}",
        parse("99999999999999999999999"),
        BIG == (1u128 << 100).wrapping_mul(0xFFFF_FFFF_FFFF) ^ u128::MAX.rotate_left(7) >> 3
    );
}
