//! The exit code is what standard input asks for.
use std::process::ExitCode;
fn main() -> ExitCode {
    let text = std::io::read_to_string(std::io::stdin()).unwrap_or_default();
    let codes: Vec<u8> = text.split_whitespace().filter_map(|w| w.parse().ok()).collect();
    println!("{codes:?} {}", std::env::args().count());
    codes.iter().max().map_or(ExitCode::FAILURE, |c| ExitCode::from(*c))
}
