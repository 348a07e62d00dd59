//! Temporaries in let-else, if-let chains, match guards and while-let of edition 2024.
struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("  drop {}", self.0);
    }
}
impl Noisy {
    fn value(&self, v: u8) -> Option<u8> {
        println!("  value of {}", self.0);
        Some(v)
    }
    fn me(&self) -> &Noisy {
        self
    }
    fn none(&self) -> Option<&Noisy> {
        None
    }
}
fn make(s: &'static str) -> Noisy {
    Noisy(s)
}
fn let_else(v: u8) -> u8 {
    println!("let_else {v}");
    let Some(n @ 3..) = make("le").value(v) else {
        println!("  else");
        return 0;
    };
    println!("  got {n}");
    n
}
fn chain(a: u8, b: u8) {
    println!("chain {a} {b}");
    if let Some(1) = make("first").value(a)
        && let Some(1) = make("second").value(b)
    {
        println!("  both");
    } else {
        println!("  not both");
    }
    println!("  after");
}
fn tail_expression() -> usize {
    let x = make("local");
    match make("tail").me().0 {
        "tail" => x.0.len(),
        _ => 0,
    }
}
fn guard(v: u8) {
    println!("guard {v}");
    match make("scrutinee").value(v) {
        Some(n) if make("guard").value(n) == Some(2) => println!("  two"),
        Some(_) => println!("  other"),
        None => {}
    }
}
fn main() {
    println!("{}", let_else(5));
    println!("{}", let_else(1));
    chain(1, 1);
    chain(1, 2);
    chain(0, 1);
    guard(2);
    guard(3);
    println!("{}", tail_expression());
    let mut n = 0;
    while let Some(k) = make("while").value(n)
        && k < 2
    {
        println!("  body {k}");
        n += 1;
    }
    println!("if let else");
    if let Some(_) = make("ile").none() {
        println!("  some");
    } else if make("cond").value(1).is_some() {
        println!("  else if");
    }
    println!("match arm block");
    let r = match make("m").value(7) {
        Some(n) => {
            let _inner = make("arm local");
            n
        }
        None => 0,
    };
    println!("{r}");
    println!("binary {}", make("l").value(1).unwrap() + make("r").value(2).unwrap());
    println!("lazy {}", make("x").value(1).is_none() && make("never").value(1).is_some());
    let s = &make("extended").me().0.len();
    println!("{s}");
    let arr = [make("e0").0.len(), make("e1").0.len()];
    println!("{arr:?}");
}
