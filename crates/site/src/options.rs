//! What a build is told.

use std::path::PathBuf;
use std::sync::Arc;

use crate::{App, Compiler, Compression};

/// How the examples of a course are tried.
#[derive(Clone)]
pub enum CheckMode {
    /// All of them, by this compiler. What is in the cache is not run again.
    Full(Arc<dyn Compiler>),
    /// None: recordings of earlier runs are used where there are any.
    Recorded,
    /// None, and no recordings.
    Skip,
}

/// What to build, from what, and where to.
#[derive(Clone)]
pub struct BuildOptions {
    /// The course: the folder of `book.toml`, or of `SUMMARY.md`.
    pub course_dir: PathBuf,
    /// The app that the site is put around.
    pub app: App,
    /// Where the site is put. What is there is replaced at the end; it must be empty or a site built before.
    pub out_dir: PathBuf,
    /// Where the site will be: a path such as `/` or `/rockpool/`, or the whole URL, `https://host/path/`. Pages work
    /// below any path whatever this says, but for the page of a wrong address; the whole URL adds what search engines
    /// and feed readers ask for.
    pub base_url: String,
    /// How the examples are tried.
    pub check: CheckMode,
    /// URL of a server that speaks the Playground's API, for `config.json`; empty means the page decides.
    pub playground: String,
    /// Whether files are there in compressed form, too.
    pub compression: Compression,
}
