//! Views of the course model, the same in the app and in the static pages.
//!
//! The site builder renders them to HTML text (Leptos feature `ssr`), the app to live elements (`csr`); this crate
//! chooses neither. Static pages and the app differ in two places only: [`LiveParts`] (what stands where an example,
//! an exercise or a quiz is) and the slots of [`Frame`]. Everything else is one markup, so that the app takes a page
//! over without moving anything.
//!
//! To get the markup of a static page, the app renders [`Frame`] into the emptied `#app` element with the same
//! `course`, `base` and `place`, and inside it
//! - on a lesson: [`LessonBody`] with its own [`LiveParts`];
//! - on the contents page: [`ContentsPage`];
//! - on the guide page of a course with a guide: [`LessonBody`], as on a lesson;
//! - elsewhere: its own page, which replaces the [`Shell`] of the static page.
//!
//! The frame's `tools` slot is empty in a static page; the style sheet keeps its place. After a navigation inside the
//! app, call `hidePopover()` on [`SIDEBAR_ID`] (on phones the contents are a popover) and move focus to [`MAIN_ID`].
//!
//! This crate must not touch a browser or storage, and runs nothing: of the engines it knows only what they record. It makes no HTML from text; the one exception is
//! [`rockpool_course::Picture`], which the course crate has checked against an allow-list.

#![allow(clippy::needless_pass_by_value, reason = "Leptos hands properties of components over by value")]

mod base;
mod blocks;
mod code;
mod contents;
mod exercise;
mod frame;
mod icon;
mod inlines;
mod lesson;
mod live;
mod place;
mod quiz;
mod recorded;
mod shell;
mod snippet;
mod topics;

pub use base::Base;
pub use blocks::{Blocks, Writer, write_blocks};
pub use code::{StaticCode, highlighted, highlighted_visible};
pub use contents::{Contents, ContentsForm, ContentsPage, EntryMark, MarkOf, no_marks};
pub use exercise::StaticExercise;
pub use frame::{Frame, MAIN_ID, SIDEBAR_ID};
pub use icon::{Icon, Logo, Shape};
pub use inlines::{Inlines, plain_sentence, sentence, write_inlines};
pub use lesson::LessonBody;
pub use live::LiveParts;
pub use place::{Neighbours, Place, neighbours};
pub use quiz::StaticQuiz;
pub use recorded::{Recorded, Recordings};
pub use rockpool_course::plain_text;
pub use shell::Shell;
pub use snippet::{StaticSnippet, expectation_text};
