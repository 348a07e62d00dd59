//! Markdown to course model: summary, lessons, blocks, fences, hidden lines, exercises, quizzes, guides.
//!
//! Pure: sources come through [`Sources`], nothing is read from disk or network here. Never panics, runs in linear
//! time, and its output is bounded by its input. A broken lesson is data (a [`Problem`]) beside whatever could be read.
//!
//! A course: `SUMMARY.md` → `summary` → each file → `include` → `front_matter` → `blocks` (`inline`, `code`,
//! `raw_html`, `table`) → [`Lesson`]. A guide goes the same way without the parts that read files. A snippet goes
//! through [`assemble()`] to the compiler, and positions come back through [`Assembled`].
//!
//! The feature `read`, on by default, is all that reads documents. The app does without it.

use serde::{Deserialize, Serialize};

pub mod model;
pub use model::*;

mod assemble;
mod plain_text;
#[cfg(feature = "read")]
mod read;
#[cfg_attr(not(feature = "read"), allow(dead_code, reason = "reading asks more of the tokens"))]
mod rust_tokens;
mod shape;

pub use assemble::{Assembled, assemble};
pub use plain_text::plain_text;
#[cfg(feature = "read")]
pub use read::*;

/// A count as the model has it. Sources beyond four thousand million of anything do not occur.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Where a course's files come from. Paths are relative to the course's source folder, with forward slashes. Only files
/// named by mdBook's `include` helpers may have a path that starts with `../`: whoever reads decides whether to follow.
pub trait Sources {
    /// The text of one file, or a sentence why it cannot be had.
    fn read(&self, path: &str) -> Result<String, String>;
}

/// A value together with what is wrong with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parsed<T> {
    /// What could be read.
    pub value: T,
    /// What is wrong, in source order.
    pub problems: Vec<Problem>,
}
