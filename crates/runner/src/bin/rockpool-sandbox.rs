//! Starts a program in Rockpool's sandbox. Not for people: `rockpool` and the site builder start it.

use std::process::ExitCode;

fn main() -> ExitCode {
    rockpool_runner::launcher::launch(std::env::args_os().skip(1))
}
