//! Division and remainder: truncating, Euclidean, ceiling, next multiple, exact halves, midpoint.
fn main() {
    for a in [-13i32, -12, -1, 0, 1, 12, 13] {
        for b in [-5, -4, 3, 4] {
            println!(
                "{a} {b}: {} {} {} {} {:?}",
                a / b,
                a % b,
                a.div_euclid(b),
                a.rem_euclid(b),
                a.checked_div_euclid(b)
            );
        }
    }
    for a in [0u64, 1, 9, 10, 11, u64::MAX] {
        println!("{a}: {} {:?} {:?}", a.div_ceil(10), a.checked_next_multiple_of(10), a.is_multiple_of(5));
    }
    println!("{} {} {}", i64::MIN / 10, i64::MIN % 10, i64::MIN.div_euclid(7));
    println!("{} {} {}", i128::MIN / 1_000_000_007, i128::MIN % 1_000_000_007, i128::MAX / -3);
    println!("{} {}", u128::MAX / (u64::MAX as u128 + 2), u128::MAX % 0xFFFF_FFFF_FFFF_FFFF_FFFF);
    println!("{:?} {:?}", i8::MIN.checked_div(-1), i8::MIN.wrapping_div_euclid(-1));
    println!("{:?} {:?}", i8::MIN.overflowing_rem_euclid(-1), i8::MIN.checked_rem(0));
    println!("{} {} {}", 250u8.midpoint(255), 3i32.midpoint(-8), u64::MAX.midpoint(1));
    println!("{} {} {}", 7i8.signum(), (-7i64).signum(), 0i128.signum());
    println!("{} {}", (-7i32).is_negative(), 7u8.is_power_of_two());
    let mut n = 1_000_000_007u128 * 998_244_353;
    while n > 0 {
        print!("{} ", n % 97);
        n /= 97;
    }
    println!();
}
