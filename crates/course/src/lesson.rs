//! One lesson: its file with everything that it includes, its front matter, its blocks, and what follows from them.

use crate::document::{Document, count};
use crate::front_matter::{self, Entry, FrontMatter};
use crate::inline::plain;
use crate::links::Base;
use crate::reading::{Authored, Collected, Setting};
use crate::search::words;
use crate::walk::{self, Visitor};
use crate::{
    Block, CourseContext, Lesson, Parsed, Problem, Sources, blocks, book, course, include, path, picture, quiz,
};

/// Blocks, list items and cells of one lesson. Far more than anyone reads.
const MAX_BLOCKS: usize = 50_000;
/// How fast a learner reads.
const WORDS_A_MINUTE: usize = 200;

/// Reads the lesson in `file`, a path relative to the source folder. A lesson that cannot be read is one with a note.
pub fn read_lesson(sources: &dyn Sources, file: &str, course: &CourseContext) -> Parsed<Lesson> {
    let slug = course.slug(file).map_or_else(|| path::slug(file), str::to_owned);
    let text = match sources.read(file) {
        Ok(text) => text,
        Err(reason) => {
            let message =
                format!("This chapter cannot be read: {reason}. Write the file, or take it out of SUMMARY.md.");
            let problem = Problem { file: file.to_owned(), line: 1, column: 1, message };
            return Parsed {
                value: course::unreadable(file, &slug, &course.edition, &reason),
                problems: vec![problem],
            };
        }
    };
    let mut collected = Collected::new(MAX_BLOCKS);
    let expanded = include::expand(sources, file, &text, &mut collected.problems);
    let front_matter = front_matter::read(&expanded.document, &mut collected.problems);
    let mut head = Head::read(&front_matter, &expanded.document, &mut collected.problems);
    head.title = head.title.or(expanded.title);
    let edition = head.edition.clone().unwrap_or_else(|| course.edition.clone());
    let setting = Setting {
        base: Base::Lesson { course, file },
        edition: &edition,
        authored: Some(Authored { sources, read_quiz: quiz::read, read_picture: picture::read }),
        topics: None,
    };
    let blocks = blocks::read(&expanded.document, front_matter.body, &setting, &mut collected);
    let lesson = head.lesson(slug, file, edition.clone(), blocks, &mut collected);
    check(&lesson, &mut collected);
    Parsed { value: lesson, problems: collected.problems }
}

/// What front matter says of a lesson.
#[derive(Default)]
pub(crate) struct Head {
    pub title: Option<String>,
    pub summary: String,
    pub minutes: Option<u32>,
    pub topics: Vec<String>,
    pub edition: Option<String>,
    pub crates: Vec<String>,
}

impl Head {
    /// Reads the keys of a lesson; others are for other tools.
    pub fn read(front_matter: &FrontMatter, document: &Document, problems: &mut Vec<Problem>) -> Self {
        let mut head = Self::default();
        for entry in &front_matter.entries {
            if let Err(message) = head.set(entry) {
                problems.push(document.problem(entry.at, message));
            }
        }
        head
    }

    fn set(&mut self, entry: &Entry) -> Result<(), String> {
        let text = entry.value.text();
        match entry.key.as_str() {
            "title" => self.title = Some(text).filter(|title| !title.is_empty()),
            "summary" => self.summary = text,
            "minutes" => {
                let minutes = text.trim().parse().ok().filter(|minutes| *minutes > 0);
                self.minutes =
                    Some(minutes.ok_or_else(|| format!("`minutes` is a whole number from 1, not `{text}`."))?);
            }
            "topics" => self.topics = entry.value.texts(),
            "edition" if book::is_edition(&text) => self.edition = Some(text),
            "edition" => return Err(book::unknown_edition(&text)),
            "crates" => self.crates = entry.value.texts(),
            _ => {}
        }
        Ok(())
    }

    /// The lesson of these blocks.
    pub fn lesson(
        self,
        slug: String,
        file: &str,
        edition: String,
        blocks: Vec<Block>,
        collected: &mut Collected,
    ) -> Lesson {
        let footnotes = collected.take_footnotes();
        let mut lesson = Lesson {
            slug,
            source: file.to_owned(),
            title: self.title.or_else(|| first_heading(&blocks)).unwrap_or_default(),
            summary: self.summary,
            minutes: 1,
            topics: self.topics,
            edition,
            crates: self.crates,
            blocks,
            footnotes,
        };
        lesson.minutes = self.minutes.unwrap_or_else(|| count(words(&lesson).div_ceil(WORDS_A_MINUTE)).max(1));
        lesson
    }
}

fn first_heading(blocks: &[Block]) -> Option<String> {
    blocks.iter().find_map(|block| match block {
        Block::Heading { level: 1, text, .. } => Some(plain(text)),
        _ => None,
    })
}

/// The ids of a lesson's exercises and quizzes.
pub(crate) fn tasks(blocks: &[Block]) -> Vec<String> {
    struct Tasks(Vec<String>);
    impl Visitor for Tasks {
        fn block(&mut self, block: &Block) {
            match block {
                Block::Exercise(exercise) => self.0.push(exercise.given.id.clone()),
                Block::Quiz(quiz) => self.0.push(quiz.id.clone()),
                _ => {}
            }
        }
    }
    let mut tasks = Tasks(Vec::new());
    walk::blocks(blocks, &mut tasks);
    tasks.0
}

/// What can be judged only when all of a lesson is there.
fn check(lesson: &Lesson, collected: &mut Collected) {
    struct Untested(Vec<u32>);
    impl Visitor for Untested {
        fn block(&mut self, block: &Block) {
            match block {
                Block::Exercise(exercise) if exercise.tests.is_empty() => self.0.push(exercise.given.line),
                _ => {}
            }
        }
    }
    let mut untested = Untested(Vec::new());
    walk::lesson(lesson, &mut untested);
    for line in untested.0 {
        let message = "This exercise has no tests. Put a `rust,tests` block right after it.".to_owned();
        collected.problem(Problem { file: lesson.source.clone(), line, column: 1, message });
    }
    collected.problems.sort_by_key(|problem| (problem.line, problem.column));
}
