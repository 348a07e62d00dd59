//! `rockpool build`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use rockpool_site::{BuildOptions, Compression, CourseFolder};

use super::app::AppChoice;
use super::examples::Examples;
use super::{report, say};

/// Build a course to a site: a folder of plain files for any static host.
#[derive(Args, Debug)]
pub struct Build {
    /// Folder of the course, with `book.toml` or `SUMMARY.md`
    #[arg(default_value = ".")]
    course: PathBuf,
    #[command(flatten)]
    app: AppChoice,
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
    #[arg(long, value_enum, default_value_t = Examples::Auto)]
    examples: Examples,
    /// Run examples even where this machine cannot keep them in
    #[arg(long)]
    allow_unsandboxed: bool,
    /// Write no compressed files beside the others: for hosts that compress by themselves
    #[arg(long)]
    no_compress: bool,
}

impl Build {
    /// Builds the site; problems of the course make it a failure, though the site is there.
    ///
    /// # Errors
    /// What keeps the site from being built.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let app = self.app.open()?;
        let course = CourseFolder::open(&self.course)?;
        let check = self.examples.mode(self.allow_unsandboxed).await?;
        let cache = Some(rockpool_runner::prepared::default_cache().join("compressed"));
        let built = rockpool_site::build(BuildOptions {
            course_dir: self.course,
            app,
            out_dir: self.out.clone(),
            base_url: self.base_url,
            check,
            playground: self.playground,
            compression: if self.no_compress { Compression::Off } else { Compression::Beside { cache } },
        })
        .await?;
        report::tell(&built, &course);
        let out = self.out.display();
        say(&format!(
            "The site is in {out}. Look at it: rockpool serve --site {out}. Publish it: copy {out} to any host."
        ));
        Ok(if built.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
