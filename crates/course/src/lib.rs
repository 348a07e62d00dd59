//! Markdown to course model: summary, lessons, blocks, fences, hidden lines, exercises, quizzes, guides.
//!
//! Pure: sources come through [`Sources`], nothing is read from disk or network here. Never panics, runs in linear
//! time, and its output is bounded by its input. A broken lesson is data (a [`Problem`]) beside whatever could be read.

pub mod model;
pub use model::*;

/// Where a course's files come from. Paths are relative to the course's source folder with forward slashes and never
/// leave it.
pub trait Sources {
    /// The text of one file, or a sentence why it cannot be had.
    fn read(&self, path: &str) -> Result<String, String>;
}

/// A value together with what is wrong with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed<T> {
    /// What could be read.
    pub value: T,
    /// What is wrong, in source order.
    pub problems: Vec<Problem>,
}
