//! A main that returns Result<ExitCode, E>: Ok carries its own code.
use std::process::ExitCode;
fn check(n: i32) -> Result<i32, String> {
    if n > 100 { Err(format!("{n} is too large")) } else { Ok(n * 2) }
}
fn main() -> Result<ExitCode, String> {
    let sum = [1, 20, 30].into_iter().map(check).sum::<Result<i32, _>>()?;
    println!("{sum} {:?}", check(101));
    Ok(ExitCode::from(sum as u8 / 2))
}
