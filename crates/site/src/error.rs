//! Why there is no site.

use std::path::{Path, PathBuf};

/// What keeps a site from being built. Faults of the course are not among them, see [`crate::Report::problems`].
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// A file or folder could not be read or written.
    #[error("cannot {action} `{}`: {source}", path.display())]
    Io {
        /// What was tried, such as "read".
        action: &'static str,
        /// Where.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// There is no course.
    #[error("there is no course in `{}`: it has neither `book.toml` nor `SUMMARY.md`", .0.display())]
    NoCourse(PathBuf),
    /// There is no app.
    #[error("there is no built app in `{}`: it has no `index.html`. Name a folder that `trunk build` made", .0.display())]
    NoApp(PathBuf),
    /// The site's address is none.
    #[error(
        "`{given}` cannot be the site's address: {reason}. Name a path such as `/rockpool/`, or a whole URL such as `https://example.org/rockpool/`"
    )]
    Address {
        /// What was given.
        given: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The page template lacks a mark.
    #[error("the page template `{}` lacks {mark}, so pages cannot be made from it", path.display())]
    Template {
        /// The template.
        path: PathBuf,
        /// What is missing.
        mark: &'static str,
    },
    /// The output folder holds something else.
    #[error(
        "`{}` is not empty and was not built by Rockpool (it has no `course.json`). Name another folder, or empty it",
        .0.display()
    )]
    NotASite(PathBuf),
    /// The output folder holds what the site is made from.
    #[error("the site cannot be put into `{}`: the course or the app is in it", .0.display())]
    Overlap(PathBuf),
    /// An example that runs in its lesson does not compile to WebAssembly.
    #[error("the module of {place} cannot be compiled: {reason}")]
    Module {
        /// File and line.
        place: String,
        /// The compiler's words.
        reason: String,
    },
    /// A lesson was asked for that the course does not have.
    #[error("the course has no lesson in `{0}`: name a file as `SUMMARY.md` does, such as `language/ownership.md`")]
    NoLesson(String),
    /// Data could not be written as JSON.
    #[error("cannot write `{file}` as JSON: {source}")]
    Json {
        /// The file.
        file: String,
        /// Why.
        source: serde_json::Error,
    },
}

impl SiteError {
    /// Names what was tried and where.
    pub(crate) fn io(action: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> SiteError {
        move |source| SiteError::Io { action, path: path.to_owned(), source }
    }
}
