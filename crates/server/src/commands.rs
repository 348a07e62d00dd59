//! The subcommands of `rockpool`.

mod app;
mod draft;
mod examples;
mod report;

pub mod build;
pub mod modules;
pub mod serve;
pub mod test;

use std::ffi::OsString;
use std::io::IsTerminal as _;

use rockpool_runner::{Crates, Launcher, Options, Progress, Runner, RunnerError};

/// The hidden subcommand by which this program is its own launcher of the sandbox.
pub const SANDBOX: &str = "sandbox-exec";

/// Makes this machine's runner ready, with its progress told on standard error.
///
/// # Errors
/// There is no compiler or no sandbox; the message says what to do.
pub async fn runner(crates: Crates, allow_unsandboxed: bool, jobs: Option<usize>) -> Result<Runner, RunnerError> {
    // A program of its own starts faster than this one.
    let own = || Some(Launcher::new(std::env::current_exe().ok()?, [OsString::from(SANDBOX)]));
    let launcher = Launcher::find().or_else(own);
    let options = Options { launcher, crates, allow_unsandboxed, concurrency: jobs, ..Options::default() };
    Runner::prepare(options, tell).await
}

#[expect(clippy::print_stderr, reason = "for the person at the terminal")]
fn say(text: &str) {
    eprintln!("{text}");
}

#[expect(
    clippy::print_stderr,
    clippy::needless_pass_by_value,
    reason = "progress is for the person at the terminal; the runner gives it away"
)]
fn tell(progress: Progress) {
    match &progress {
        // One line that changes, where lines can change.
        Progress::Built { .. } if std::io::stderr().is_terminal() => eprint!("\r\x1b[K{progress}"),
        Progress::Built { done, total, .. } if done % 20 != 0 && done != total => {}
        Progress::Ready { .. } if std::io::stderr().is_terminal() => eprintln!("\r\x1b[K{progress}"),
        _ => eprintln!("{progress}"),
    }
}
