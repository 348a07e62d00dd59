//! Explicit discriminants of several widths and signs, cast to integers.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
enum Small {
    A = 1,
    B,
    C = 200,
    D,
}
#[repr(i64)]
#[derive(Clone, Copy)]
enum Wide {
    Low = i64::MIN,
    Minus = -1,
    Zero,
    High = i64::MAX,
}
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Plain {
    X,
    Y = 10,
    Z,
    Neg = -5,
}
#[repr(u16)]
enum Computed {
    P = 1 << 9,
    Q = (3 * 7) as u16,
    R = Computed::Q as u16 + 100,
}
#[repr(i8)]
#[derive(Debug, Clone, Copy)]
enum Signed {
    Min = -128,
    Max = 127,
}
fn from_u8(n: u8) -> Option<Small> {
    [Small::A, Small::B, Small::C, Small::D].into_iter().find(|s| *s as u8 == n)
}
fn main() {
    for s in [Small::A, Small::B, Small::C, Small::D] {
        println!("{s:?} {} {} {}", s as u8, s as i8, s as i32);
    }
    for w in [Wide::Low, Wide::Minus, Wide::Zero, Wide::High] {
        println!("{} {} {} {}", w as i64, w as u64, w as i32, w as u8);
    }
    for p in [Plain::X, Plain::Y, Plain::Z, Plain::Neg] {
        println!("{p:?} {} {}", p as i32, p as isize as u8);
    }
    println!("{} {} {}", Computed::P as u16, Computed::Q as u32, Computed::R as u8);
    println!("{} {}", Signed::Min as i32, Signed::Max as u64);
    println!("{} {}", Signed::Min as u32, Signed::Min as u8);
    println!("{:?} {:?}", from_u8(201), from_u8(7));
    println!("{:?} {}", Plain::Neg.cmp(&Plain::X), Small::B < Small::C);
    let mut order = [Plain::Z, Plain::Neg, Plain::X, Plain::Y];
    order.sort();
    println!("{order:?}");
}
