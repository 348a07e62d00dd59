//! Exhaustive matches over tuples of enums and ranges, with wildcards in each place and overlapping arms in order.
#[derive(Debug, Clone, Copy, PartialEq)]
enum A {
    X,
    Y,
    Z,
}
#[derive(Debug, Clone, Copy)]
enum B {
    P(u8),
    Q { n: i32 },
}
fn go(a: A, b: B, f: bool, n: u16) -> u32 {
    match (a, b, f, n) {
        (A::X, B::P(0), ..) => 1,
        (A::X | A::Y, B::P(k @ 1..=9), true, _) => 100 + k as u32,
        (_, B::P(_), false, 0..=99) => 2,
        (A::Z, _, _, 1000..) => 3,
        (A::Y, B::Q { n: -5..=5 }, f, _) if f => 4,
        (a, B::Q { n }, _, m) if n as i64 == m as i64 => 5 + a as u32,
        (.., 500) => 6,
        (_, B::Q { n: ..0 }, ..) => 7,
        (A::X, .., true, _) => 8,
        (_, _, f, m) => 1000 + f as u32 * 10 + (m > 50) as u32,
    }
}
struct P3(i32, (u8, char), [bool; 2]);
fn p(x: &P3) -> String {
    match x {
        P3(0, ..) => "zero".into(),
        P3(n, (0..=9, c), [true, ..]) => format!("{n}{c}"),
        P3(.., [.., true]) => "last".into(),
        P3(-1, (_, 'a'..='z'), _) => "minus".into(),
        P3(n, (b, _), [a, z]) => format!("{}", *n + *b as i32 + (*a == *z) as i32),
    }
}
fn bools(a: bool, b: bool, c: bool) -> u8 {
    match (a, b, c) {
        (true, true, _) => 1,
        (_, false, true) => 2,
        (false, _, false) => 3,
        (true, false, false) => 4,
        (false, true, true) => 5,
    }
}
fn main() {
    let mut h = 0u64;
    for a in [A::X, A::Y, A::Z] {
        for b in [B::P(0), B::P(5), B::P(200), B::Q { n: 0 }, B::Q { n: 500 }, B::Q { n: -9 }] {
            for f in [false, true] {
                for n in [0, 50, 500, 1000, 65535] {
                    let r = go(a, b, f, n);
                    h = h.wrapping_mul(1009).wrapping_add(r as u64);
                    if n == 500 {
                        print!("{r} ");
                    }
                }
            }
        }
    }
    println!("\n{h}");
    println!(
        "{:?}",
        [
            P3(0, (1, 'a'), [true; 2]),
            P3(7, (3, 'q'), [true, false]),
            P3(7, (30, 'q'), [false, true]),
            P3(-1, (30, 'q'), [false; 2]),
            P3(-1, (30, 'Q'), [true, false]),
            P3(5, (255, 'Q'), [false; 2])
        ]
        .iter()
        .map(p)
        .collect::<Vec<_>>()
    );
    println!("{:?}", (0..8u8).map(|n| bools(n & 4 != 0, n & 2 != 0, n & 1 != 0)).collect::<Vec<_>>());
}
