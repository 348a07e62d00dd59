//! Consts and statics in patterns, array lengths, repeat expressions, generics, and const references compared.
const LOW: u8 = 10;
const HIGH: u8 = 20;
const NAME: &str = "name";
const PAIR: (i32, char) = (3, 'x');
const NONE: Option<u8> = None;
const BYTES: &[u8] = b"ab";
const PI: f64 = 3.25;
const N: usize = LOW as usize / 3;
const ARR: [u8; N] = [LOW; N];
const NEST: Option<Option<&str>> = Some(Some(NAME));
#[derive(PartialEq, Eq, Debug, Clone, Copy)]
struct Id(u32, bool);
const ROOT: Id = Id(1, true);
impl Id {
    const NONE: Id = Id(0, false);
}
fn num(n: u8) -> &'static str {
    match n {
        0 => "zero",
        LOW..=HIGH => "range",
        ..LOW => "low",
        HIGH.. => "high",
    }
}
fn other(s: &str, p: (i32, char), o: Option<u8>) -> u8 {
    match (s, p, o) {
        (NAME, PAIR, NONE) => 1,
        (NAME, _, NONE) => 2,
        (_, PAIR, Some(LOW)) => 3,
        (_, (3, _), Some(n)) if n == HIGH => 4,
        _ => 5,
    }
}
fn id(i: Id) -> &'static str {
    match i {
        ROOT => "root",
        Id::NONE => "none",
        Id(_, true) => "on",
        _ => "off",
    }
}
fn main() {
    println!("{:?}", [0, 5, 10, 15, 20, 21, 255].map(num));
    println!(
        "{} {} {} {} {}",
        other("name", (3, 'x'), None),
        other("name", (0, 'x'), None),
        other("n", PAIR, Some(10)),
        other("n", (3, 'y'), Some(20)),
        other("", (0, 'a'), Some(1))
    );
    println!("{:?}", [ROOT, Id::NONE, Id(5, true), Id(5, false)].map(id));
    println!(
        "{:?} {} {:?}",
        ARR,
        matches!(&b"ab"[..], BYTES),
        match 3.25 {
            PI => "pi",
            _ => "no",
        }
    );
    println!("{}", matches!(Some(Some("name")), NEST));
    let grid = [[const { LOW + 1 }; N]; 2];
    println!("{grid:?} {}", size_of::<[u16; N]>());
    if let [LOW, .., LOW] = ARR {
        println!("ends");
    }
}
