//! Saturating and overflowing arithmetic, including signed with unsigned.
fn main() {
    for a in [i16::MIN, -20000, -1, 0, 1, 20000, i16::MAX] {
        for b in [i16::MIN, -1, 2, 300, i16::MAX] {
            print!("{a} {b}: {} {} {}", a.saturating_add(b), a.saturating_sub(b), a.saturating_mul(b));
            print!(" {:?} {:?} {:?}", a.overflowing_add(b), a.overflowing_sub(b), a.overflowing_mul(b));
            println!(" {:?} {:?} {}", a.overflowing_div(b), a.overflowing_rem(b), a.saturating_div(b));
        }
        println!(
            "{a}: {} {} {} {:?}",
            a.saturating_neg(),
            a.saturating_abs(),
            a.saturating_pow(3),
            a.overflowing_pow(5)
        );
        println!(
            "{a}: {} {} {}",
            a.saturating_add_unsigned(60000),
            a.saturating_sub_unsigned(1),
            a.wrapping_add_unsigned(40000)
        );
        println!("{a}: {} {:?}", a.abs_diff(-1), a.overflowing_neg());
    }
    println!("{} {} {}", 250u8.saturating_add_signed(10), 5u8.saturating_add_signed(-10), 5u8.saturating_sub(6));
    println!("{:?} {:?}", u64::MAX.overflowing_mul(u64::MAX), u64::MAX.overflowing_pow(2));
    println!("{:?} {:?}", u128::MAX.overflowing_mul(3), i128::MAX.overflowing_add(1));
    println!("{} {}", u128::MAX.saturating_mul(2), i128::MIN.saturating_sub(1));
    println!("{:?} {:?}", i32::MAX.overflowing_mul(2), i64::MIN.overflowing_mul(-1));
    println!("{:?}", 0x1234_5678_9abc_def0u64.carrying_mul_by_hand());
}
trait Wide {
    fn carrying_mul_by_hand(self) -> (u64, u64);
}
impl Wide for u64 {
    fn carrying_mul_by_hand(self) -> (u64, u64) {
        let w = self as u128 * u64::MAX as u128;
        (w as u64, (w >> 64) as u64)
    }
}
