//! Errors with context, chains, downcasts and `ensure!`, by anyhow.
// crates: anyhow
use anyhow::{Context, Result, anyhow, bail, ensure};
use std::fmt;

#[derive(Debug, PartialEq)]
struct Missing(&'static str);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is missing", self.0)
    }
}

impl std::error::Error for Missing {}

fn number(text: &str) -> Result<i32> {
    ensure!(!text.is_empty(), "nothing to read");
    let number: i32 = text.parse().with_context(|| format!("reading {text:?}"))?;
    if number < 0 {
        bail!("{number} is negative");
    }
    Ok(number)
}

fn find() -> Result<()> {
    Err(Missing("key")).context("looking it up").context("starting")
}

fn main() {
    for text in ["12", "", "x1", "-4"] {
        match number(text) {
            Ok(number) => println!("{number}"),
            Err(error) => println!("{error} / {error:#}"),
        }
    }
    let error = find().unwrap_err();
    println!("{error:?}");
    println!("{:?}", error.downcast_ref::<Missing>());
    println!("{:?}", error.chain().map(ToString::to_string).collect::<Vec<_>>());
    println!("{}", error.root_cause());
    println!("{}", anyhow!("from {}", "parts"));
    let boxed: Box<dyn std::error::Error + Send + Sync> = anyhow!(Missing("door")).into();
    println!("{boxed}");
}
