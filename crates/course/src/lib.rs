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
#[cfg(feature = "read")]
mod assets;
#[cfg(feature = "read")]
mod blocks;
#[cfg(feature = "read")]
mod book;
#[cfg(feature = "read")]
mod code;
#[cfg(feature = "read")]
mod containers;
#[cfg(feature = "read")]
mod course;
#[cfg(feature = "read")]
mod document;
#[cfg(feature = "read")]
mod fence;
#[cfg(feature = "read")]
mod front_matter;
#[cfg(feature = "read")]
mod guide;
#[cfg(feature = "read")]
mod head;
#[cfg(feature = "read")]
mod heading_links;
#[cfg(feature = "read")]
mod hidden;
#[cfg(feature = "read")]
mod html;
#[cfg(feature = "read")]
mod imports;
#[cfg(feature = "read")]
mod include;
#[cfg(feature = "read")]
mod include_range;
#[cfg(feature = "read")]
mod inline;
#[cfg(feature = "read")]
mod known_names;
#[cfg(feature = "read")]
mod lesson;
#[cfg(feature = "read")]
mod links;
#[cfg(feature = "read")]
mod markdown;
#[cfg(feature = "read")]
mod path;
#[cfg(feature = "read")]
mod picture;
#[cfg(feature = "read")]
mod quiz;
#[cfg(feature = "read")]
mod raw_html;
#[cfg(feature = "read")]
mod reading;
#[cfg_attr(not(feature = "read"), allow(dead_code, reason = "reading asks more of the tokens"))]
mod rust_tokens;
#[cfg(feature = "read")]
mod search;
mod shape;
#[cfg(feature = "read")]
mod summary;
#[cfg(feature = "read")]
mod svg_names;
#[cfg(feature = "read")]
mod table;
#[cfg(feature = "read")]
mod topics;
#[cfg(feature = "read")]
mod walk;

pub use assemble::{Assembled, assemble};
#[cfg(feature = "read")]
pub use book::BookConfig;
#[cfg(feature = "read")]
pub use course::{CourseContext, CourseSource, read_course};
#[cfg(feature = "read")]
pub use guide::{MAX_GUIDE_BYTES, read_guide};
#[cfg(feature = "read")]
pub use inline::plain as plain_text;
#[cfg(feature = "read")]
pub use lesson::read_lesson;
#[cfg(feature = "read")]
pub use search::{SearchSection, search_text};
#[cfg(feature = "read")]
pub use topics::TopicIndex;

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
