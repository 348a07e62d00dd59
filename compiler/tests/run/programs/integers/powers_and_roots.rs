//! pow, isqrt, ilog, next_power_of_two across widths.
fn main() {
    for n in [0u32, 1, 2, 3, 4, 8, 15, 16, 17, 99, 100, 65535, 65536, u32::MAX] {
        println!(
            "{n}: {} {:?} {:?} {:?} {:?}",
            n.isqrt(),
            n.checked_ilog2(),
            n.checked_ilog10(),
            n.checked_ilog(3),
            n.checked_next_power_of_two()
        );
    }
    for n in [u64::MAX, 1 << 62, 999_999_999_999_999_999] {
        println!("{} {} {} {}", n.isqrt(), n.ilog2(), n.ilog10(), n.ilog(7));
    }
    println!("{} {} {}", u128::MAX.isqrt(), u128::MAX.ilog10(), i128::MAX.isqrt());
    println!("{:?} {:?}", (-4i32).checked_isqrt(), 50i32.checked_isqrt());
    for (base, exponent) in [(2i64, 62), (-3, 39), (10, 18), (7, 0), (0, 0), (-1, 1001), (-2, 63)] {
        println!("{base}^{exponent} = {} {:?}", base.pow(exponent), base.checked_pow(exponent + 1));
    }
    println!("{} {}", 3u128.pow(80), (-5i128).pow(54));
    println!("{:?} {:?}", 10u8.checked_pow(2), 10u8.checked_pow(3));
    println!("{} {}", u8::MAX.isqrt(), i16::MAX.isqrt());
    println!("{:?}", (0..20u16).map(u16::next_power_of_two).collect::<Vec<_>>());
}
