//! The same operations on constants and on values hidden from the optimiser must agree.
use std::hint::black_box as b;
macro_rules! agree { ($($e:expr => $f:expr),* $(,)?) => { $(println!("{} {:?}", ($e) == ($f), $f);)* }; }
fn main() {
    agree! {
        200u8.wrapping_add(100) => b(200u8).wrapping_add(b(100)), (-128i8).wrapping_neg() => b(-128i8).wrapping_neg(),
        i32::MIN.wrapping_div(-1) => b(i32::MIN).wrapping_div(b(-1)), 0xFFFF_FFFFu32.rotate_left(7) => b(0xFFFF_FFFFu32).rotate_left(b(7)),
        (-7i64) >> 1 => b(-7i64) >> b(1), (-7i64) / 2 => b(-7i64) / b(2), (-7i64) % 2 => b(-7i64) % b(2), (-7i64).rem_euclid(2) => b(-7i64).rem_euclid(b(2)),
        300i32 as u8 => b(300i32) as u8, -1i8 as u32 => b(-1i8) as u32, 1e20f64 as u32 => b(1e20f64) as u32, f32::NAN as i64 => b(f32::NAN) as i64,
        u64::MAX as f32 => b(u64::MAX) as f32, (1u128 << 100) / 7 => (1u128 << b(100)) / b(7), i128::MIN % 1_000_003 => b(i128::MIN) % b(1_000_003),
        0u32.leading_zeros() => b(0u32).leading_zeros(), u64::MAX.trailing_ones() => b(u64::MAX).trailing_ones(), 5i32.pow(11) => b(5i32).pow(b(11)),
        250u8.checked_mul(2) => b(250u8).checked_mul(b(2)), i64::MAX.overflowing_mul(3) => b(i64::MAX).overflowing_mul(b(3)),
        (3 > 2) as i32 * 10 => (b(3) > b(2)) as i32 * b(10), 'z' as u32 - 'a' as u32 => b('z') as u32 - b('a') as u32,
        i16::MAX.saturating_add(1) => b(i16::MAX).saturating_add(b(1)), 0x8000_0000_0000_0000u64 as i64 => b(0x8000_0000_0000_0000u64) as i64,
        0.1 + 0.2 => b(0.1) + b(0.2), 1.0f32 / 3.0 => b(1.0f32) / b(3.0), 2.5f64.round() => b(2.5f64).round(), -0.0f64 == 0.0 => b(-0.0f64) == b(0.0),
    }
}
