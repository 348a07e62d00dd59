//! How far the reader is: lessons visited, exercises done, quiz answers. One stored object a lesson.
//!
//! Each change reads the stored object afresh before it writes, so that two tabs add up instead of overwriting.

use std::collections::BTreeMap;

use leptos::prelude::*;
use rockpool_course::{Course, LessonRef};
use serde::{Deserialize, Serialize};

use super::Storage;
use super::record::Record;
use crate::browser::clock;

/// Kind of the stored objects.
pub const KIND: &str = "progress";

/// Which exercise or quiz.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaskKey {
    /// Slug of the lesson.
    pub lesson: String,
    /// Id of the task in it.
    pub task: String,
}

/// What was answered to one question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Given {
    /// Indices of the chosen choices.
    pub chosen: Vec<usize>,
    /// What was typed.
    pub text: String,
    /// Whether the answer was handed in.
    pub checked: bool,
    /// Whether the reader asked for the answer.
    pub shown: bool,
    /// How often it was handed in.
    pub tries: u32,
}

/// The answers to a quiz.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct QuizAnswers {
    /// Fingerprint of the quiz, so that answers to other questions are not shown.
    pub quiz: String,
    /// One a question.
    pub given: Vec<Given>,
}

/// How far the reader is in one lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LessonProgress {
    /// When it was last open, in milliseconds since 1970.
    pub visited: u64,
    /// Whether the reader said that they are through with it.
    pub read: bool,
    /// Tasks done and when.
    pub done: BTreeMap<String, u64>,
    /// Answers to its quizzes.
    pub quizzes: BTreeMap<String, QuizAnswers>,
}

impl Record for LessonProgress {
    const VERSION: u64 = 1;
}

/// Where a lesson stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Not opened yet.
    #[default]
    New,
    /// Opened, not everything done.
    Begun,
    /// Every task done, or without tasks marked as read.
    Done,
}

impl LessonProgress {
    /// Where the lesson stands, given its tasks.
    pub fn standing(&self, lesson: &LessonRef) -> Standing {
        let all_done = lesson.tasks.iter().all(|task| self.done.contains_key(task));
        if self.read || (all_done && !lesson.tasks.is_empty()) {
            Standing::Done
        } else if self.visited > 0 || !self.done.is_empty() {
            Standing::Begun
        } else {
            Standing::New
        }
    }
}

impl LessonProgress {
    /// This and what another device knows, in one.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.visited = self.visited.max(other.visited);
        self.read |= other.read;
        for (task, when) in other.done {
            self.done.entry(task).or_insert(when);
        }
        for (quiz, answers) in other.quizzes {
            self.quizzes.entry(quiz).or_insert(answers);
        }
        self
    }
}

/// Everything the reader did, by lesson.
#[derive(Clone, Copy)]
pub struct Progress {
    storage: Storage,
    lessons: RwSignal<BTreeMap<String, LessonProgress>>,
}

impl Progress {
    /// Progress in storage.
    pub fn open(storage: Storage) -> Self {
        let progress = Self { storage, lessons: RwSignal::new(BTreeMap::new()) };
        progress.reload();
        storage.on_change(KIND, move |name| match name {
            "" => progress.reload(),
            lesson => progress.take_over(lesson),
        });
        progress
    }

    /// Reads everything again.
    pub fn reload(self) {
        let names = self.storage.names(KIND);
        let read = |name: String| self.storage.read(&self.key(&name)).map(|lesson| (name, lesson));
        self.lessons.set(names.into_iter().filter_map(read).collect());
    }

    /// Whether a task is done (reactive).
    pub fn is_done(self, key: &TaskKey) -> bool {
        self.lessons.with(|all| all.get(&key.lesson).is_some_and(|lesson| lesson.done.contains_key(&key.task)))
    }

    /// Marks a task as done.
    pub fn mark_done(self, key: &TaskKey) {
        let now = clock::now();
        self.change(&key.lesson, |lesson| {
            lesson.done.entry(key.task.clone()).or_insert(now);
        });
    }

    /// Takes the mark and the answers of a task away.
    pub fn clear(self, key: &TaskKey) {
        self.change(&key.lesson, |lesson| {
            lesson.done.remove(&key.task);
            lesson.quizzes.remove(&key.task);
        });
    }

    /// Notes that a lesson is open now.
    pub fn visit(self, lesson: &str) {
        let now = clock::now();
        // A clock that went back must not make the lesson read last look older than the one before.
        let latest = self.lessons.with_untracked(|all| all.values().map(|lesson| lesson.visited).max().unwrap_or(0));
        self.change(lesson, |lesson| lesson.visited = now.max(latest + 1));
    }

    /// Marks a lesson as read, or not.
    pub fn set_read(self, lesson: &str, read: bool) {
        self.change(lesson, |lesson| lesson.read = read);
    }

    /// The answers to a quiz (not reactive).
    pub fn answers(self, key: &TaskKey) -> Option<QuizAnswers> {
        self.lessons.with_untracked(|all| all.get(&key.lesson)?.quizzes.get(&key.task).cloned())
    }

    /// Keeps the answers to a quiz.
    pub fn set_answers(self, key: &TaskKey, answers: QuizAnswers) {
        self.change(&key.lesson, |lesson| drop(lesson.quizzes.insert(key.task.clone(), answers)));
    }

    /// How far the reader is in a lesson (reactive).
    pub fn of(self, lesson: &str) -> LessonProgress {
        self.lessons.with(|all| all.get(lesson).cloned().unwrap_or_default())
    }

    /// Where a lesson stands (reactive).
    pub fn standing(self, lesson: &LessonRef) -> Standing {
        self.lessons.with(|all| all.get(&lesson.slug).map(|known| known.standing(lesson)).unwrap_or_default())
    }

    /// How many of a lesson's tasks are done (reactive).
    pub fn done_of(self, lesson: &LessonRef) -> u32 {
        self.lessons.with(|all| {
            all.get(&lesson.slug)
                .map_or(0, |known| lesson.tasks.iter().filter(|task| known.done.contains_key(*task)).count() as u32)
        })
    }

    /// Everything by lesson.
    pub fn all(self) -> Signal<BTreeMap<String, LessonProgress>> {
        self.lessons.into()
    }

    /// Forgets everything that was done, in every lesson.
    pub fn clear_all(self) {
        for name in self.storage.names(KIND) {
            self.storage.remove(&self.key(&name));
        }
        self.lessons.set(BTreeMap::new());
    }

    fn key(self, lesson: &str) -> String {
        self.storage.key(KIND, lesson)
    }

    fn change(self, lesson: &str, change: impl FnOnce(&mut LessonProgress)) {
        let mut now: LessonProgress = self.storage.read(&self.key(lesson)).unwrap_or_default();
        let before = now.clone();
        change(&mut now);
        if now != before {
            self.storage.write(&self.key(lesson), &now);
        }
        self.put(lesson, Some(now));
    }

    fn take_over(self, lesson: &str) {
        let stored = self.storage.read(&self.key(lesson));
        self.put(lesson, stored);
    }

    fn put(self, lesson: &str, now: Option<LessonProgress>) {
        if self.lessons.with_untracked(|all| all.get(lesson) == now.as_ref()) {
            return;
        }
        self.lessons.update(|all| match now {
            Some(now) => drop(all.insert(lesson.to_owned(), now)),
            None => drop(all.remove(lesson)),
        });
    }
}

/// The lesson to go on with: the one visited last if it is not done, else the first after it that is not done, else
/// the first of all that is not.
pub fn next_lesson<'c>(course: &'c Course, all: &BTreeMap<String, LessonProgress>) -> Option<&'c LessonRef> {
    let lessons: Vec<&LessonRef> = lessons(course).collect();
    let last = all.iter().filter(|(_, lesson)| lesson.visited > 0).max_by_key(|(_, lesson)| lesson.visited);
    let start = last.and_then(|(slug, _)| lessons.iter().position(|lesson| lesson.slug == *slug)).unwrap_or(0);
    let open = |lesson: &&&LessonRef| {
        all.get(&lesson.slug).map(|known| known.standing(lesson)).unwrap_or_default() != Standing::Done
    };
    lessons[start..].iter().find(open).or_else(|| lessons.iter().find(open)).copied()
}

/// All written lessons in reading order.
pub fn lessons(course: &Course) -> impl Iterator<Item = &LessonRef> {
    course.chapters.iter().flat_map(|chapter| &chapter.entries).filter_map(|entry| entry.lesson.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rockpool_course::{Chapter, Entry};

    fn lesson(slug: &str, tasks: &[&str]) -> LessonRef {
        LessonRef { slug: slug.into(), tasks: tasks.iter().map(ToString::to_string).collect(), ..LessonRef::default() }
    }

    fn course() -> Course {
        let entry = |lesson| Entry { lesson: Some(lesson), ..Entry::default() };
        let entries = vec![entry(lesson("a", &["t"])), entry(lesson("b", &[])), entry(lesson("c", &["t", "u"]))];
        Course { chapters: vec![Chapter { title: None, entries }], ..Course::default() }
    }

    fn progress(visited: u64, read: bool, done: &[&str]) -> LessonProgress {
        let done = done.iter().map(|task| (task.to_string(), 1)).collect();
        LessonProgress { visited, read, done, ..LessonProgress::default() }
    }

    #[test]
    fn a_lesson_stands_where_its_tasks_stand() {
        let table = [
            (progress(0, false, &[]), &["t"][..], Standing::New),
            (progress(5, false, &[]), &["t"], Standing::Begun),
            (progress(5, false, &["t"]), &["t"], Standing::Done),
            (progress(5, false, &["t"]), &["t", "u"], Standing::Begun),
            (progress(5, false, &[]), &[], Standing::Begun),
            (progress(5, true, &[]), &[], Standing::Done),
        ];
        for (known, tasks, expected) in table {
            assert_eq!(known.standing(&lesson("a", tasks)), expected, "{known:?} {tasks:?}");
        }
    }

    #[test]
    fn reading_goes_on_where_it_stopped() {
        let go_on = |known: &[(&str, LessonProgress)]| {
            let all = known.iter().map(|(slug, lesson)| (slug.to_string(), lesson.clone())).collect();
            next_lesson(&course(), &all).map(|lesson| lesson.slug.clone())
        };
        assert_eq!(go_on(&[]).as_deref(), Some("a"));
        assert_eq!(go_on(&[("b", progress(5, false, &[]))]).as_deref(), Some("b"));
        assert_eq!(go_on(&[("b", progress(5, true, &[]))]).as_deref(), Some("c"));
        assert_eq!(go_on(&[("c", progress(5, false, &["t", "u"]))]).as_deref(), Some("a"));
        let all = [("a", progress(1, true, &[])), ("b", progress(2, true, &[])), ("c", progress(3, true, &[]))];
        assert_eq!(go_on(&all), None);
    }
}
