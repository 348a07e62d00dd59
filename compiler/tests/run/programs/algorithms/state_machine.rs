//! A vending machine and a traffic light as state machines with transitions by value, logged and checked.
#[derive(Debug, Clone, PartialEq)]
enum Vending {
    Idle,
    Coins(u32),
    Serving { item: u8, change: u32 },
    Broken(String),
}
#[derive(Debug, Clone, Copy)]
enum Event {
    Coin(u32),
    Pick(u8),
    Take,
    Kick,
    Repair,
}
const PRICES: [u32; 4] = [150, 200, 75, 1000];
impl Vending {
    fn next(self, e: Event) -> (Vending, Option<String>) {
        use {Event::*, Vending::*};
        match (self, e) {
            (Idle, Coin(c)) => (Coins(c), None),
            (Coins(have), Coin(c)) => match have.checked_add(c) {
                Some(n) if n <= 500 => (Coins(n), None),
                _ => (Coins(have), Some(format!("returned {c}"))),
            },
            (Coins(have), Pick(i)) => match PRICES.get(i as usize) {
                None => (Coins(have), Some("no such item".into())),
                Some(p) if *p > have => (Coins(have), Some(format!("{} missing", p - have))),
                Some(p) => (Serving { item: i, change: have - p }, None),
            },
            (Serving { item, change: 0 }, Take) => (Idle, Some(format!("took {item}"))),
            (Serving { item, change }, Take) => (Idle, Some(format!("took {item} and {change}"))),
            (Broken(_), Repair) => (Idle, None),
            (b @ Broken(_), _) => (b, None),
            (s, Kick) => {
                let why = format!("kicked while {s:?}");
                (Broken(why), Some("crack".into()))
            }
            (s, _) => (s, None),
        }
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Light {
    Red,
    RedAmber,
    Green,
    Amber,
}
impl Light {
    fn next(self) -> Light {
        match self {
            Light::Red => Light::RedAmber,
            Light::RedAmber => Light::Green,
            Light::Green => Light::Amber,
            Light::Amber => Light::Red,
        }
    }
    fn ticks(self) -> u32 {
        [20, 2, 25, 3][self as usize]
    }
}
fn main() {
    use Event::*;
    let mut v = Vending::Idle;
    for e in [
        Coin(100),
        Pick(0),
        Coin(100),
        Pick(9),
        Pick(0),
        Coin(50),
        Take,
        Take,
        Pick(1),
        Coin(400),
        Coin(200),
        Pick(3),
        Kick,
        Coin(5),
        Repair,
        Coin(75),
        Pick(2),
        Kick,
        Repair,
    ] {
        let (next, said) = v.clone().next(e);
        println!("{e:?}: {v:?} -> {next:?} {}", said.unwrap_or_default());
        v = next;
    }
    let (mut l, mut left, mut trace) = (Light::Red, Light::Red.ticks(), String::new());
    for t in 0..120 {
        left -= 1;
        if left == 0 {
            l = l.next();
            left = l.ticks();
            trace += &format!("{t}:{l:?} ");
        }
    }
    println!("{trace}");
}
