//! 128-bit arithmetic: multiplication, division, shifts, comparison, and conversion, by long loops.
fn multiply_mod(a: u128, b: u128, m: u128) -> u128 {
    let (mut result, mut a, mut b) = (0, a % m, b);
    while b > 0 {
        if b & 1 == 1 {
            result = if result >= m - a { result - (m - a) } else { result + a };
        }
        a = if a >= m - a { a - (m - a) } else { a + a };
        b >>= 1;
    }
    result
}
fn power_mod(mut base: u128, mut exponent: u128, m: u128) -> u128 {
    let mut result = 1;
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = multiply_mod(result, base, m);
        }
        base = multiply_mod(base, base, m);
        exponent /= 2;
    }
    result
}
fn main() {
    let m = (1u128 << 127) - 1;
    println!("{}", multiply_mod(m - 1, m - 2, m));
    println!("{}", power_mod(3, m - 1, m));
    println!("{}", power_mod(5, 1 << 100, (1 << 89) - 1));
    let mut x = 0x0123_4567_89ab_cdef_fedc_ba98_7654_3210u128;
    let mut sum = 0u128;
    for n in 1..200u32 {
        x ^= x << 23;
        x ^= x >> 17;
        x ^= x << 26;
        x = x.wrapping_mul(0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645);
        sum = sum.wrapping_add(x / (n as u128 * 0x1_0000_0001) + x % (n as u128 + 7));
    }
    println!("{x:x} {sum:x}");
    let mut s = i128::MIN;
    for n in 1..30i128 {
        s = s / 3 + n * -1_000_000_000_000_007 - (s >> 5) % (n << 60);
        print!("{s} ");
    }
    println!();
    println!("{:?}", (i128::MIN < -1, u128::MAX > 1 << 127, (-1i128) as u128 == u128::MAX, i128::MIN.cmp(&i128::MAX)));
    println!("{:?} {:?}", (1u128 << 100) as f64, ((1u128 << 100) as f64 * 1.5) as u128);
    println!("{:?} {:?}", -1e30f64 as i128, (i128::MAX as f32) as i128 == i128::MAX);
    println!("{}", (1..=34u128).product::<u128>());
    println!("{:?}", std::hint::black_box(u64::MAX as u128).checked_mul(u64::MAX as u128 + 3));
}
