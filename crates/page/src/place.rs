//! Which page is shown, and what comes before and after it.

use rockpool_course::{Course, Entry};

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// All lessons.
    Contents,
    /// The lesson of this slug.
    Lesson(String),
    /// The free editor.
    Playground,
    /// A guide from elsewhere.
    Guide,
    /// Settings.
    Settings,
    /// Nothing is there.
    NotFound,
}

impl Place {
    /// Name for the style sheet (`data-place`).
    pub fn name(&self) -> &'static str {
        match self {
            Place::Contents => "contents",
            Place::Lesson(_) => "lesson",
            Place::Playground => "playground",
            Place::Guide => "guide",
            Place::Settings => "settings",
            Place::NotFound => "not-found",
        }
    }

    /// The lesson's slug, on a lesson.
    pub fn lesson(&self) -> Option<&str> {
        match self {
            Place::Lesson(slug) => Some(slug),
            Place::Contents | Place::Playground | Place::Guide | Place::Settings | Place::NotFound => None,
        }
    }
}

/// The lessons beside one, drafts passed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Neighbours<'a> {
    /// The one before.
    pub previous: Option<&'a Entry>,
    /// The one after.
    pub next: Option<&'a Entry>,
}

/// The lessons before and after `slug` in reading order.
pub fn neighbours<'a>(course: &'a Course, slug: &str) -> Neighbours<'a> {
    let written: Vec<&Entry> =
        course.chapters.iter().flat_map(|chapter| &chapter.entries).filter(|entry| entry.lesson.is_some()).collect();
    let here = written.iter().position(|entry| entry.lesson.as_ref().is_some_and(|lesson| lesson.slug == slug));
    here.map_or_else(Neighbours::default, |here| Neighbours {
        previous: here.checked_sub(1).and_then(|before| written.get(before).copied()),
        next: written.get(here + 1).copied(),
    })
}
