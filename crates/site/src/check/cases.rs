//! The programs of a lesson, and what each must do.

use rockpool_course::{
    Answer, Block, Exercise, Expectation, Lesson, ProgramResult, Question, Snippet, Sources, assemble,
};
use rockpool_engine::{Edition, Job, Program, SourceFile, Task};

use crate::CourseFolder;

/// A program to try.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// Lesson it belongs to.
    pub slug: String,
    /// Source file relative to the course folder.
    pub file: String,
    /// Line of its fence, from 1.
    pub line: u32,
    /// What to do.
    pub job: Job,
    /// What must come of it.
    pub demand: Demand,
    /// Snippet id under which the result is shown to readers.
    pub record_as: Option<String>,
}

/// What must come of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Demand {
    /// It compiles and ends well.
    Runs,
    /// It compiles.
    Compiles,
    /// It compiles and panics.
    Panics,
    /// It does not compile, with this error if one is named.
    Fails(Option<String>),
    /// It compiles and prints this.
    Prints(String),
    /// What is given of an exercise: its tests must not pass.
    TestsFail,
    /// The solution of an exercise: its tests must pass.
    TestsPass,
    /// A wrong attempt at an exercise: it compiles, and a test catches it.
    TestsCatch,
}

/// All programs of `lesson`, in order.
pub(crate) fn of_lesson(lesson: &Lesson, folder: &CourseFolder) -> Vec<Case> {
    let source = folder.read(&lesson.source).unwrap_or_default();
    let mut gather = Gather { lesson, source, cases: Vec::new() };
    gather.blocks(&lesson.blocks);
    lesson.footnotes.iter().for_each(|note| gather.blocks(&note.blocks));
    gather.cases
}

struct Gather<'a> {
    lesson: &'a Lesson,
    /// Text of the lesson, to find lines that the model does not have.
    source: String,
    cases: Vec<Case>,
}

impl Gather<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Snippet(snippet) => self.snippet(snippet),
                Block::Exercise(exercise) => self.exercise(exercise),
                Block::Quiz(quiz) => quiz.questions.iter().for_each(|question| self.question(question)),
                Block::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
                Block::Quote(blocks) | Block::Callout { blocks, .. } | Block::Details { blocks, .. } => {
                    self.blocks(blocks);
                }
                Block::Heading { .. }
                | Block::Paragraph(_)
                | Block::Table { .. }
                | Block::Rule
                | Block::Code { .. }
                | Block::Picture(_)
                | Block::Unsupported { .. } => {}
            }
        }
    }

    fn snippet(&mut self, snippet: &Snippet) {
        let demand = match &snippet.expect {
            Expectation::Runs => Demand::Runs,
            Expectation::Compiles => Demand::Compiles,
            Expectation::Panics => Demand::Panics,
            Expectation::Fails { code } => Demand::Fails(code.clone()),
            Expectation::Ignored => return,
        };
        let task = if demand == Demand::Compiles { Task::Check } else { Task::Execute };
        let job = job(&snippet.code, None, &snippet.edition, task);
        self.push(snippet.line, job, demand, Some(snippet.id.clone()));
    }

    fn exercise(&mut self, exercise: &Exercise) {
        let Exercise { given, tests, hints, solution, wrong } = exercise;
        let tested = |code: &str| job(code, Some(tests), &given.edition, Task::Execute);
        self.push(given.line, tested(&given.code), Demand::TestsFail, Some(given.id.clone()));
        if let Some(solution) = solution {
            let line = self.line_of(solution, given.line);
            self.push(line, tested(solution), Demand::TestsPass, None);
        }
        for attempt in wrong {
            let line = self.line_of(attempt, given.line);
            self.push(line, tested(attempt), Demand::TestsCatch, None);
        }
        hints.iter().for_each(|hint| self.blocks(hint));
    }

    fn question(&mut self, question: &Question) {
        self.blocks(&question.prompt);
        self.blocks(&question.explanation);
        let Answer::Program { code, edition, result } = &question.answer else { return };
        let demand = match result {
            ProgramResult::Prints(text) => Demand::Prints(text.clone()),
            ProgramResult::Fails(code) => Demand::Fails(Some(code.clone())),
            ProgramResult::Panics => Demand::Panics,
        };
        let line = self.line_of(code, 1);
        self.push(line, job(code, None, edition, Task::Execute), demand, None);
    }

    fn push(&mut self, line: u32, job: Job, demand: Demand, record_as: Option<String>) {
        let (slug, file) = (self.lesson.slug.clone(), self.lesson.source.clone());
        self.cases.push(Case { slug, file, line, job, demand, record_as });
    }

    /// The line where `code` begins in the lesson's source, at or after `from`; `from` where it is not found.
    fn line_of(&self, code: &str, from: u32) -> u32 {
        // The longest line is the one least likely to stand somewhere else.
        let Some((index, longest)) = code.lines().enumerate().max_by_key(|(_, line)| line.trim().len()) else {
            return from;
        };
        let skipped = from.saturating_sub(1) as usize;
        let found = self.source.lines().skip(skipped).position(|line| line.trim() == longest.trim());
        found.map_or(from, |found| u32::try_from((skipped + found + 1).saturating_sub(index)).unwrap_or(from))
    }
}

fn job(code: &str, tests: Option<&str>, edition: &str, task: Task) -> Job {
    let text = assemble(code, tests).text;
    let file = SourceFile { path: "src/main.rs".to_owned(), text };
    let edition = match edition {
        "2015" => Edition::E2015,
        "2018" => Edition::E2018,
        "2021" => Edition::E2021,
        _ => Edition::E2024,
    };
    Job { program: Program { files: vec![file], edition, tests: tests.is_some(), ..Program::default() }, task }
}
