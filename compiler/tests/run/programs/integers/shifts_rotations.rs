//! Shifts, rotations and the counts of bits, for each width.
macro_rules! bits {
    ($($t:ident)*) => {$({
        for v in [0, 1, $t::MAX, $t::MIN, $t::MAX / 3, 0x5A as $t] {
            print!("{} {v}:", stringify!($t));
            print!(" {} {}", v.rotate_left(3), v.rotate_right(5));
            print!(" {} {} {} {}", v.count_ones(), v.count_zeros(), v.leading_zeros(), v.trailing_zeros());
            print!(" {} {}", v.leading_ones(), v.trailing_ones());
            println!(" {} {} {} {}", v.swap_bytes(), v.reverse_bits(), v << 1, v >> ($t::BITS - 2));
        }
    })*};
}
fn main() {
    bits!(u8 u16 u32 u64 u128 i8 i16 i32 i64 i128);
    for by in [0u32, 1, 7, 8, 31] {
        println!("{} {} {}", 0x8000_0001u32 << by, 0x8000_0001u32 >> by, -2147483647i32 >> by);
        println!("{:?} {:?}", 1u8.checked_shl(by), 0x80u8.checked_shr(by));
        println!("{:?} {:?}", 5u16.overflowing_shl(by), 5u16.overflowing_shr(by));
    }
    for by in [0u8, 63, 64, 65, 127] {
        println!("{:#x} {:#x} {}", 3u128 << by, u128::MAX >> by, i128::MIN >> by);
    }
    let by: i8 = 4;
    println!("{} {} {}", 1u64 << by, -1i64 << 40u128, 256i32 >> by);
    println!("{:?} {:?}", 1u32.unbounded_shl(40), (-8i32).unbounded_shr(99));
}
