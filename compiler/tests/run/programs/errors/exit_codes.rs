//! ExitCode from main, chosen at run time through Termination of our own.
use std::process::{ExitCode, Termination};
enum Outcome {
    Good,
    Bad(u8),
}
impl Termination for Outcome {
    fn report(self) -> ExitCode {
        println!("reporting");
        match self {
            Outcome::Good => ExitCode::SUCCESS,
            Outcome::Bad(n) => ExitCode::from(n),
        }
    }
}
struct Loud;
impl Drop for Loud {
    fn drop(&mut self) {
        println!("dropped before the report");
    }
}
fn main() -> Outcome {
    let _l = Loud;
    let checks = [3, 5, 8].map(|n| n % 4);
    println!("{checks:?}");
    if checks.iter().all(|n| *n == 0) {
        return Outcome::Good;
    }
    Outcome::Bad(checks.iter().sum::<u8>() * 10 + 2)
}
