//! The question mark on Option and Result, with conversions by From.
use std::fmt;
use std::num::{ParseFloatError, ParseIntError};
#[derive(Debug)]
enum Problem {
    Int(ParseIntError),
    Float(ParseFloatError),
    Missing(&'static str),
    Range { value: i64, max: i64 },
}
impl From<ParseIntError> for Problem {
    fn from(e: ParseIntError) -> Self {
        println!("convert int");
        Problem::Int(e)
    }
}
impl From<ParseFloatError> for Problem {
    fn from(e: ParseFloatError) -> Self {
        Problem::Float(e)
    }
}
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Problem::Int(e) => write!(f, "integer: {e}"),
            Problem::Float(e) => write!(f, "float: {e}"),
            Problem::Missing(what) => write!(f, "no {what}"),
            Problem::Range { value, max } => write!(f, "{value} is over {max}"),
        }
    }
}
fn parse(line: &str) -> Result<(i64, f64), Problem> {
    let mut parts = line.split(' ').filter(|p| !p.is_empty());
    let count = parts.next().ok_or(Problem::Missing("count"))?.parse::<i64>()?;
    if count > 100 {
        return Err(Problem::Range { value: count, max: 100 });
    }
    let price = parts.next().ok_or(Problem::Missing("price"))?.parse()?;
    Ok((count, price))
}
fn middle(v: &[i32]) -> Option<i32> {
    let first = v.first()?;
    let last = v.last()?;
    let m = v.get(v.len() / 2)?;
    first.checked_add(*last)?.checked_mul(*m)
}
fn main() {
    for line in ["3 1.5", "x 1", "5", "", "101 1", "7 q", "99999999999999999999 1"] {
        match parse(line) {
            Ok(p) => println!("{p:?}"),
            Err(e) => println!("{e} / {e:?}"),
        }
    }
    println!("{:?} {:?} {:?}", middle(&[1, 2, 3]), middle(&[]), middle(&[i32::MAX, 1, 1]));
    let total: Result<i64, Problem> = ["1 1", "2 2", "x"].iter().map(|l| parse(l).map(|p| p.0)).sum();
    println!("{}", total.unwrap_err());
    let nested = || -> Result<u8, Box<dyn std::error::Error>> {
        let n: u16 = "300".parse()?;
        Ok(n.try_into()?)
    };
    println!("{}", nested().unwrap_err());
}
