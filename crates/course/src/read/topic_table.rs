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

use std::collections::BTreeMap;

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
}

/// The table while lessons are read.
pub(crate) struct TopicTable {
    document: Document,
    groups: Vec<Group>,
    /// Slugs of the lessons that teach a topic, by its id, in reading order.
    lessons: BTreeMap<String, Vec<String>>,
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
        let mut lessons = BTreeMap::new();
        for entry in file.group.iter().flat_map(|group| &group.topics) {
            if lessons.insert(entry.id.get_ref().clone(), Vec::new()).is_some() {
                let message = format!("The id `{}` stands here twice. Rename one of them.", entry.id.get_ref());
                problems.push(document.problem(entry.id.span().start, message));
            }
        }
        Some(Self { document, groups: file.group, lessons })
    }

    /// Notes that the lesson `slug` in `file` teaches these topics, and puts their titles in place of their ids.
    pub fn taught(&mut self, topics: &mut [String], slug: &str, file: &str, problems: &mut Vec<Problem>) {
        for topic in topics {
            let Some(lessons) = self.lessons.get_mut(topic) else {
                let message =
                    format!("There is no topic with the id `{topic}` in {FILE}. Add it there, or name one that is.");
                problems.push(Problem { file: file.to_owned(), line: 1, column: 1, message });
                continue;
            };
            lessons.push(slug.to_owned());
            let mut entries = self.groups.iter().flat_map(|group| &group.topics);
            if let Some(entry) = entries.find(|entry| entry.id.get_ref() == topic) {
                topic.clone_from(&entry.title);
            }
        }
    }

    /// The groups with the lessons that teach each topic. One that no lesson teaches is a problem.
    pub fn finish(mut self, problems: &mut Vec<Problem>) -> Vec<TopicGroup> {
        let mut groups = Vec::new();
        for Group { title, topics } in self.groups {
            let topics = topics.into_iter().map(|Entry { id, title }| {
                let lessons = self.lessons.remove(id.get_ref()).unwrap_or_default();
                if lessons.is_empty() {
                    let message = format!("No lesson teaches `{}`. Name it in the `topics` of one.", id.get_ref());
                    problems.push(self.document.problem(id.span().start, message));
                }
                Topic { id: id.into_inner(), title, lessons }
            });
            groups.push(TopicGroup { title, topics: topics.collect() });
        }
        groups
    }
}
