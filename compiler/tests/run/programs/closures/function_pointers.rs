//! Function pointers: from functions, closures, constructors and methods, in tables and compared.
#[derive(Debug, Clone, Copy)]
struct Wrapper(u8);
#[derive(Debug)]
enum Token {
    Number(i64),
    Word(String),
}
fn add(a: i64, b: i64) -> i64 {
    a + b
}
fn sub(a: i64, b: i64) -> i64 {
    a - b
}
fn identity<T>(t: T) -> T {
    t
}
type Binary = fn(i64, i64) -> i64;
const TABLE: [(&str, Binary); 4] = [("add", add), ("sub", sub), ("mul", |a, b| a * b), ("pow", power)];
fn power(a: i64, b: i64) -> i64 {
    (0..b).fold(1, |x, _| x * a)
}
fn apply(f: fn(u8) -> Wrapper, n: u8) -> Wrapper {
    f(n)
}
struct Machine {
    step: fn(&mut Machine) -> Option<u32>,
    at: u32,
}
fn first(m: &mut Machine) -> Option<u32> {
    m.at += 1;
    if m.at > 2 {
        m.step = second;
    }
    Some(m.at)
}
fn second(m: &mut Machine) -> Option<u32> {
    m.at *= 3;
    if m.at > 50 {
        m.step = |_| None;
    }
    Some(m.at)
}
fn main() {
    for (name, f) in TABLE {
        println!("{name} {}", f(7, 3));
    }
    println!("{:?} {:?}", apply(Wrapper, 9), [1u8, 2].map(Wrapper));
    println!("{:?}", [4, 5].map(Token::Number));
    println!("{:?}", ["a"].map(str::to_string).map(Token::Word));
    let same: fn(i64, i64) -> i64 = add;
    println!("{}", [add as Binary, sub].iter().map(|f| f(1, 1)).sum::<i64>() + same(1, 1));
    let id: fn(&str) -> &str = |s| identity(s);
    println!("{} {}", id("x"), identity::<fn(&str) -> usize>(str::len)("four"));
    let mut machine = Machine { step: first, at: 0 };
    while let Some(n) = (machine.step)(&mut machine) {
        print!("{n} ");
    }
    println!();
    let maybe: Option<fn(i64, i64) -> i64> = TABLE.iter().find(|e| e.0 == "pow").map(|e| e.1);
    println!("{:?} {:?}", maybe.map(|f| f(2, 40)), None::<Binary>.is_none());
    let methods: [fn(&str) -> String; 3] = [str::to_uppercase, str::to_lowercase, |s| s.chars().rev().collect()];
    println!("{:?}", methods.map(|m| m("Straße")));
}
