//! Scalars of every width passed and returned in long lists, mixed, through pointers, generics and closures.
#[inline(never)]
fn many(
    a: u8,
    b: i16,
    c: u32,
    d: i64,
    e: u128,
    f: bool,
    g: char,
    h: f32,
    i: f64,
    j: i8,
    k: u16,
    l: i32,
    m: u64,
    n: i128,
    o: (),
    p: usize,
    q: u8,
    r: f32,
) -> (i128, f64, char) {
    (
        a as i128
            + b as i128
            + c as i128
            + d as i128
            + (e >> 64) as i128
            + f as i128
            + j as i128
            + k as i128
            + l as i128
            + m as i128
            - n
            + p as i128
            + q as i128,
        h as f64 * i + r as f64,
        if o == () { g } else { 'x' },
    )
}
#[inline(never)]
fn swap(a: u128, b: i8, c: u128) -> (u128, i8, u128) {
    (c, -b, a)
}
#[inline(never)]
fn id<T>(t: T) -> T {
    t
}
#[inline(never)]
fn apply<A, B, C, R>(f: impl Fn(A, B, C) -> R, a: A, b: B, c: C) -> R {
    f(a, b, c)
}
fn main() {
    println!(
        "{:?}",
        many(
            255,
            -300,
            1 << 31,
            i64::MIN,
            7 << 64,
            true,
            'é',
            1.5,
            -2.25,
            -128,
            65535,
            i32::MIN,
            u64::MAX,
            i128::MIN / 3,
            (),
            9,
            8,
            0.1
        )
    );
    println!("{:?}", swap(u128::MAX, 5, 1 << 100));
    let f: fn(u128, i8, u128) -> (u128, i8, u128) = swap;
    println!("{:?} {:?}", f(1, -1, 2), apply(swap, 3, 4, 5));
    println!("{} {} {} {} {:?} {}", id(-1i8), id(u16::MAX), id(i128::MIN), id(true), id('🦀'), id(f32::MIN_POSITIVE));
    println!("{:?}", apply(|a: f32, b: i64, c: bool| (a * 2.0, !b, !c), 0.25, 1 << 40, false));
    println!(
        "{:?}",
        apply(
            |(a, b): (u8, u128), c: [i16; 3], d: Option<u32>| (b + a as u128, c[2], d),
            (1, 2),
            [3, 4, -5],
            Some(u32::MAX)
        )
    );
    println!("{:?} {:?}", id(((1u8, 2.5f64), [3i16; 2], ())), id([Some(1u64), None]));
}
