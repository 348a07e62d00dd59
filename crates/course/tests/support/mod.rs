//! A course in memory, and a short way to show what was read.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::collections::BTreeMap;
use std::fmt::Write;

use rockpool_course::{
    Answer, Block, CourseContext, CourseSource, Inline, Lesson, LinkTarget, Parsed, Problem, ProgramResult, Question,
    Snippet, Sources, read_course, read_lesson,
};

/// Files by path.
pub struct Files(BTreeMap<String, String>);

impl Files {
    pub fn new<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self(files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect())
    }
}

impl Sources for Files {
    fn read(&self, path: &str) -> Result<String, String> {
        self.0.get(path).cloned().ok_or_else(|| "there is no such file".to_owned())
    }
}

/// The lesson `unit/lesson.md` of this text, in a course with the lessons `index` and `unit/other`.
pub fn lesson(text: &str) -> Parsed<Lesson> {
    lesson_with(text, [])
}

/// The same with other files.
pub fn lesson_with<'a>(text: &'a str, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Parsed<Lesson> {
    let files = Files::new(files.into_iter().chain([("unit/lesson.md", text)]));
    let lessons = [("README.md", "index"), ("unit/lesson.md", "unit/lesson"), ("unit/other.md", "unit/other")];
    read_lesson(&files, "unit/lesson.md", &CourseContext::new("2024", lessons))
}

/// A course of these files.
pub fn course<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Parsed<CourseSource> {
    read_course(&Files::new(files), None)
}

/// A lesson's blocks, footnotes and problems, one a line.
pub fn show(parsed: &Parsed<Lesson>) -> String {
    let mut text = show_blocks(&parsed.value.blocks);
    for note in &parsed.value.footnotes {
        writeln!(text, "footnote {}", note.number).expect("a string takes all");
        blocks(&note.blocks, 1, &mut text);
    }
    text + &show_problems(&parsed.problems)
}

pub fn show_problems(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("! {problem}\n")).collect()
}

pub fn show_blocks(list: &[Block]) -> String {
    let mut text = String::new();
    blocks(list, 0, &mut text);
    text
}

fn blocks(list: &[Block], depth: usize, out: &mut String) {
    for one in list {
        block(one, depth, out);
    }
}

fn line(depth: usize, text: &str, out: &mut String) {
    let indent = "  ".repeat(depth);
    for (number, part) in text.split('\n').enumerate() {
        let mark = if number == 0 { "" } else { "| " };
        writeln!(out, "{}", format!("{indent}{mark}{part}").trim_end()).expect("a string takes all");
    }
}

fn block(block: &Block, depth: usize, out: &mut String) {
    match block {
        Block::Heading { level, id, text } => line(depth, &format!("h{level} #{id} {}", inlines(text)), out),
        Block::Paragraph(text) => line(depth, &format!("p {}", inlines(text)), out),
        Block::List { start, items } => {
            line(depth, &start.map_or("list".to_owned(), |start| format!("list from {start}")), out);
            for item in items {
                let task = item.task.map_or("", |done| if done { " [x]" } else { " [ ]" });
                line(depth + 1, format!("item{task} {}", item.lessons.join(" ")).trim_end(), out);
                blocks(&item.blocks, depth + 2, out);
            }
        }
        Block::Quote(inner) => {
            line(depth, "quote", out);
            blocks(inner, depth + 1, out);
        }
        Block::Callout { kind, blocks: inner } => {
            line(depth, &format!("callout {kind:?}"), out);
            blocks(inner, depth + 1, out);
        }
        Block::Table { alignments, head, rows } => {
            line(depth, &format!("table {alignments:?}"), out);
            for row in std::iter::once(head).chain(rows) {
                let cells: Vec<String> = row.iter().map(|cell| inlines(cell)).collect();
                line(depth + 1, &cells.join(" | "), out);
            }
        }
        Block::Rule => line(depth, "rule", out),
        Block::Code { language, text } => {
            line(depth, &format!("code {language:?}"), out);
            line(depth + 1, text, out);
        }
        Block::Snippet(snippet) => show_snippet("snippet", snippet, depth, out),
        Block::Exercise(exercise) => {
            show_snippet("exercise", &exercise.given, depth, out);
            line(depth + 1, &format!("tests {:?}", exercise.tests), out);
            for hint in &exercise.hints {
                line(depth + 1, "hint", out);
                blocks(hint, depth + 2, out);
            }
            line(depth + 1, &format!("solution {:?}", exercise.solution), out);
        }
        Block::Quiz(quiz) => {
            line(depth, "quiz", out);
            quiz.questions.iter().for_each(|one| question(one, depth + 1, out));
        }
        Block::Picture(picture) => line(depth, &format!("picture {:?} {}", picture.description, picture.svg), out),
        Block::Details { summary, blocks: inner } => {
            line(depth, &format!("details {}", inlines(summary)), out);
            blocks(inner, depth + 1, out);
        }
        Block::Unsupported { note, text } => line(depth, &format!("unsupported ({note}) {text:?}"), out),
    }
}

fn show_snippet(name: &str, snippet: &Snippet, depth: usize, out: &mut String) {
    let mut head = format!("{name} {:?} {} line {}", snippet.expect, snippet.edition, snippet.line);
    if !snippet.runnable {
        head += " not runnable";
    }
    if !snippet.hidden.is_empty() {
        write!(head, " hidden {:?}", snippet.hidden).expect("a string takes all");
    }
    line(depth, &head, out);
    line(depth + 1, &snippet.code, out);
    snippet.missing_imports.iter().for_each(|import| line(depth + 1, &format!("missing {import}"), out));
}

fn question(question: &Question, depth: usize, out: &mut String) {
    line(depth, "question", out);
    blocks(&question.prompt, depth + 1, out);
    match &question.answer {
        Answer::Choice { several, choices } => {
            for choice in choices {
                let mark = match (several, choice.right) {
                    (false, true) => "(x)",
                    (false, false) => "( )",
                    (true, true) => "[x]",
                    (true, false) => "[ ]",
                };
                line(depth + 1, &format!("{mark} {} ({})", inlines(&choice.text), inlines(&choice.reason)), out);
            }
        }
        Answer::Short { accepted } => line(depth + 1, &format!("short {accepted:?}"), out),
        Answer::Program { code, edition, result } => {
            let result = match result {
                ProgramResult::Prints(text) => format!("prints {text:?}"),
                ProgramResult::Fails(code) => format!("fails {code}"),
                ProgramResult::Panics => "panics".to_owned(),
            };
            line(depth + 1, &format!("program {edition} {result}"), out);
            line(depth + 2, code, out);
        }
    }
    if !question.explanation.is_empty() {
        line(depth + 1, "explanation", out);
        blocks(&question.explanation, depth + 2, out);
    }
}

pub fn inlines(list: &[Inline]) -> String {
    list.iter()
        .map(|one| match one {
            Inline::Text(text) => text.clone(),
            Inline::Code(text) => format!("code({text})"),
            Inline::Emphasis(inner) => format!("em({})", inlines(inner)),
            Inline::Strong(inner) => format!("strong({})", inlines(inner)),
            Inline::Strikethrough(inner) => format!("del({})", inlines(inner)),
            Inline::Subscript(inner) => format!("sub({})", inlines(inner)),
            Inline::Superscript(inner) => format!("sup({})", inlines(inner)),
            Inline::Keyboard(inner) => format!("kbd({})", inlines(inner)),
            Inline::Link { target: to, text } => format!("link({} -> {})", inlines(text), target(to)),
            Inline::Image { target: to, alt } => format!("image({alt} -> {})", target(to)),
            Inline::FootnoteReference(number) => format!("note({number})"),
            Inline::LineBreak => "(br)".to_owned(),
        })
        .collect()
}

fn target(target: &LinkTarget) -> String {
    match target {
        LinkTarget::Lesson { slug, anchor: None } => format!("lesson {slug}"),
        LinkTarget::Lesson { slug, anchor: Some(anchor) } => format!("lesson {slug}#{anchor}"),
        LinkTarget::Anchor(anchor) => format!("#{anchor}"),
        LinkTarget::Asset(path) => format!("asset {path}"),
        LinkTarget::External(address) => address.clone(),
    }
}
