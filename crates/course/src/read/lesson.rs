//! One lesson: its file with everything that it includes, its front matter, its blocks, and what is checked when all of
//! it is there.

use crate::read::head::Head;
use crate::read::heading_links::HeadingLinks;
use crate::read::links::Base;
use crate::read::reading::{Authored, Collected, Setting};
use crate::read::walk::{self, Visitor};
use crate::read::{blocks, front_matter, include, path, picture, quiz};
use crate::{Block, CourseContext, Lesson, Parsed, Problem, Sources, TopicIndex};

/// Blocks, list items and cells of one lesson. Far more than anyone reads.
const MAX_BLOCKS: usize = 50_000;

/// Reads the lesson in `file`, a path relative to the source folder. A lesson that cannot be read is one with a note.
/// Links to headings of other lessons are not checked here but by [`crate::read_course`].
pub fn read_lesson(sources: &dyn Sources, file: &str, course: &CourseContext) -> Parsed<Lesson> {
    read(sources, file, course, None).0
}

/// Reads a lesson, and gives its links to headings for checking. List items lead to the lessons in `topics`.
pub(crate) fn read(
    sources: &dyn Sources,
    file: &str,
    course: &CourseContext,
    topics: Option<&TopicIndex>,
) -> (Parsed<Lesson>, Option<HeadingLinks>) {
    let slug = course.slug(file).map_or_else(|| path::slug(file), str::to_owned);
    match sources.read(file) {
        Ok(text) => {
            let (lesson, links) = read_text(&text, slug, sources, file, course, topics);
            (lesson, Some(links))
        }
        Err(reason) => (unreadable(slug, file, course, &reason), None),
    }
}

fn read_text(
    text: &str,
    slug: String,
    sources: &dyn Sources,
    file: &str,
    course: &CourseContext,
    topics: Option<&TopicIndex>,
) -> (Parsed<Lesson>, HeadingLinks) {
    let mut collected = Collected::new(MAX_BLOCKS);
    let expanded = include::expand(sources, file, text, &mut collected);
    let front_matter = front_matter::read(&expanded.document, &mut collected);
    let mut head = Head::read(&front_matter, &expanded.document, &mut collected);
    head.title = head.title.or(expanded.title);
    let edition = head.edition.clone().unwrap_or_else(|| course.edition.clone());
    let setting = Setting {
        base: Base::Lesson { course, file },
        edition: &edition,
        authored: Some(Authored { sources, read_quiz: quiz::read, read_picture: picture::read }),
        topics,
    };
    let blocks = blocks::read(&expanded.document, front_matter.body, &setting, &mut collected);
    let lesson = head.lesson(slug, file, edition.clone(), blocks, &mut collected);
    collected.problems(untested_exercises(&lesson));
    let links = collected.take_links();
    collected.problems(links.broken_here());
    (Parsed { value: lesson, problems: collected.sorted_problems() }, links)
}

/// A lesson that could not be read, so that its place in the course is not lost.
fn unreadable(slug: String, file: &str, course: &CourseContext, reason: &str) -> Parsed<Lesson> {
    let message = format!("This chapter cannot be read: {reason}. Write the file, or take it out of SUMMARY.md.");
    let problem = Problem { file: file.to_owned(), line: 1, column: 1, message };
    let note = format!("This lesson cannot be read: {reason}.");
    let lesson = Lesson {
        slug,
        source: file.to_owned(),
        minutes: 1,
        edition: course.edition.clone(),
        blocks: vec![Block::Unsupported { note, text: String::new() }],
        ..Lesson::default()
    };
    Parsed { value: lesson, problems: vec![problem] }
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

fn untested_exercises(lesson: &Lesson) -> Vec<Problem> {
    struct Untested<'a>(&'a str, Vec<Problem>);
    impl Visitor for Untested<'_> {
        fn block(&mut self, block: &Block) {
            match block {
                Block::Exercise(exercise) if exercise.tests.is_empty() => {
                    let message = "This exercise has no tests. Put a `rust,tests` block right after it.".to_owned();
                    let line = exercise.given.line;
                    self.1.push(Problem { file: self.0.to_owned(), line, column: 1, message });
                }
                _ => {}
            }
        }
    }
    let mut untested = Untested(&lesson.source, Vec::new());
    walk::lesson(lesson, &mut untested);
    untested.1
}
