#[derive(Debug, Clone, PartialEq)]
enum Expr {
    Number(f64),
    Add(Box<Expr>, Box<Expr>),
    Times(Box<Expr>, Box<Expr>),
    Negative(Box<Expr>),
}

use Expr::{Add, Negative, Number, Times};

fn value(expr: &Expr) -> f64 {
    match expr {
        Number(n) => *n,
        Add(a, b) => value(a) + value(b),
        Times(a, b) => value(a) * value(b),
        Negative(e) => -value(e),
    }
}

fn main() {
    let e = Add(Box::new(Number(2.0)), Box::new(Times(Box::new(Number(3.0)), Box::new(Negative(Box::new(Number(1.0)))))));
    println!("{:?} = {}", e.clone(), value(&e));
}
