//! Branches on NaN, infinities, zeros and subnormals, in if, match with guards, loops, sorts and filters.
fn kind(x: f64) -> &'static str {
    if x.is_nan() {
        "nan"
    } else if x == f64::INFINITY {
        "+inf"
    } else if x == f64::NEG_INFINITY {
        "-inf"
    } else if x == 0.0 && x.is_sign_negative() {
        "-0"
    } else if x == 0.0 {
        "+0"
    } else if x.is_subnormal() {
        "subnormal"
    } else {
        match x {
            x if x < 0.0 => "negative",
            x if x.fract() == 0.0 => "whole",
            0.0..1.0 => "unit",
            _ => "other",
        }
    }
}
fn grade(x: f32) -> char {
    match x {
        0.0..=1.0 => 'a',
        1.0..10.0 => 'b',
        10.0.. => 'c',
        ..0.0 => 'd',
        _ => '?',
    }
}
fn negated(x: f64) -> (bool, bool, bool, bool) {
    (!(x < 1.0), x >= 1.0, !(x > 1.0), x <= 1.0)
}
fn main() {
    let v = [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        -0.0,
        0.0,
        5e-324,
        -1.5,
        4.0,
        0.25,
        2.5,
        f64::MAX,
        f64::MIN_POSITIVE,
    ];
    for x in v {
        println!("{x:?} {} {:?} {:?}", kind(x), negated(x), x.partial_cmp(&1.0));
    }
    println!("{:?}", [-0.0f32, 0.5, 1.0, 9.9, 10.0, f32::INFINITY, -1.0, f32::NAN].map(grade));
    println!("{:?}", v.iter().filter(|x| **x > 0.0).count() + v.iter().filter(|x| !(**x > 0.0)).count());
    let mut n = f64::MAX;
    let mut halvings = 0;
    while n > 0.0 {
        n /= 2.0;
        halvings += 1;
    }
    println!("{halvings}");
    let mut s = v;
    s.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal).then(a.is_nan().cmp(&b.is_nan())));
    println!("{}", s.len());
    println!("{:?} {:?}", (1.0f64 / 0.0, -1.0f64 / 0.0), (1.0 / f64::NEG_INFINITY).is_sign_negative());
    println!("{:?} {:?}", f32::MAX + f32::MAX, f32::MAX as f64 + f32::MAX as f64);
    println!("{:?} {:?} {:?}", 5e-324f64 / 2.0, 5e-324f64 * 0.6, 1e-45f32 * 0.5);
    println!("{:?}", [1e308f64, 1e-308].map(|x| x * 10.0 / 10.0 == x));
    println!(
        "{}",
        if f64::NAN > 0.0 {
            1
        } else if f64::NAN <= 0.0 {
            2
        } else {
            3
        }
    );
}
