//! How set-up speaks: each step says what it does, why, and how long it usually takes; it is skipped when done; when it
//! fails, it names the command to run by hand.

use std::time::Instant;

use anyhow::{Context, Result};

/// One thing to find or install.
pub struct Step<'a> {
    /// What is done, such as "Installing Trunk 0.21.14".
    pub what: &'a str,
    /// Why it is needed.
    pub why: &'a str,
    /// How long it usually takes on two cores.
    pub usually: &'a str,
    /// What to type if it fails here.
    pub by_hand: &'a str,
}

impl Step<'_> {
    /// Does the step.
    pub fn run<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        eprintln!("\n==> {} ({}; usually {})", self.what, self.why, self.usually);
        let start = Instant::now();
        let result = work().with_context(|| format!("{} failed. By hand: {}", self.what, self.by_hand))?;
        eprintln!("    done in {:.0} s", start.elapsed().as_secs_f64());
        Ok(result)
    }
}

/// Announces a part of a longer command, such as one kind of test.
pub fn section(title: &str) {
    eprintln!("\n=== {title}");
}
