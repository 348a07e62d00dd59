//! A main that fails by anyhow's error.
// crates: anyhow
use anyhow::{Context, Result};

fn main() -> Result<()> {
    println!("before");
    "seven".parse::<u8>().context("no number")?;
    println!("after");
    Ok(())
}
