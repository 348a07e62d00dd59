//! Box<dyn Error>: conversions from strings, source chains and downcasts.
use std::error::Error;
use std::fmt;
#[derive(Debug)]
struct Low(u8);
#[derive(Debug)]
struct Mid {
    low: Low,
    note: String,
}
#[derive(Debug)]
struct High(Box<dyn Error>);
impl fmt::Display for Low {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "low {}", self.0)
    }
}
impl fmt::Display for Mid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "mid {}", self.note)
    }
}
impl fmt::Display for High {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("high")
    }
}
impl Error for Low {}
impl Error for Mid {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.low)
    }
}
impl Error for High {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.0)
    }
}
fn fail(kind: u8) -> Result<(), Box<dyn Error + Send + Sync>> {
    match kind {
        0 => Ok(()),
        1 => Err("a str")?,
        2 => Err(format!("a string {kind}").into()),
        3 => Err(Box::new(Mid { low: Low(3), note: "three".into() })),
        _ => {
            String::from_utf8(vec![b'a', 0xff])?;
            Ok(())
        }
    }
}
fn chain(e: &dyn Error) -> String {
    let mut out = e.to_string();
    let mut at = e.source();
    while let Some(inner) = at {
        out += " <- ";
        out += &inner.to_string();
        at = inner.source();
    }
    out
}
fn main() {
    for kind in 0..5 {
        match fail(kind) {
            Ok(()) => println!("{kind} fine"),
            Err(e) => println!("{kind} {} {:?} mid:{}", chain(&*e), e, e.downcast_ref::<Mid>().is_some()),
        }
    }
    let high = High(Box::new(Mid { low: Low(9), note: "n".into() }));
    println!("{}", chain(&high));
    let boxed: Box<dyn Error> = Box::new(high);
    match boxed.downcast::<Low>() {
        Ok(low) => println!("{low}"),
        Err(other) => match other.downcast::<High>() {
            Ok(h) => println!("high of {}", h.0),
            Err(_) => println!("neither"),
        },
    }
}
