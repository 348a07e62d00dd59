//! Code blocks: what a fence holds becomes an example, a part of an exercise, a quiz, or plain code.

use crate::read::blocks::{self, BlockReader};
use crate::read::document::Document;
use crate::read::fence::{Fence, Role};
use crate::read::hidden::{unmark_other, unmark_rust};
use crate::read::imports;
use crate::{Block, Exercise, Inline, LinkTarget, Quiz, Snippet};

/// How many documents may be inside each other: a hint in a lesson, a quiz's question in it, and no more.
const MAX_NESTING: usize = 2;

/// The text of a code block as it comes.
pub(crate) struct CodeText {
    info: String,
    /// Where the fence starts.
    at: usize,
    text: String,
    /// Where the text starts.
    text_at: Option<usize>,
}

impl CodeText {
    /// A block whose fence, at byte `at`, says `info`.
    pub fn new(info: String, at: usize) -> Self {
        Self { info, at, text: String::new(), text_at: None }
    }

    /// Adds text from byte `at`.
    pub fn push(&mut self, text: &str, at: usize) {
        self.text.push_str(text);
        self.text_at.get_or_insert(at);
    }

    /// The text as a document of its own, with its places in the outer one.
    fn document(&self, outer: &Document) -> Document {
        outer.nested(self.text.clone(), self.text_at.unwrap_or(self.at))
    }
}

impl BlockReader<'_> {
    /// Ends a code block.
    pub(crate) fn end_code(&mut self, code: &CodeText) {
        let fence = Fence::parse(&code.info);
        match fence.role {
            Role::Plain => self.push_plain(&fence, code),
            Role::Snippet => {
                let snippet = self.snippet("snippet", &fence, code);
                self.push(Block::Snippet(snippet), code.at);
            }
            Role::Exercise => {
                let given = self.snippet("exercise", &fence, code);
                let exercise =
                    Exercise { given, tests: String::new(), hints: Vec::new(), solution: None, wrong: Vec::new() };
                self.push(Block::Exercise(exercise), code.at);
            }
            Role::Tests | Role::Solution | Role::Wrong => self.exercise_code(&fence, code),
            Role::Hint => self.hint(code),
            Role::Quiz => self.quiz(&fence, code),
        }
    }

    fn push_plain(&mut self, fence: &Fence, code: &CodeText) {
        let text = unmark_other(&code.text, fence.hide_prefix.as_deref()).code;
        self.push(Block::Code { language: fence.language.clone(), text }, code.at);
    }

    fn snippet(&mut self, kind: &str, fence: &Fence, code: &CodeText) -> Snippet {
        let unmarked = unmark_rust(&code.text, fence.hide_prefix.as_deref());
        let is_foreign = self.setting.authored.is_none();
        let module = fence.module.as_deref().and_then(|name| self.module(name, code.at));
        Snippet {
            id: self.collected.code_id(kind, &unmarked.code),
            expect: fence.expect.clone(),
            edition: fence.edition.clone().unwrap_or_else(|| self.setting.edition.to_owned()),
            runnable: fence.runnable,
            missing_imports: if is_foreign { imports::missing(&unmarked.code) } else { Vec::new() },
            line: self.document.line(code.at),
            code: unmarked.code,
            hidden: unmarked.hidden,
            module,
        }
    }

    /// The file of an example's module. Only a course's own documents run modules.
    fn module(&mut self, name: &str, at: usize) -> Option<String> {
        self.setting.authored.as_ref()?;
        match self.resolve(name, at)? {
            LinkTarget::Asset(path) if path.ends_with(".wasm") => Some(path),
            _ => {
                let message = format!("`module={name}` must name a `.wasm` file of the course, beside the lesson.");
                self.problem(at, message);
                None
            }
        }
    }

    /// Tests, solutions and wrong attempts belong to the exercise right before them.
    fn exercise_code(&mut self, fence: &Fence, code: &CodeText) {
        let text = unmark_rust(&code.text, fence.hide_prefix.as_deref()).code;
        let name = match fence.role {
            Role::Tests => "tests",
            Role::Wrong => "wrong",
            _ => "solution",
        };
        let problem = match self.open_exercise() {
            None => format!(
                "`rust,{name}` belongs to an exercise. Put it after a `rust,exercise` block, with no text between."
            ),
            Some(exercise) if fence.role == Role::Tests && exercise.tests.is_empty() => {
                exercise.tests = text;
                return;
            }
            Some(exercise) if fence.role == Role::Solution && exercise.solution.is_none() => {
                exercise.solution = Some(text);
                return;
            }
            Some(exercise) if fence.role == Role::Wrong => {
                exercise.wrong.push(text);
                return;
            }
            Some(_) => format!("This exercise has its {name} already. Join the two blocks."),
        };
        self.problem(code.at, problem);
        let snippet = self.snippet("snippet", fence, code);
        self.push(Block::Snippet(snippet), code.at);
    }

    fn hint(&mut self, code: &CodeText) {
        let hint = self.nested(&code.document(self.document));
        if let Some(exercise) = self.open_exercise() {
            exercise.hints.push(hint);
            return;
        }
        self.problem(
            code.at,
            "A hint belongs to an exercise. Put it after a `rust,exercise` block, with no text between.",
        );
        for block in hint {
            self.push(block, code.at);
        }
    }

    fn open_exercise(&mut self) -> Option<&mut Exercise> {
        match self.blocks().last_mut() {
            Some(Block::Exercise(exercise)) => Some(exercise),
            _ => None,
        }
    }

    fn quiz(&mut self, fence: &Fence, code: &CodeText) {
        let Some(read) = self.setting.authored.as_ref().map(|authored| authored.read_quiz) else {
            return self.push_plain(fence, code);
        };
        let quiz = code.document(self.document);
        let mut problems = Vec::new();
        let edition = self.setting.edition;
        let mut markdown = |text: &str, at: usize| self.nested(&quiz.nested(text.to_owned(), at));
        let questions = read(&quiz, edition, &mut markdown, &mut problems);
        self.collected.problems(problems);
        if questions.is_empty() {
            let note = "This quiz cannot be read, so its source is shown.".to_owned();
            self.push(Block::Unsupported { note, text: code.text.clone() }, code.at);
            return;
        }
        let id = self.collected.code_id("quiz", &code.text);
        self.push(Block::Quiz(Quiz { id, questions }), code.at);
    }

    /// Reads a document inside this one; as plain text if it is too deep inside others.
    pub(crate) fn nested(&mut self, document: &Document) -> Vec<Block> {
        if self.collected.nesting >= MAX_NESTING {
            return vec![Block::Paragraph(vec![Inline::Text(document.text().to_owned())])];
        }
        self.collected.nesting += 1;
        let blocks = blocks::read(document, 0, self.setting, self.collected);
        self.collected.nesting -= 1;
        blocks
    }
}
