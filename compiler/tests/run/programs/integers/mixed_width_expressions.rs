//! Expressions that widen, narrow, sign-extend and zero-extend in one line, over arrays of patterns.
fn f(a: u8, b: i8, c: u16, d: i16, e: u32, g: i32, h: u64, i: i64) -> [i128; 8] {
    [
        (a as i8 as i16 as u16 as i128) - (b as u8 as i128),
        ((c as u8 as i8 as i32) << 3 | d as i32 & 7) as i128,
        (e as i32 as i64 as u64 >> 60) as i128 + (g as u32 as u64 >> 28) as i128,
        (h as u16 as i16 as i64 * i as i8 as i64) as i128,
        (a as u32 * c as u32).wrapping_add(e.wrapping_shr(b as u32)) as i128,
        ((d as i64) * (g as i64) - (a as i64)) as i128 ^ (h as i128) << 1,
        (i as u128 >> 64) as i128 + (i as i128 >> 64),
        (b as i128 as u128 >> 100) as i128 + (e as u8 as char as u32) as i128,
    ]
}
fn main() {
    println!("{:?}", f(0, 0, 0, 0, 0, 0, 0, 0));
    println!("{:?}", f(u8::MAX, i8::MIN, u16::MAX, i16::MIN, u32::MAX, i32::MIN, u64::MAX, i64::MIN));
    println!("{:?}", f(0x80, -1, 0x8080, -300, 0x8000_0001, -70_000, 0x8000_0000_0000_8001, -5_000_000_000));
    println!("{:?}", f(127, 127, 32767, 32767, i32::MAX as u32, i32::MAX, i64::MAX as u64, i64::MAX));
    let mut x = 0x9E37_79B9_7F4A_7C15u64;
    let mut sum = 0i128;
    for _ in 0..500 {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        for v in f(
            x as u8,
            (x >> 8) as i8,
            (x >> 16) as u16,
            (x >> 24) as i16,
            (x >> 5) as u32,
            (x >> 29) as i32,
            x,
            x as i64,
        ) {
            sum = sum.wrapping_mul(31).wrapping_add(v);
        }
    }
    println!("{sum}");
}
