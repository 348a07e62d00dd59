//! A match with many arms over sparse and dense integers, chars and signed 64-bit values.
fn dense(n: u8) -> u32 {
    match n {
        0 => 10,
        1 => 21,
        2 => 32,
        3 => 43,
        4 => 54,
        5 => 65,
        6 => 76,
        7 => 87,
        8 => 98,
        9 => 109,
        10 => 3,
        11 => 1,
        12 => 4,
        13 => 1,
        14 => 5,
        15 => 9,
        16 => 2,
        17 => 6,
        18 => 5,
        19 => 3,
        20..=40 => n as u32 * 2,
        41 | 43 | 47 | 53 | 59 | 61 | 67 | 71 => 7777,
        100..200 => 1000 + n as u32,
        255 => u32::MAX,
        _ => 0,
    }
}
fn sparse(n: i64) -> &'static str {
    match n {
        i64::MIN => "min",
        -1_000_000_000_000 => "trillion below",
        -3..0 => "small below",
        0 => "zero",
        1_000 => "thousand",
        1_000_000 => "million",
        4_294_967_296 => "two to 32",
        4_294_967_295 => "u32 max",
        i64::MAX => "max",
        _ => "other",
    }
}
fn wide(n: u128) -> u8 {
    match n {
        0 => 0,
        0xFFFF_FFFF_FFFF_FFFF => 1,
        0x1_0000_0000_0000_0000 => 2,
        0x2_0000_0000_0000_0000..=0x3_0000_0000_0000_0000 => 3,
        u128::MAX => 4,
        _ => 5,
    }
}
fn letter(c: char) -> u8 {
    match c {
        'a' | 'e' | 'i' | 'o' | 'u' => 1,
        'a'..='z' => 2,
        'A'..='Z' => 3,
        '0'..='9' => 4,
        '\0'..=' ' => 5,
        '\u{80}'..='\u{7ff}' => 6,
        '\u{10000}'.. => 7,
        _ => 8,
    }
}
fn signed(n: i8) -> i32 {
    match n {
        i8::MIN..=-100 => -3,
        -99..=-1 => -2,
        0 => 0,
        1..=99 => 2,
        100.. => 3,
    }
}
fn main() {
    println!("{:?}", (0..=255).map(dense).fold(0u64, |h, n| h.wrapping_mul(1_000_003) ^ n as u64));
    println!("{:?}", [5, 19, 20, 40, 41, 42, 71, 99, 100, 199, 200, 254, 255].map(dense));
    for n in [
        i64::MIN,
        i64::MIN + 1,
        -1_000_000_000_000,
        -3,
        -4,
        -1,
        0,
        1000,
        1_000_000,
        4_294_967_295,
        4_294_967_296,
        i64::MAX,
        0x7fff_ffff_0000_03e8,
    ] {
        println!("{n} {}", sparse(n));
    }
    println!("{:?}", [0, 1, u64::MAX as u128, 1 << 64, 2 << 64, (3 << 64) + 1, u128::MAX].map(wide));
    println!("{:?}", ['e', 'f', 'Q', '7', '\t', 'é', '🦀', '中', '~'].map(letter));
    println!("{:?}", (i8::MIN..=i8::MAX).map(signed).sum::<i32>());
}
