//! Big integers of base 1e9: addition, multiplication, division by a small number, factorials, Fibonacci, printing.
use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Mul};
const BASE: u64 = 1_000_000_000;
#[derive(Clone, PartialEq, Eq, Debug)]
struct Big(Vec<u32>);
impl Big {
    fn new(mut n: u64) -> Big {
        let mut d = vec![];
        while n > 0 {
            d.push((n % BASE) as u32);
            n /= BASE;
        }
        Big(d)
    }
    fn parse(s: &str) -> Option<Big> {
        if s.is_empty() || !s.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let mut b = Big(s.as_bytes().rchunks(9).map(|c| c.iter().fold(0, |n, d| n * 10 + (d - b'0') as u32)).collect());
        b.trim();
        Some(b)
    }
    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
    fn divide(&self, by: u32) -> (Big, u32) {
        let mut rest = 0u64;
        let mut q = vec![0; self.0.len()];
        for (i, d) in self.0.iter().enumerate().rev() {
            let n = rest * BASE + *d as u64;
            q[i] = (n / by as u64) as u32;
            rest = n % by as u64;
        }
        let mut q = Big(q);
        q.trim();
        (q, rest as u32)
    }
    fn power(&self, mut e: u32) -> Big {
        let (mut base, mut out) = (self.clone(), Big::new(1));
        while e > 0 {
            if e & 1 == 1 {
                out = &out * &base;
            }
            base = &base * &base;
            e >>= 1;
        }
        out
    }
    fn digit_sum(&self) -> u32 {
        self.to_string().bytes().map(|b| (b - b'0') as u32).sum()
    }
}
impl<'a> Add<&'a Big> for &'a Big {
    type Output = Big;
    fn add(self, o: &Big) -> Big {
        let (mut out, mut carry) = (vec![], 0u64);
        for i in 0..self.0.len().max(o.0.len()) {
            let s = carry + *self.0.get(i).unwrap_or(&0) as u64 + *o.0.get(i).unwrap_or(&0) as u64;
            out.push((s % BASE) as u32);
            carry = s / BASE;
        }
        if carry > 0 {
            out.push(carry as u32);
        }
        Big(out)
    }
}
impl<'a> Mul<&'a Big> for &'a Big {
    type Output = Big;
    fn mul(self, o: &Big) -> Big {
        let mut out = vec![0u64; self.0.len() + o.0.len() + 1];
        for (i, a) in self.0.iter().enumerate() {
            let mut carry = 0;
            for (j, b) in o.0.iter().enumerate() {
                let n = out[i + j] + *a as u64 * *b as u64 + carry;
                out[i + j] = n % BASE;
                carry = n / BASE;
            }
            out[i + o.0.len()] += carry;
        }
        let mut r = Big(out.into_iter().map(|n| n as u32).collect());
        r.trim();
        r
    }
}
impl fmt::Display for Big {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Some((top, rest)) = self.0.split_last() else { return f.pad_integral(true, "", "0") };
        let s = rest.iter().rev().fold(top.to_string(), |s, d| s + &format!("{d:09}"));
        f.pad_integral(true, "", &s)
    }
}
impl PartialOrd for Big {
    fn partial_cmp(&self, o: &Big) -> Option<Ordering> {
        Some(self.0.len().cmp(&o.0.len()).then_with(|| self.0.iter().rev().cmp(o.0.iter().rev())))
    }
}
fn main() {
    let factorial = (1..=60).fold(Big::new(1), |b, n| &b * &Big::new(n));
    println!("{factorial} {}", factorial.digit_sum());
    let (mut a, mut b) = (Big::new(0), Big::new(1));
    for _ in 0..300 {
        (a, b) = (b.clone(), &a + &b);
    }
    println!("{a}");
    println!("{}", Big::new(2).power(200));
    println!("{} {}", Big::new(7).power(77), Big::new(999_999_999).power(5));
    let p = Big::parse("123456789012345678901234567890").unwrap();
    let (q, r) = p.divide(97);
    println!("{q} {r} {}", &(&q * &Big::new(97)) + &Big::new(r as u64) == p);
    println!(
        "{:?} {:?} [{:>12}] [{}]",
        Big::parse("12x"),
        Big::parse("000").map(|b| b.to_string()),
        Big::new(1_000_000_001),
        Big::new(0)
    );
    println!("{} {} {}", a < b, p > Big::new(u64::MAX), Big::new(u64::MAX));
}
