//! Which lessons teach what a guide's bullet names.
//!
//! A lesson matches a bullet if one of its `topics` does. A topic matches when it is the bullet's text, or when all of its
//! words occur in the bullet. Words are compared in lower case, without a plural `s`, in one spelling (`optimise` is
//! `optimize`), and without the small words of English, so `ownership-and-borrowing-rules` and "Ownership system and
//! borrowing rules" match.

use std::collections::BTreeSet;

use crate::Course;

/// The topics of a course's lessons.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicIndex {
    /// Words of a topic and the lesson that teaches it, in reading order.
    topics: Vec<(BTreeSet<String>, String)>,
}

impl TopicIndex {
    /// The topics of a course.
    pub fn of(course: &Course) -> Self {
        let entries = course.chapters.iter().flat_map(|chapter| &chapter.entries);
        Self::of_pairs(
            entries
                .filter_map(|entry| entry.lesson.as_ref())
                .flat_map(|lesson| lesson.topics.iter().map(|topic| (topic.as_str(), lesson.slug.as_str()))),
        )
    }

    /// The same of topics and the slugs of the lessons that teach them, in reading order.
    pub fn of_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let topics = pairs
            .into_iter()
            .map(|(topic, slug)| (words(topic), slug.to_owned()))
            .filter(|(words, _)| !words.is_empty())
            .collect();
        Self { topics }
    }

    /// The slugs of the lessons that teach what `bullet` names, in reading order, each once.
    pub fn lessons(&self, bullet: &str) -> Vec<String> {
        let bullet = words(bullet);
        let mut lessons: Vec<String> = Vec::new();
        for (topic, lesson) in &self.topics {
            if topic.is_subset(&bullet) && !lessons.contains(lesson) {
                lessons.push(lesson.clone());
            }
        }
        lessons
    }
}

fn words(text: &str) -> BTreeSet<String> {
    text.split(|character: char| !character.is_alphanumeric())
        .map(str::to_lowercase)
        .map(|word| match word.strip_suffix('s') {
            Some(stem) if stem.len() > 2 && !stem.ends_with('s') => stem.to_owned(),
            _ => word,
        })
        .map(|word| word.replace("isa", "iza").replace("ise", "ize").replace("isi", "izi"))
        .filter(|word| {
            !matches!(
                word.as_str(),
                "" | "a" | "an" | "and" | "as" | "for" | "in" | "of" | "or" | "the" | "to" | "with"
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Chapter, Entry, LessonRef};

    fn index(lessons: &[(&str, &[&str])]) -> TopicIndex {
        let entries = lessons.iter().map(|(slug, topics)| Entry {
            lesson: Some(LessonRef {
                slug: (*slug).to_owned(),
                topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
                ..LessonRef::default()
            }),
            ..Entry::default()
        });
        let chapters = vec![Chapter { title: None, entries: entries.collect() }];
        TopicIndex::of(&Course { chapters, ..Course::default() })
    }

    #[test]
    fn bullets_find_their_lessons() {
        let index = index(&[
            ("ownership", &["ownership-and-borrowing-rules"]),
            ("pointers", &["Smart pointers", "RAII patterns"]),
            ("channels", &["Channels and message passing", "threads"]),
            ("draft", &[" - "]),
            ("memory", &["Memory optimisation techniques"]),
        ]);
        for (bullet, expected) in [
            ("Ownership system and borrowing rules", &["ownership"][..]),
            ("Smart pointers (Box, Rc, Arc, RefCell)", &["pointers"]),
            ("Channels and message passing", &["channels"]),
            ("Work stealing and thread pools", &["channels"]),
            ("Zero-cost abstractions", &[]),
            ("Memory optimization techniques", &["memory"]),
            ("", &[]),
        ] {
            assert_eq!(index.lessons(bullet), expected, "{bullet}");
        }
    }
}
