//! `as` between all integer widths truncates, extends by zero, or extends by sign.
macro_rules! casts {
    ($value:expr, $from:ident) => {{
        let v: $from = $value;
        println!(
            "{}{}: {} {} {} {} {} {} {} {} {} {}",
            v,
            stringify!($from),
            v as u8,
            v as u16,
            v as u32,
            v as u64,
            v as u128,
            v as i8,
            v as i16,
            v as i32,
            v as i64,
            v as i128
        );
    }};
}
fn main() {
    casts!(-1, i8);
    casts!(-128, i8);
    casts!(255, u8);
    casts!(-300, i16);
    casts!(0xBEEF, u16);
    casts!(-70000, i32);
    casts!(0xDEAD_BEEF, u32);
    casts!(i64::MIN, i64);
    casts!(-0x1234_5678_9ABC, i64);
    casts!(0xFEDC_BA98_7654_3210, u64);
    casts!(i128::MIN + 129, i128);
    casts!(u128::MAX - 200, u128);
    casts!(0x0123_4567_89AB_CDEF_FEDC_BA98_7654_3210, u128);
    println!("{} {} {}", true as i8, false as u128, 'é' as u32);
    println!("{} {}", 'é' as u8, 200u8 as char);
}
