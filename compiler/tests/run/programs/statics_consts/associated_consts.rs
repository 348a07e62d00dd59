//! Associated consts in traits and generics, consts with destructors, consts of references and enums.
trait Unit {
    const NAME: &'static str;
    const FACTOR: f64;
    const SCALED: f64 = Self::FACTOR * 10.0;
    const CODES: &'static [u8] = Self::NAME.as_bytes();
}
struct Metre;
struct Foot;
impl Unit for Metre {
    const NAME: &'static str = "m";
    const FACTOR: f64 = 1.0;
}
impl Unit for Foot {
    const NAME: &'static str = "ft";
    const FACTOR: f64 = 0.3048;
    const SCALED: f64 = -1.0;
}
struct Measure<U, const N: usize>(std::marker::PhantomData<U>);
impl<U: Unit, const N: usize> Measure<U, N> {
    const TOTAL: f64 = U::FACTOR * N as f64;
    const TABLE: [f64; 3] = [Self::TOTAL, Self::TOTAL * 2.0, U::SCALED];
    fn show() -> String {
        format!("{} {:.4} {:?} {:?}", U::NAME, Self::TOTAL, Self::TABLE, U::CODES)
    }
}
struct Noisy(u8);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
const TEMPLATE: Noisy = Noisy(9);
const PAIR: (Noisy, &Noisy) = (Noisy(1), &Noisy(2));
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
enum Level {
    Low = 1,
    High = 1 << 4,
}
impl Level {
    const ALL: [Level; 2] = [Level::Low, Level::High];
    const MASK: u8 = Self::Low as u8 | Self::High as u8;
}
const ORIGIN: (i32, i32) = (0, 0);
const SEVEN: u8 = 7;
fn name(p: (i32, i32), n: u8) -> &'static str {
    match (p, n) {
        (ORIGIN, SEVEN) => "both",
        (ORIGIN, _) => "origin",
        (_, SEVEN) => "seven",
        _ => "none",
    }
}
fn main() {
    println!("{}", Measure::<Metre, 3>::show());
    println!("{}", Measure::<Foot, 10>::show());
    let t = TEMPLATE;
    println!("{}", t.0);
    println!("{}", TEMPLATE.0);
    let _ = PAIR.1.0;
    println!("{:?} {:#b}", Level::ALL, Level::MASK);
    println!("{} {} {} {}", name((0, 0), 7), name((0, 0), 8), name((0, 1), 7), name((1, 1), 1));
    let mut copies = [TEMPLATE, TEMPLATE];
    copies[1].0 = 5;
    println!("end");
}
