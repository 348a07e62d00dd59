//! Enums with a primitive representation and data, transparent wrappers, and reading their tags.
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq)]
enum Message {
    Quit = 3,
    Move { x: i16, y: i16 } = 10,
    Write([u8; 5]) = 200,
    Colour(u8, u32),
}
impl Message {
    fn tag(&self) -> u8 {
        unsafe { *(self as *const Self as *const u8) }
    }
}
#[repr(C)]
#[derive(Debug, Clone)]
enum Foreign {
    Empty,
    Number(i64),
    Pair(u8, u16),
}
#[repr(C, u16)]
#[derive(Debug, Clone, Copy)]
enum Both {
    A(u8) = 500,
    B { wide: u64 },
    C = 65535,
}
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Metres(f64);
#[repr(transparent)]
struct Names([String]);
impl Names {
    fn new(s: &[String]) -> &Names {
        unsafe { &*(s as *const [String] as *const Names) }
    }
    fn longest(&self) -> Option<&str> {
        self.0.iter().map(String::as_str).max_by_key(|s| s.len())
    }
}
fn total(m: &[Metres]) -> Metres {
    Metres(m.iter().map(|m| m.0).sum())
}
fn both_tag(b: &Both) -> u16 {
    unsafe { *(b as *const Both as *const u16) }
}
fn main() {
    for m in [Message::Quit, Message::Move { x: -1, y: 300 }, Message::Write(*b"hello"), Message::Colour(1, 0xff00ff)] {
        println!("{m:?} {}", m.tag());
    }
    for f in [Foreign::Empty, Foreign::Number(i64::MIN), Foreign::Pair(9, 1000)] {
        println!("{f:?} {}", matches!(&f, Foreign::Pair(a, b) if *a as u16 + b > 1000));
    }
    for b in [Both::A(1), Both::B { wide: u64::MAX / 3 }, Both::C] {
        println!("{b:?} {}", both_tag(&b));
    }
    println!("{:?} {}", total(&[Metres(1.5), Metres(2.25)]), Metres(1.0) < Metres(f64::INFINITY));
    let floats = [1.0, 2.0, 4.5];
    let metres: &[Metres] = unsafe { std::slice::from_raw_parts(floats.as_ptr().cast(), floats.len()) };
    println!("{:?}", total(metres));
    let names = ["ab", "abcd", "c"].map(String::from);
    println!("{:?} {:?}", Names::new(&names).longest(), Names::new(&[]).longest());
    let mut m = Message::Quit;
    m = match m {
        Message::Quit => Message::Move { x: 5, y: -5 },
        other => other,
    };
    if let Message::Move { x, .. } = &mut m {
        *x *= 100;
    }
    println!("{m:?} {:?}", Some(m).filter(|m| m.tag() == 10));
}
