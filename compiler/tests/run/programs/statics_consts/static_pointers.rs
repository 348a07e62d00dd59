//! Statics that point to statics, functions, strings and into arrays.
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
struct Command {
    name: &'static str,
    run: fn(&[i64]) -> i64,
    aliases: &'static [&'static str],
    next: Option<&'static Command>,
}
fn sum(a: &[i64]) -> i64 {
    CALLS.fetch_add(1, Relaxed);
    a.iter().sum()
}
fn product(a: &[i64]) -> i64 {
    CALLS.fetch_add(10, Relaxed);
    a.iter().product()
}
static CALLS: AtomicU32 = AtomicU32::new(5);
static SUM: Command = Command { name: "sum", run: sum, aliases: &["add", "plus"], next: None };
static PRODUCT: Command = Command { name: "product", run: product, aliases: &[], next: Some(&SUM) };
static LAST: Command =
    Command { name: "max", run: |a| *a.iter().max().unwrap_or(&0), aliases: &["top"], next: Some(&PRODUCT) };
static NUMBERS: [i32; 5] = [10, 20, 30, 40, 50];
static MIDDLE: &i32 = &NUMBERS[2];
static PART: &[i32] = {
    let (_, right) = NUMBERS.split_at(3);
    right
};
static LOOKUP: [&Command; 3] = [&SUM, &LAST, &PRODUCT];
static TEXT: &&str = &"double";
static SHOW: &(dyn Fn(i32) -> i32 + Sync) = &|n| n * 2;
static BYTES: &[u8; 6] = b"by\0te\xff";
static A: Loop = Loop { id: 1, other: &B };
static B: Loop = Loop { id: 2, other: &A };
struct Loop {
    id: u8,
    other: &'static Loop,
}
fn main() {
    let mut at = Some(&LAST);
    while let Some(c) = at {
        println!("{} {:?} {}", c.name, c.aliases, (c.run)(&[2, 3, 7]));
        at = c.next;
    }
    println!("{} {MIDDLE} {PART:?} {TEXT} {:?}", CALLS.load(Relaxed), BYTES);
    println!("{}", LOOKUP.iter().map(|c| c.name).collect::<String>());
    println!("{} {}", SHOW(21), std::ptr::eq(MIDDLE, &NUMBERS[2]));
    println!("{} {} {}", A.other.id, A.other.other.id, std::ptr::eq(B.other, &A));
}
