//! The topics that a course sets out to teach: `topics.toml` beside the summary, in groups.
//!
//! ```toml
//! [[group]]
//! title = "Memory"
//! topics = [{ id = "raii", title = "RAII patterns" }]
//! ```
//!
//! Lessons name the ids in their front matter. The table is complete when each topic is taught by a lesson and each
//! lesson names only topics of the table. A course without the file has no table, and its lessons' topics are free text.

use std::collections::BTreeSet;

use serde::Deserialize;
use toml::Spanned;

use crate::read::document::{Document, normalised};
use crate::{Problem, Sources, Topic, TopicGroup};

const FILE: &str = "topics.toml";

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    group: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    title: String,
    topics: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: Spanned<String>,
    title: String,
    /// Slugs of the lessons that teach it so far, in reading order.
    #[serde(skip)]
    lessons: Vec<String>,
}

/// The table while lessons are read.
pub(crate) struct TopicTable {
    document: Document,
    groups: Vec<Group>,
}

impl TopicTable {
    /// Reads the table; `None` if the course has none.
    pub fn read(sources: &dyn Sources, problems: &mut Vec<Problem>) -> Option<Self> {
        let document = Document::new(FILE, normalised(&sources.read(FILE).ok()?));
        let file: File = toml::from_str(document.text()).unwrap_or_else(|error| {
            let at = error.span().map_or(0, |span| span.start);
            problems.push(document.problem(at, format!("The topics cannot be read: {}.", error.message())));
            File::default()
        });
        let mut ids = BTreeSet::new();
        for Entry { id, .. } in file.group.iter().flat_map(|group| &group.topics) {
            if !ids.insert(id.get_ref()) {
                let message = format!("The id `{}` stands here twice. Rename one of them.", id.get_ref());
                problems.push(document.problem(id.span().start, message));
            }
        }
        Some(Self { document, groups: file.group })
    }

    /// Notes that the lesson `slug` in `file` teaches these topics, and puts their titles in place of their ids.
    pub fn taught(&mut self, topics: &mut [String], slug: &str, file: &str, problems: &mut Vec<Problem>) {
        for topic in topics {
            let mut entries = self.groups.iter_mut().flat_map(|group| &mut group.topics);
            if let Some(entry) = entries.find(|entry| entry.id.get_ref() == topic) {
                entry.lessons.push(slug.to_owned());
                topic.clone_from(&entry.title);
            } else {
                let message =
                    format!("There is no topic with the id `{topic}` in {FILE}. Add it there, or name one that is.");
                problems.push(Problem { file: file.to_owned(), line: 1, column: 1, message });
            }
        }
    }

    /// The groups with the lessons that teach each topic. One that no lesson teaches is a problem.
    pub fn finish(self, problems: &mut Vec<Problem>) -> Vec<TopicGroup> {
        let Self { document, groups } = self;
        let mut finish = |Entry { id, title, lessons }| {
            if lessons.is_empty() {
                let message = format!("No lesson teaches `{}`. Name it in the `topics` of one.", id.get_ref());
                problems.push(document.problem(id.span().start, message));
            }
            Topic { id: id.into_inner(), title, lessons }
        };
        let group =
            |Group { title, topics }| TopicGroup { title, topics: topics.into_iter().map(&mut finish).collect() };
        groups.into_iter().map(group).collect()
    }
}
