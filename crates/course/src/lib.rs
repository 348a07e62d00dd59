//! Markdown to course model: summary, lessons, blocks, fences, hidden lines, exercises, quizzes, guides.
//!
//! Pure: sources come through [`Sources`], nothing is read from disk or network here. Never panics, runs in linear
//! time, and its output is bounded by its input. A broken lesson is data (a [`Problem`]) beside whatever could be read.
//!
//! A course: `SUMMARY.md` → `summary` → each file → `include` → `front_matter` → `blocks` (`inline`, `code`,
//! `raw_html`, `table`) → [`Lesson`]. A guide goes the same way without the parts that read files. A snippet goes
//! through [`assemble()`] to the compiler, and positions come back through [`Assembled`].

pub mod model;
pub use model::*;

mod assemble;
mod assets;
mod blocks;
mod book;
mod code;
mod containers;
mod course;
mod document;
mod fence;
mod front_matter;
mod guide;
mod head;
mod heading_links;
mod hidden;
mod html;
mod imports;
mod include;
mod include_range;
mod inline;
mod known_names;
mod lesson;
mod links;
mod markdown;
mod path;
mod picture;
mod quiz;
mod raw_html;
mod reading;
mod rust_tokens;
mod search;
mod shape;
mod summary;
mod svg_names;
mod table;
mod topics;
mod walk;

pub use assemble::{Assembled, assemble};
pub use book::BookConfig;
pub use course::{CourseContext, CourseSource, read_course};
pub use guide::{MAX_GUIDE_BYTES, read_guide};
pub use inline::plain as plain_text;
pub use lesson::read_lesson;
pub use search::{SearchSection, search_text};
pub use topics::TopicIndex;

/// Where a course's files come from. Paths are relative to the course's source folder, with forward slashes. Only files
/// named by mdBook's `include` helpers may have a path that starts with `../`: whoever reads decides whether to follow.
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
