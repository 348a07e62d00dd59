//! Symbolic differentiation and simplification to a fixed point, with printing by precedence and evaluation as check.
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;
#[derive(Debug, Clone, PartialEq)]
enum E {
    N(i64),
    V(char),
    Add(R, R),
    Mul(R, R),
    Pow(R, u32),
    Neg(R),
}
type R = Rc<E>;
use E::*;
fn n(x: i64) -> R {
    Rc::new(N(x))
}
fn v(c: char) -> R {
    Rc::new(V(c))
}
fn add(a: &R, b: &R) -> R {
    Rc::new(Add(a.clone(), b.clone()))
}
fn mul(a: &R, b: &R) -> R {
    Rc::new(Mul(a.clone(), b.clone()))
}
impl fmt::Display for E {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fn go(e: &E, p: u8, f: &mut fmt::Formatter) -> fmt::Result {
            let own = match e {
                Add(..) => 1,
                Mul(..) => 2,
                Neg(_) => 3,
                Pow(..) => 4,
                N(x) if *x < 0 => 3,
                _ => 5,
            };
            if own < p {
                f.write_str("(")?;
            }
            match e {
                N(x) => write!(f, "{x}")?,
                V(c) => write!(f, "{c}")?,
                Add(a, b) => {
                    go(a, 1, f)?;
                    f.write_str(" + ")?;
                    go(b, 2, f)?;
                }
                Mul(a, b) => {
                    go(a, 2, f)?;
                    f.write_str("*")?;
                    go(b, 3, f)?;
                }
                Pow(a, k) => {
                    go(a, 5, f)?;
                    write!(f, "^{k}")?;
                }
                Neg(a) => {
                    f.write_str("-")?;
                    go(a, 3, f)?;
                }
            }
            if own < p {
                f.write_str(")")?;
            }
            Ok(())
        }
        go(self, 0, f)
    }
}
fn derive(e: &R, x: char) -> R {
    match &**e {
        N(_) => n(0),
        V(c) => n((*c == x) as i64),
        Add(a, b) => add(&derive(a, x), &derive(b, x)),
        Mul(a, b) => add(&mul(&derive(a, x), b), &mul(a, &derive(b, x))),
        Pow(a, 0) => mul(&n(0), a),
        Pow(a, k) => mul(&mul(&n(*k as i64), &Rc::new(Pow(a.clone(), k - 1))), &derive(a, x)),
        Neg(a) => Rc::new(Neg(derive(a, x))),
    }
}
fn step(e: &R) -> R {
    match &**e {
        N(_) | V(_) => e.clone(),
        Neg(a) => match &*step(a) {
            N(x) => n(-x),
            Neg(b) => b.clone(),
            s => Rc::new(Neg(Rc::new(s.clone()))),
        },
        Pow(a, 1) => step(a),
        Pow(_, 0) => n(1),
        Pow(a, k) => match &*step(a) {
            N(x) => n(x.pow(*k)),
            Pow(b, j) => Rc::new(Pow(b.clone(), j * k)),
            s => Rc::new(Pow(Rc::new(s.clone()), *k)),
        },
        Add(a, b) => match (&*step(a), &*step(b)) {
            (N(0), s) | (s, N(0)) => Rc::new(s.clone()),
            (N(x), N(y)) => n(x + y),
            (s, t) if s == t => mul(&n(2), &Rc::new(s.clone())),
            (s, N(x)) => add(&n(*x), &Rc::new(s.clone())),
            (s, t) => add(&Rc::new(s.clone()), &Rc::new(t.clone())),
        },
        Mul(a, b) => match (&*step(a), &*step(b)) {
            (N(0), _) | (_, N(0)) => n(0),
            (N(1), s) | (s, N(1)) => Rc::new(s.clone()),
            (N(x), N(y)) => n(x * y),
            (N(x), Mul(p, q)) if matches!(**p, N(_)) => mul(&mul(&n(*x), p), q),
            (s, N(x)) => mul(&n(*x), &Rc::new(s.clone())),
            (s, t) if s == t => Rc::new(Pow(Rc::new(s.clone()), 2)),
            (s, t) => mul(&Rc::new(s.clone()), &Rc::new(t.clone())),
        },
    }
}
fn simplify(e: &R) -> (R, u32) {
    let (mut e, mut k) = (e.clone(), 0);
    loop {
        let s = step(&e);
        if s == e || k > 30 {
            return (e, k);
        }
        e = s;
        k += 1;
    }
}
fn eval(e: &E, m: &BTreeMap<char, i64>) -> Option<i64> {
    Some(match e {
        N(x) => *x,
        V(c) => *m.get(c)?,
        Add(a, b) => eval(a, m)?.checked_add(eval(b, m)?)?,
        Mul(a, b) => eval(a, m)?.checked_mul(eval(b, m)?)?,
        Pow(a, k) => eval(a, m)?.checked_pow(*k)?,
        Neg(a) => -eval(a, m)?,
    })
}
fn main() {
    let (x, y) = (v('x'), v('y'));
    let cube = Rc::new(Pow(x.clone(), 3));
    let list = [
        add(&mul(&n(3), &cube), &mul(&x, &y)),
        mul(&add(&x, &n(1)), &add(&x, &n(-1))),
        Rc::new(Pow(add(&mul(&n(2), &x), &y), 4)),
        Rc::new(Neg(mul(&Rc::new(Neg(x.clone())), &n(0)))),
        add(&add(&x, &x), &n(5)),
        mul(&n(2), &mul(&n(3), &y)),
    ];
    let m = BTreeMap::from([('x', 3), ('y', -2)]);
    for e in &list {
        let (s, k) = simplify(e);
        let d = derive(e, 'x');
        let (ds, dk) = simplify(&d);
        println!("{e} => {s} ({k}); d/dx = {ds} ({dk})");
        println!(
            "  {:?} {} {:?} {}",
            eval(e, &m),
            eval(e, &m) == eval(&s, &m),
            eval(&ds, &m),
            eval(&d, &m) == eval(&ds, &m)
        );
    }
    println!("{:?} {:?}", eval(&v('q'), &m), eval(&Pow(n(10), 30), &m));
}
