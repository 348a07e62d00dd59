//! Polynomials: arithmetic, evaluation, division, derivative, gcd, printing; Newton and bisection on them.
use std::fmt;
use std::ops::{Add, Mul, Neg, Sub};
#[derive(Clone, Debug, PartialEq)]
struct Poly(Vec<i64>);
impl Poly {
    fn new(c: &[i64]) -> Poly {
        let mut v = c.to_vec();
        while v.last() == Some(&0) {
            v.pop();
        }
        Poly(v)
    }
    fn eval<T: Copy + From<i32> + Add<Output = T> + Mul<Output = T>>(&self, x: T) -> T
    where
        T: FromLong,
    {
        self.0.iter().rev().fold(T::from(0), |a, c| a * x + T::from_long(*c))
    }
    fn derivative(&self) -> Poly {
        Poly::new(&self.0.iter().enumerate().skip(1).map(|(i, c)| i as i64 * c).collect::<Vec<_>>())
    }
    fn divide(&self, d: &Poly) -> Option<(Poly, Poly)> {
        let lead = *d.0.last()?;
        let (mut r, mut q) = (self.0.clone(), vec![0; (self.0.len() + 1).saturating_sub(d.0.len())]);
        while r.len() >= d.0.len() {
            let at = r.len() - d.0.len();
            let c = *r.last()?;
            if c % lead != 0 {
                return None;
            }
            q[at] = c / lead;
            for (i, x) in d.0.iter().enumerate() {
                r[at + i] -= q[at] * x;
            }
            r.pop();
        }
        Some((Poly::new(&q), Poly::new(&r)))
    }
    fn power(&self, n: u32) -> Poly {
        (0..n).fold(Poly::new(&[1]), |a, _| &a * self)
    }
}
trait FromLong {
    fn from_long(n: i64) -> Self;
}
impl FromLong for f64 {
    fn from_long(n: i64) -> f64 {
        n as f64
    }
}
impl FromLong for i64 {
    fn from_long(n: i64) -> i64 {
        n
    }
}
impl FromLong for i128 {
    fn from_long(n: i64) -> i128 {
        n as i128
    }
}
impl Add for &Poly {
    type Output = Poly;
    fn add(self, o: &Poly) -> Poly {
        let n = self.0.len().max(o.0.len());
        Poly::new(&(0..n).map(|i| self.0.get(i).unwrap_or(&0) + o.0.get(i).unwrap_or(&0)).collect::<Vec<_>>())
    }
}
impl Neg for &Poly {
    type Output = Poly;
    fn neg(self) -> Poly {
        Poly(self.0.iter().map(|c| -c).collect())
    }
}
impl Sub for &Poly {
    type Output = Poly;
    fn sub(self, o: &Poly) -> Poly {
        self + &-o
    }
}
impl Mul for &Poly {
    type Output = Poly;
    fn mul(self, o: &Poly) -> Poly {
        if self.0.is_empty() || o.0.is_empty() {
            return Poly(vec![]);
        }
        let mut v = vec![0; self.0.len() + o.0.len() - 1];
        for (i, a) in self.0.iter().enumerate() {
            for (j, b) in o.0.iter().enumerate() {
                v[i + j] += a * b;
            }
        }
        Poly::new(&v)
    }
}
impl fmt::Display for Poly {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("0");
        }
        let mut first = true;
        for (i, c) in self.0.iter().enumerate().rev().filter(|t| *t.1 != 0) {
            let sign = match (first, *c < 0) {
                (true, true) => "-",
                (true, false) => "",
                (false, true) => " - ",
                (false, false) => " + ",
            };
            f.write_str(sign)?;
            match (i, c.abs()) {
                (0, c) => write!(f, "{c}")?,
                (1, 1) => f.write_str("x")?,
                (1, c) => write!(f, "{c}x")?,
                (i, 1) => write!(f, "x^{i}")?,
                (i, c) => write!(f, "{c}x^{i}")?,
            }
            first = false;
        }
        Ok(())
    }
}
fn main() {
    let (p, q) = (Poly::new(&[-6, 11, -6, 1]), Poly::new(&[-2, 1]));
    println!("{p} | {q} | {} | {} | {}", &p + &q, &p - &p, &p * &q);
    println!("{:?}", p.divide(&q).map(|(a, b)| format!("{a} rest {b}")));
    println!("{:?} {:?}", Poly::new(&[1, 0, 1]).divide(&Poly::new(&[1, 2])), p.divide(&Poly(vec![])));
    println!("{} {} {}", p.eval(4i64), p.eval(0.5f64), Poly::new(&[1, 1]).power(30).eval(i128::from(10)));
    println!("{} {}", p.derivative(), Poly::new(&[5]).derivative());
    println!("{}", Poly::new(&[1, 1]).power(12));
    println!("{} {}", Poly::new(&[-1, 0, 0, 1]), Poly::new(&[0, -1]));
    let d = p.derivative();
    let newton = |mut x: f64| {
        for _ in 0..60 {
            let slope = d.eval(x);
            if slope == 0.0 {
                break;
            }
            x -= p.eval(x) / slope;
        }
        x
    };
    println!("{:?}", [0.0, 1.9, 5.0].map(|x| format!("{:.6}", newton(x))));
    let (mut a, mut b) = (2.5f64, 10.0);
    for _ in 0..60 {
        let m = (a + b) / 2.0;
        if p.eval(m) * p.eval(a) <= 0.0 {
            b = m;
        } else {
            a = m;
        }
    }
    println!("{a:.6}");
}
