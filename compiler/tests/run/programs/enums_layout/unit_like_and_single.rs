//! Enums of one variant, with never payloads, of one variant with data, and matches that need no tag.
use std::convert::Infallible;
#[derive(Debug, Clone, PartialEq)]
enum Only {
    Value(u32, String),
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Unit {
    #[default]
    It,
}
#[derive(Debug)]
enum Half<T> {
    Yes(T),
    No(Infallible),
}
#[derive(Debug, Clone, Copy)]
enum Dead {
    A(Infallible),
    B(u8),
    C(Infallible, u16),
}
fn only(o: Only) -> u32 {
    let Only::Value(n, s) = o;
    n + s.len() as u32
}
fn half<T>(h: Half<T>) -> T {
    match h {
        Half::Yes(t) => t,
        Half::No(n) => match n {},
    }
}
fn dead(d: Dead) -> u8 {
    match d {
        Dead::B(n) => n,
    }
}
fn never(r: Result<Infallible, u8>) -> u8 {
    match r {
        Err(n) => n,
    }
}
fn twice(r: Result<Result<u8, Infallible>, Infallible>) -> u8 {
    let Ok(Ok(n)) = r;
    n
}
fn main() {
    println!("{} {:?}", only(Only::Value(5, "abc".into())), Only::Value(1, String::new()));
    println!("{:?} {:?} {:?}", Unit::It, Unit::default() == Unit::It, Unit::It.cmp(&Unit::It));
    println!("{} {}", half(Half::Yes(7)), half(Half::Yes("text")));
    println!("{} {} {}", dead(Dead::B(9)), never(Err(4)), twice(Ok(Ok(6))));
    println!("{} {} {}", size_of::<Unit>(), size_of::<Half<u16>>() == 2, size_of::<Dead>() <= 4);
    println!("{:?} {:?}", [Unit::It; 3], Some(Unit::It).map(|u| u as u8));
    let mut o = Only::Value(1, "x".into());
    let Only::Value(n, s) = &mut o;
    *n += 10;
    s.push('y');
    println!("{o:?} {:?}", vec![o.clone(); 2]);
    println!("{:?}", std::iter::repeat(Half::<u8>::Yes(1).into_by_hand()).take(2).collect::<Vec<_>>());
}
trait ByHand {
    fn into_by_hand(self) -> Option<u8>;
}
impl ByHand for Half<u8> {
    fn into_by_hand(self) -> Option<u8> {
        match self {
            Half::Yes(n) => Some(n),
            Half::No(_) => None,
        }
    }
}
