//! `rockpool check`

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use rockpool_runner::Crates;
use rockpool_site::{Report, Toolchain};

/// Run every example of a course and say where one does not do what its marks say.
#[derive(Args, Debug)]
pub struct Check {
    /// Folder of the course, with `book.toml` or `SUMMARY.md`
    course: PathBuf,
    /// Check only this lesson, such as `language/ownership.md`; may be given several times
    #[arg(long = "lesson", value_name = "FILE")]
    lessons: Vec<String>,
    /// Run examples even where this machine cannot keep them in
    #[arg(long)]
    allow_unsandboxed: bool,
}

impl Check {
    /// Checks the course; a problem makes it a failure.
    ///
    /// # Errors
    /// What keeps the course from being checked.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let runner = super::runner(Crates::Debug, self.allow_unsandboxed, None).await?;
        let report = rockpool_site::check(&self.course, &self.lessons, Arc::new(Toolchain::new(runner))).await?;
        Ok(tell(&report))
    }
}

/// Tells the report, problems as `file:line:column: sentence`.
#[expect(clippy::print_stderr, reason = "for the person at the terminal")]
pub(super) fn tell(report: &Report) -> ExitCode {
    for problem in &report.problems {
        eprintln!("{problem}");
    }
    let Report { lessons, tried, reused, files, problems } = report;
    let written = if *files > 0 { format!(", {files} files written") } else { String::new() };
    eprintln!(
        "{lessons} lessons, {tried} examples run, {reused} known from before{written}, {} problems",
        problems.len()
    );
    if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
