//! Prints every program of a course as the page gives it to a compiler, and what the page asks to run it: one JSON object a
//! line. The argument is the folder of the course's `book.toml`. It judges nothing.

use std::path::PathBuf;

use rockpool_course::{
    Answer, Block, Exercise, Expectation, Lesson, ProgramResult, Question, Snippet, Sources, assemble, read_course,
};
use rockpool_engine::compiler::{self, Question as Build};
use rockpool_engine::detect::{AutoTask, auto_task, compiled_macro, needs};
use rockpool_engine::{Capabilities, Job, Program as Given, SourceFile, Task};
use serde::Serialize;

/// A program as it is compiled.
#[derive(Serialize)]
struct Program<'a> {
    /// Lesson and running number in it, such as `language/ownership/3`.
    name: String,
    /// Assembled text.
    text: String,
    edition: &'a str,
    /// Whether its tests are compiled.
    tests: bool,
    /// What the lesson says of it: an error code, nothing where it must compile; absent where it promises neither.
    #[serde(skip_serializing_if = "Option::is_none")]
    promise: Option<&'a str>,
    /// Crates besides std that the lesson names.
    crates: &'a [String],
    /// How the page runs it; absent where the lesson does not say that it runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    run: Option<Run>,
}

/// A run in the page.
#[derive(Serialize)]
struct Run {
    /// What the page's compiler is asked.
    question: Build,
    /// What is needed to run it, where standard input is given.
    needs: Capabilities,
    /// A crate of which it uses what no page has.
    #[serde(skip_serializing_if = "Option::is_none")]
    lacks: Option<&'static str>,
}

/// What a lesson says of a program that must compile.
const COMPILES: Option<&str> = Some("");

struct Folder(PathBuf);

impl Sources for Folder {
    fn read(&self, path: &str) -> Result<String, String> {
        std::fs::read_to_string(self.0.join(path)).map_err(|error| error.to_string())
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("usage: rockpool-snippets <course folder>")?);
    let book_toml = std::fs::read_to_string(folder.join("book.toml")).ok();
    for lesson in read_course(&Folder(folder), book_toml.as_deref()).value.lessons {
        let mut gather = Gather { lesson: &lesson, count: 0 };
        gather.blocks(&lesson.blocks)?;
        for note in &lesson.footnotes {
            gather.blocks(&note.blocks)?;
        }
    }
    Ok(())
}

struct Gather<'a> {
    lesson: &'a Lesson,
    count: u32,
}

impl Gather<'_> {
    fn blocks(&mut self, blocks: &[Block]) -> serde_json::Result<()> {
        for block in blocks {
            match block {
                Block::Snippet(Snippet { code, edition, expect, .. }) => {
                    let promise = match expect {
                        Expectation::Runs | Expectation::Compiles | Expectation::Panics => COMPILES,
                        Expectation::Fails { code } => code.as_deref(),
                        Expectation::Ignored => None,
                    };
                    let runs = matches!(expect, Expectation::Runs | Expectation::Panics);
                    self.print(Text { code, tests: None, edition }, promise, runs)?;
                }
                Block::Exercise(exercise) => self.exercise(exercise)?,
                Block::Quiz(quiz) => quiz.questions.iter().try_for_each(|question| self.question(question))?,
                Block::List { items, .. } => items.iter().try_for_each(|item| self.blocks(&item.blocks))?,
                Block::Quote(blocks) | Block::Callout { blocks, .. } | Block::Details { blocks, .. } => {
                    self.blocks(blocks)?;
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
        Ok(())
    }

    fn exercise(&mut self, exercise: &Exercise) -> serde_json::Result<()> {
        let Exercise { given, tests, hints, solution, wrong } = exercise;
        let text = |code| Text { code, tests: Some(tests), edition: &given.edition };
        self.print(text(&given.code), None, false)?;
        for attempt in solution.iter().chain(wrong) {
            self.print(text(attempt), COMPILES, true)?;
        }
        hints.iter().try_for_each(|hint| self.blocks(hint))
    }

    fn question(&mut self, question: &Question) -> serde_json::Result<()> {
        self.blocks(&question.prompt)?;
        self.blocks(&question.explanation)?;
        match &question.answer {
            Answer::Program { code, edition, result } => {
                let (promise, runs) = match result {
                    ProgramResult::Prints(_) | ProgramResult::Panics => (COMPILES, true),
                    ProgramResult::Fails(code) => (Some(code.as_str()), false),
                };
                self.print(Text { code, tests: None, edition }, promise, runs)
            }
            _ => Ok(()),
        }
    }

    fn print(&mut self, given: Text<'_>, promise: Option<&str>, runs: bool) -> serde_json::Result<()> {
        self.count += 1;
        let Text { code, tests, edition } = given;
        let name = format!("{}/{}", self.lesson.slug, self.count);
        let text = assemble(code, tests).text;
        let run = if runs { run(&text, tests.is_some(), edition)? } else { None };
        let crates = &self.lesson.crates;
        let program = Program { name, text, edition, tests: tests.is_some(), promise, crates, run };
        println!("{}", serde_json::to_string(&program)?);
        Ok(())
    }
}

/// What is assembled to a program.
struct Text<'a> {
    code: &'a str,
    tests: Option<&'a str>,
    edition: &'a str,
}

/// What the page's main button does with a text; none if it only builds it.
fn run(text: &str, tests: bool, edition: &str) -> serde_json::Result<Option<Run>> {
    let auto = if tests { AutoTask::Test } else { auto_task(text) };
    if auto == AutoTask::Build {
        return Ok(None);
    }
    let files = vec![SourceFile { path: "src/main.rs".to_owned(), text: text.to_owned() }];
    let stdin = Some(String::new());
    let edition = serde_json::from_value(edition.into())?;
    let mut program = Given { files, edition, stdin, ..Given::default() };
    auto.apply(&mut program);
    let job = Job { program, task: Task::Execute };
    let needs = needs(&job.program, job.task);
    Ok(Build::of(compiler::Task::Build, &job).map(|question| Run { question, needs, lacks: compiled_macro(text) }))
}
