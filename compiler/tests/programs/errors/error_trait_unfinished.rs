use std::error::Error;
use std::fmt;

struct ParseFailure {
    line: usize,
}

impl Error for ParseFailure {}

fn parse() -> Result<(), ParseFailure> {
    Err(ParseFailure { line: 3 })
}

fn main() {
    parse().unwrap();
}
