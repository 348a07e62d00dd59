//! Short circuits in long conditions, with let chains, ?, matches!, then, and_then, and the calls they spare.
use std::cell::Cell;
struct Trace(Cell<u32>);
impl Trace {
    fn t(&self, n: u32) -> bool {
        self.0.set(self.0.get() * 10 + n);
        true
    }
    fn f(&self, n: u32) -> bool {
        self.0.set(self.0.get() * 10 + n);
        false
    }
    fn some(&self, n: u32) -> Option<u32> {
        self.t(n);
        Some(n)
    }
    fn none(&self, n: u32) -> Option<u32> {
        self.t(n);
        None
    }
    fn end(&self) -> u32 {
        self.0.replace(0)
    }
}
fn main() {
    let t = Trace(Cell::new(0));
    println!("{} {}", t.t(1) && t.f(2) && t.t(3) || t.f(4) || t.t(5) && t.t(6), t.end());
    println!("{} {}", t.f(1) || t.f(2) && t.t(3) || !(t.t(4) && !t.f(5)), t.end());
    println!("{} {}", (t.t(1) || t.t(2)) && (t.f(3) || t.t(4)), t.end());
    println!("{} {}", t.f(1) & t.t(2) | t.t(3) ^ t.t(4), t.end());
    println!("{:?} {}", t.none(1).or_else(|| t.none(2)).or_else(|| t.some(3)).or_else(|| t.some(4)), t.end());
    println!("{:?} {}", t.some(1).and_then(|_| t.none(2)).and_then(|_| t.some(3)), t.end());
    println!("{:?} {}", t.some(1).or(t.some(2)).and(t.none(3)).xor(t.some(4)), t.end());
    println!("{:?} {}", (|| Some(t.some(1)? + t.none(2)? + t.some(3)?))(), t.end());
    if let Some(a) = t.some(1)
        && a == 1
        && let Some(b) = t.none(2)
        && t.t(b)
    {
        println!("no");
    } else {
        println!("else {}", t.end());
    }
    if t.f(1) || t.t(2) {
        if t.f(3) {
        } else if t.t(4) && t.f(5) {
        } else {
            println!("deep {}", t.end());
        }
    }
    let n = if t.t(1) { if t.f(2) { 1 } else { 2 } } else { 3 };
    println!("{n} {}", t.end());
    while t.t(1) && t.0.get() < 1111 && t.t(2) {
        if t.0.get() > 100 {
            break;
        }
    }
    println!("{}", t.end());
    println!("{:?} {:?} {}", t.t(1).then(|| t.t(2)), t.f(3).then(|| t.t(4)), t.end());
    println!("{} {}", [1, 2, 3].iter().any(|n| t.some(*n) == Some(2)), t.end());
    println!("{} {}", [1, 2, 3].iter().all(|n| *n < 2 && t.t(*n)), t.end());
    println!("{} {}", matches!(t.some(1), Some(n) if t.t(n + 1) && n > 5) || t.t(7), t.end());
    let x = match t.some(3) {
        Some(n) if t.f(n) => 1,
        Some(3) if t.t(4) && t.t(5) => 2,
        _ => 3,
    };
    println!("{x} {}", t.end());
    assert!(t.t(1) || t.t(2), "never {}", t.t(3));
    println!("{}", t.end());
}
