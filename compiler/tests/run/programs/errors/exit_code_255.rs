//! The largest exit code, computed at run time.
use std::process::ExitCode;
fn main() -> ExitCode {
    let problems = ["a", "bb", "ccc"].iter().filter(|s| s.len() != 2).count();
    println!("{problems} problems");
    if problems == 0 { ExitCode::SUCCESS } else { ExitCode::from(253 + problems as u8) }
}
