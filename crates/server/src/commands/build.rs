//! `rockpool build`

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, ValueEnum};
use rockpool_runner::Crates;
use rockpool_site::{BuildOptions, CheckMode, Toolchain};

use super::check::tell;

/// Build a course and the app to a folder of static files.
#[derive(Args, Debug)]
pub struct Build {
    /// Folder of the course, with `book.toml` or `SUMMARY.md`
    course: PathBuf,
    /// Folder of the app as Trunk built it
    #[arg(long, value_name = "DIR")]
    app: PathBuf,
    /// Folder to put the site into
    #[arg(long, value_name = "DIR", default_value = "dist")]
    out: PathBuf,
    /// Where the site will be: a path such as /rust/, or the whole URL, which adds canonical links, a sitemap and a feed
    #[arg(long, value_name = "PATH|URL", default_value = "/")]
    base_url: String,
    /// URL of a Playground for the page to use; without it the page decides
    #[arg(long, value_name = "URL", default_value = "")]
    playground: String,
    /// Which examples to run while building
    #[arg(long, value_enum, default_value_t = Examples::Run)]
    examples: Examples,
    /// Run examples even where this machine cannot keep them in
    #[arg(long)]
    allow_unsandboxed: bool,
}

/// Which examples to run while building.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Examples {
    /// All that have no result of this compiler yet
    Run,
    /// None; use what earlier builds recorded
    Recorded,
    /// None, and record nothing
    Skip,
}

impl Build {
    /// Builds the site; problems of the course make it a failure, though the site is there.
    ///
    /// # Errors
    /// What keeps the site from being built.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let check = match self.examples {
            Examples::Run => {
                let runner = super::runner(Crates::Debug, self.allow_unsandboxed, None).await?;
                CheckMode::Full(Arc::new(Toolchain::new(runner)))
            }
            Examples::Recorded => CheckMode::Recorded,
            Examples::Skip => CheckMode::Skip,
        };
        let report = rockpool_site::build(BuildOptions {
            course_dir: self.course,
            app_dir: self.app,
            out_dir: self.out,
            base_url: self.base_url,
            check,
            playground: self.playground,
        })
        .await?;
        Ok(tell(&report))
    }
}
