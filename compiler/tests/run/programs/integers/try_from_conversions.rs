//! From and TryFrom between all widths, and what the errors say.
macro_rules! try_all {
    ($v:expr => $($t:ident)*) => {{ let v = $v; print!("{v}:"); $(print!(" {}={}", stringify!($t), $t::try_from(v).map_or_else(|e| e.to_string()[..12].to_string(), |n| n.to_string()));)* println!(); }};
}
fn main() {
    try_all!(0i32 => u8 u16 u32 u64 u128 i8 i16 i64 i128);
    try_all!(-1i64 => u8 u16 u32 u64 u128 i8 i16 i32 i128);
    try_all!(300u16 => u8 u32 i8 i16 i32 u64 i128);
    try_all!(i128::MAX => u8 i64 u64 u128);
    try_all!(u128::MAX => i128 u64 i8);
    try_all!(u64::MAX => i64 u32 i128 u128);
    try_all!(i16::MIN => i8 u16 i32 u64 i64);
    println!("{} {} {}", i64::from(-5i8), u128::from(7u64), i32::from(u16::MAX));
    println!("{} {} {}", f64::from(-3i32), f32::from(200u8), u32::from('z'));
    println!("{:?} {:?}", char::try_from(0x41u32), char::try_from(0xD800u32).map_err(|e| e.to_string()));
    println!("{} {} {}", u8::from(true), i128::from(false), char::from(66u8));
    let n: i64 = 5u32.into();
    let m: Result<u8, _> = 256i64.try_into();
    println!("{n} {:?}", m.map_err(|e: std::num::TryFromIntError| e));
    println!("{:?} {:?}", usize::try_from(-1i8).is_err(), isize::try_from(100u8));
    println!("{} {}", 200u8.cast_signed(), (-1i32).cast_unsigned());
}
