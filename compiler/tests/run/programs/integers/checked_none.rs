//! Checked arithmetic says `None` exactly where the result does not fit.
fn main() {
    for a in [i8::MIN, -100, -1, 0, 1, 50, 100, i8::MAX] {
        for b in [i8::MIN, -2, -1, 0, 1, 3, i8::MAX] {
            println!(
                "{a} {b}: {:?} {:?} {:?} {:?} {:?}",
                a.checked_add(b),
                a.checked_sub(b),
                a.checked_mul(b),
                a.checked_div(b),
                a.checked_rem(b)
            );
        }
        println!("{a}: {:?} {:?} {:?}", a.checked_neg(), a.checked_abs(), a.checked_pow(3));
    }
    println!("{:?} {:?}", 1u32.checked_shl(31), 1u32.checked_shl(32));
    println!("{:?} {:?}", u64::MAX.checked_add(0), u64::MAX.checked_add(1));
    println!("{:?} {:?}", u128::MAX.checked_mul(1), u128::MAX.checked_mul(2));
    println!("{:?} {:?}", i128::MIN.checked_neg(), i128::MIN.checked_sub(1));
    println!("{:?} {:?} {:?}", 200u8.checked_add_signed(55), 200u8.checked_add_signed(56), 3u8.checked_add_signed(-4));
    println!("{:?} {:?}", 100u16.checked_next_power_of_two(), 40000u16.checked_next_power_of_two());
    println!("{:?} {:?}", 0u32.checked_ilog2(), 1000u32.checked_ilog10());
}
