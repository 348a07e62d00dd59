//! `rockpool test`

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use rockpool_runner::Crates;
use rockpool_site::{CourseFolder, Toolchain};

use super::report;

/// Run every example of a course and say where one does not do what its marks say.
#[derive(Args, Debug)]
pub struct Test {
    /// Folder of the course, with `book.toml` or `SUMMARY.md`
    #[arg(default_value = ".")]
    course: PathBuf,
    /// Test only this lesson, such as `language/ownership.md`; may be given several times
    #[arg(long = "lesson", value_name = "FILE")]
    lessons: Vec<String>,
    /// Run examples even where this machine cannot keep them in
    #[arg(long)]
    allow_unsandboxed: bool,
}

impl Test {
    /// Tests the course; a problem makes it a failure.
    ///
    /// # Errors
    /// What keeps the course from being tested.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let course = CourseFolder::open(&self.course)?;
        let runner = super::runner(Crates::WhenNamed, self.allow_unsandboxed, None).await?;
        let tested = rockpool_site::check(&self.course, &self.lessons, Arc::new(Toolchain::new(runner))).await?;
        report::tell(&tested, &course);
        Ok(if tested.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
