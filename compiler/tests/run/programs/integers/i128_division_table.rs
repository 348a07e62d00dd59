//! 128-bit division and remainder over a grid of dividends and divisors, checked against multiplication.
fn main() {
    let values: Vec<u128> = vec![
        0,
        1,
        2,
        3,
        10,
        255,
        u32::MAX as u128,
        1 << 32,
        (1 << 63) - 1,
        1 << 63,
        u64::MAX as u128,
        1 << 64,
        (1 << 64) + 1,
        0x1_2345_6789_ABCD_EF01_2345,
        1 << 127,
        u128::MAX - 1,
        u128::MAX,
    ];
    let (mut h, mut ok) = (0u128, true);
    for a in &values {
        for b in &values[1..] {
            let (q, r) = (a / b, a % b);
            ok &= q * b + r == *a && r < *b;
            h = h.wrapping_mul(0x1000_0000_01b3).wrapping_add(q ^ r.rotate_left(64));
            let (x, y) = (*a as i128, *b as i128);
            let (q, r) = (x.wrapping_div(y), x.wrapping_rem(y));
            ok &= q.wrapping_mul(y).wrapping_add(r) == x && (r == 0 || (r < 0) == (x < 0));
            h = h.wrapping_add((q ^ r) as u128);
        }
        println!("{a} {} {} {}", a / 10, a % 1_000_000_007, *a as i128 / -3);
    }
    println!("{ok} {h:x}");
    println!("{:?}", values.iter().map(|a| (a.leading_zeros(), a.count_ones(), a.isqrt() % 1000)).collect::<Vec<_>>());
}
