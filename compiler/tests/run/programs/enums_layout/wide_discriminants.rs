//! Enums whose payloads are 128 bits wide or whose discriminant is 64 bits, moved through arrays and functions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Number {
    None,
    Byte(u8),
    Signed(i128),
    Unsigned(u128),
    Both(u8, u128, i8),
}
#[repr(u64)]
#[derive(Debug, Clone, Copy)]
enum Tagged {
    Small(u8) = 0xFFFF_FFFF_FFFF_FFFF,
    Pair(u32, i16) = 0x1_0000_0000,
    Unit = 7,
}
fn tag(value: &Tagged) -> u64 {
    // A `repr(u64)` enum begins with its tag.
    unsafe { *(value as *const Tagged as *const u64) }
}
fn next(n: Number) -> Number {
    match n {
        Number::None => Number::Byte(255),
        Number::Byte(b) => Number::Signed(-(b as i128) << 100),
        Number::Signed(s) => Number::Unsigned(s as u128),
        Number::Unsigned(u) => Number::Both(u as u8, u.rotate_left(8), (u >> 120) as i8),
        Number::Both(a, b, c) if a == 0 => Number::Both(1, b.count_ones() as u128, c),
        Number::Both(..) => Number::None,
    }
}
fn main() {
    let mut n = Number::None;
    let mut seen = [Number::None; 7];
    for slot in &mut seen {
        *slot = n;
        println!("{n:?}");
        n = next(n);
    }
    seen.sort();
    println!("{seen:?}");
    for t in [Tagged::Small(3), Tagged::Pair(u32::MAX, -2), Tagged::Unit] {
        println!("{t:?} {:#x}", tag(&t));
    }
    let option: Option<Number> = seen.into_iter().max();
    println!("{option:?} {:?}", Some(Number::None) > None);
}
