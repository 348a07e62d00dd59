//! A course that is served while it is written: built into a folder of its own, and anew at each change.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Context as _;
use rockpool_site::{App, BuildOptions, CheckMode, Compression, CourseFolder, Report};
use tempfile::TempDir;
use tokio::runtime::Handle;

use super::{report, say};
use crate::watch;

/// A course that is being written. Its site goes when this does.
pub(super) struct Draft {
    options: BuildOptions,
    course: CourseFolder,
    _folder: TempDir,
}

impl Draft {
    /// Builds the course in `course_dir` as fast as it goes, without trying any example.
    ///
    /// # Errors
    /// There is no course, or no site can be made of it.
    pub async fn begin(course_dir: PathBuf, app: App, base_url: &str, check: CheckMode) -> anyhow::Result<Self> {
        let course = CourseFolder::open(&course_dir)?;
        let folder = tempfile::Builder::new().prefix("rockpool-").tempdir().context("there is no room for a site")?;
        let options = BuildOptions {
            course_dir,
            app,
            out_dir: folder.path().join("site"),
            base_url: base_url.to_owned(),
            check,
            playground: String::new(),
            compression: Compression::Off,
        };
        rockpool_site::build(BuildOptions { check: CheckMode::Recorded, ..options.clone() }).await?;
        Ok(Self { options, course, _folder: folder })
    }

    /// The folder of its site.
    pub fn site(&self) -> &Path {
        &self.options.out_dir
    }

    /// Builds it anew now and at each change, and tells what came of it. Must be called within a tokio runtime.
    ///
    /// # Errors
    /// The course cannot be watched.
    pub fn follow(&self) -> anyhow::Result<()> {
        let (options, course, runtime) = (self.options.clone(), self.course.clone(), Handle::current());
        let rebuild = move || {
            let begun = Instant::now();
            match runtime.block_on(rockpool_site::build(options.clone())) {
                Ok(built) => told(&built, &course, begun),
                Err(error) => say(&format!("error: {error}. The site stays as it was")),
            }
        };
        watch::watch(self.course.root(), rebuild).context("the course cannot be watched for changes")
    }
}

fn told(built: &Report, course: &CourseFolder, begun: Instant) {
    report::tell(built, course);
    say(&format!("built in {:.1} s; waiting for changes", begun.elapsed().as_secs_f64()));
}
