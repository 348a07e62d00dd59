//! Loops of many steps over each width with running digests: xorshift, LCG, collatz, gcd, digit sums.
fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
fn binary_gcd(mut a: u32, mut b: u32) -> u32 {
    if a == 0 || b == 0 {
        return a | b;
    }
    let shift = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    while b != 0 {
        b >>= b.trailing_zeros();
        if a > b {
            (a, b) = (b, a);
        }
        b -= a;
    }
    a << shift
}
fn main() {
    let (mut a, mut b, mut c, mut d) = (1u8, 1u16, 1u32, 1u64);
    let mut sums = [0u64; 4];
    for n in 0..20_000u32 {
        a ^= a << 3;
        a ^= a >> 5;
        a ^= a << 1;
        b ^= b << 7;
        b ^= b >> 9;
        b ^= b << 8;
        c = c.wrapping_mul(1664525).wrapping_add(1013904223);
        d ^= d << 13;
        d ^= d >> 7;
        d ^= d << 17;
        sums[0] += a as u64;
        sums[1] += b as u64;
        sums[2] = sums[2].wrapping_add((c >> (n % 17)) as u64);
        sums[3] ^= d.rotate_left(n);
    }
    println!("{a} {b} {c} {d} {sums:?}");
    println!(
        "{:?}",
        (1..3000u64)
            .map(|n| {
                let (mut n, mut s) = (n, 0u32);
                while n != 1 {
                    n = if n & 1 == 0 { n >> 1 } else { 3 * n + 1 };
                    s += 1;
                }
                s
            })
            .enumerate()
            .max_by_key(|p| p.1)
    );
    println!(
        "{} {}",
        (1..300u64).flat_map(|x| (1..20).map(move |y| gcd(x * 12, y * 18))).sum::<u64>(),
        (1..300u32).all(|x| (0..30).all(|y| binary_gcd(x, y) as u64 == gcd(x as u64, y as u64)))
    );
    println!(
        "{}",
        (0..10_000u32)
            .filter(|n| {
                let (mut s, mut k) = (0, *n);
                while k > 0 {
                    s += k % 10;
                    k /= 10;
                }
                n % s.max(1) == 0
            })
            .count()
    );
    let mut t = i128::MAX;
    let mut steps = 0;
    while t > 1 {
        t = t / 3 - (t >> 7);
        steps += 1;
    }
    println!("{steps} {t}");
    let mut f = (0u128, 1u128);
    while let Some(n) = f.0.checked_add(f.1) {
        f = (f.1, n);
    }
    println!("{}", f.1);
    let mut x = -1i16;
    for n in 0..5000i16 {
        x = x.wrapping_mul(31).wrapping_add(n) ^ (x >> 3);
    }
    println!("{x}");
}
