//! What search looks through: the text of each lesson, section by section.

use rockpool_course::{Lesson, SearchSection, search_text};
use serde::Serialize;

/// A lesson's text from one heading to the next; `search.json` is the list of all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Slug of the lesson.
    pub slug: String,
    /// Title of the lesson.
    pub title: String,
    /// Id of the heading; empty for the part before the first.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub anchor: String,
    /// Text of the heading; empty for the part before the first.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// The text below it, code included.
    pub text: String,
}

/// The sections of a lesson, those without any text left out.
pub(crate) fn sections(lesson: &Lesson) -> Vec<Section> {
    let section = |found: SearchSection| Section {
        slug: lesson.slug.clone(),
        title: lesson.title.clone(),
        heading: if found.anchor.is_some() { found.title } else { String::new() },
        anchor: found.anchor.unwrap_or_default(),
        text: found.text.split_whitespace().collect::<Vec<_>>().join(" "),
    };
    search_text(lesson).into_iter().map(section).collect()
}
