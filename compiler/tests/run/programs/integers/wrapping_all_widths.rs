//! Wrapping arithmetic at the borders of every integer width.
macro_rules! show {
    ($($t:ident)*) => {$({
        let (low, high) = ($t::MIN, $t::MAX);
        println!("{}: {} {} {}", stringify!($t), low, high, $t::BITS);
        println!("  add {} {}", high.wrapping_add(1), high.wrapping_add(high));
        println!("  sub {} {}", low.wrapping_sub(1), low.wrapping_sub(high));
        println!("  mul {} {}", high.wrapping_mul(3), high.wrapping_mul(high));
        println!("  neg {} {}", low.wrapping_neg(), high.wrapping_neg());
        println!("  div {} {}", high.wrapping_div(7), high.wrapping_rem(7));
        println!("  shl {} {}", (1 as $t).wrapping_shl($t::BITS + 3), high.wrapping_shl(2));
        println!("  shr {} {}", low.wrapping_shr($t::BITS + 1), high.wrapping_shr(3));
        println!("  pow {} {}", (3 as $t).wrapping_pow(50), (high - 2).wrapping_pow(3));
    })*};
}
fn main() {
    show!(u8 u16 u32 u64 u128 i8 i16 i32 i64 i128);
    println!("{} {}", i32::MIN.wrapping_div(-1), i32::MIN.wrapping_rem(-1));
    println!("{} {}", i128::MIN.wrapping_abs(), i8::MIN.unsigned_abs());
}
