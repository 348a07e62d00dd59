//! An error enum with sources, conversions, kinds, context chains, comparison, and its use through dyn and generics.
use std::error::Error;
use std::fmt::{self, Display};
use std::num::{IntErrorKind, ParseIntError, TryFromIntError};
#[derive(Debug)]
enum AppError {
    Parse { what: String, source: ParseIntError },
    Range(TryFromIntError),
    Io(std::io::Error),
    Utf8(std::string::FromUtf8Error),
    Context(String, Box<AppError>),
    Other(Box<dyn Error>),
}
impl Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AppError::Parse { what, source } => write!(f, "{what:?}: {source}"),
            AppError::Range(_) => f.write_str("out of range"),
            AppError::Io(e) => write!(f, "io {e}"),
            AppError::Utf8(e) => write!(f, "utf8 {e}"),
            AppError::Context(c, _) => f.write_str(c),
            AppError::Other(e) => Display::fmt(e, f),
        }
    }
}
impl Error for AppError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            AppError::Parse { source, .. } => Some(source),
            AppError::Range(e) => Some(e),
            AppError::Io(e) => Some(e),
            AppError::Utf8(e) => Some(e),
            AppError::Context(_, e) => Some(&**e),
            AppError::Other(e) => e.source(),
        }
    }
}
macro_rules! from { ($($t:ty => $v:ident),*) => { $(impl From<$t> for AppError { fn from(e: $t) -> Self { AppError::$v(e) } })* }; }
from!(TryFromIntError => Range, std::io::Error => Io, std::string::FromUtf8Error => Utf8, Box<dyn Error> => Other);
trait Context<T> {
    fn context(self, c: impl Into<String>) -> Result<T, AppError>;
}
impl<T, E: Into<AppError>> Context<T> for Result<T, E> {
    fn context(self, c: impl Into<String>) -> Result<T, AppError> {
        self.map_err(|e| AppError::Context(c.into(), Box::new(e.into())))
    }
}
impl AppError {
    fn depth(&self) -> usize {
        if let AppError::Context(_, e) = self { 1 + e.depth() } else { 0 }
    }
    fn root(&self) -> &AppError {
        if let AppError::Context(_, e) = self { e.root() } else { self }
    }
}
fn number(s: &str) -> Result<u8, AppError> {
    let n: i64 = s.parse().map_err(|source| AppError::Parse { what: s.into(), source })?;
    Ok(u8::try_from(n)?)
}
fn load(kind: u8) -> Result<String, AppError> {
    match kind {
        0 => Ok(number("42").context("zero")?.to_string()),
        1 => number("4x").context("one").context("outer").map(|n| n.to_string()),
        2 => Ok(number("300")?.to_string()),
        3 => {
            std::fs::read("scratch/not/there").context(format!("reading {kind}"))?;
            Ok(String::new())
        }
        4 => Ok(String::from_utf8(vec![0xff])?),
        5 => Err(Box::<dyn Error>::from("plain text"))?,
        _ => Err(AppError::Other(Box::new(AppError::Other("inner".into())))),
    }
}
fn chain(e: &dyn Error) -> usize {
    let (mut at, mut n) = (Some(e), 0);
    while let Some(e) = at {
        at = e.source();
        n += 1;
    }
    n
}
fn main() {
    for k in 0..7 {
        match load(k) {
            Ok(s) => println!("{k} ok {s}"),
            Err(e) => println!(
                "{k} {e} | {} | depth {} chain {} {}",
                e.root().to_string().split(" (os").next().unwrap(),
                e.depth(),
                chain(&e),
                matches!(e.root(), AppError::Parse { source, .. } if *source.kind() == IntErrorKind::InvalidDigit)
            ),
        }
    }
    let b: Box<dyn Error> = Box::new(load(1).unwrap_err());
    println!("{:?} {:?}", b.downcast_ref::<AppError>().map(AppError::depth), b.is::<fmt::Error>());
}
