//! Questions to the compiler in the page, and its answers (contract: `web/compiler.d.ts`).
//!
//! Pure: the JSON of both sides and what it means. All positions are UTF-8 byte offsets. Structures are flat because
//! tagged enumerations would cost the page some kilobytes.

use serde::{Deserialize, Serialize};

use crate::detect::{AutoTask, auto_task_of, crate_type_of, crates_of};
use crate::{Channel, CrateType, Diagnostic, Edition, EmitTarget, Job, Mode, SourceFile, diagnostic};

/// Version of the contract.
pub const PROTOCOL: u32 = 1;

/// What to do with a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Task {
    /// Find what is wrong with it.
    Check,
    /// Tell the types of its expressions.
    Types,
    /// Show it after macro expansion.
    Expand,
    /// Show its high-level intermediate representation.
    Hir,
    /// Show its mid-level intermediate representation.
    Mir,
    /// Lay it out by the common rules.
    Format,
    /// Make a module that runs in the page.
    Build,
    /// Show the reader's own functions in such a module.
    Wasm,
}

impl Task {
    /// The task that answers what another engine would be asked, if there is one.
    pub fn like(task: crate::Task) -> Option<Self> {
        match task {
            crate::Task::Check => Some(Task::Check),
            crate::Task::Format => Some(Task::Format),
            crate::Task::Expand => Some(Task::Expand),
            crate::Task::Emit(EmitTarget::Hir) => Some(Task::Hir),
            crate::Task::Emit(EmitTarget::Mir) => Some(Task::Mir),
            crate::Task::Execute => Some(Task::Build),
            crate::Task::Emit(EmitTarget::Wasm) => Some(Task::Wasm),
            crate::Task::Clippy | crate::Task::Miri(_) | crate::Task::Emit(EmitTarget::Asm(_) | EmitTarget::LlvmIr) => {
                None
            }
        }
    }
}

/// What a program is built as, as far as a check tells kinds apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A program with a `main`.
    Bin,
    /// A library.
    Lib,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What to do.
    pub task: Task,
    /// The files; the crate's root is the first.
    pub files: Vec<SourceFile>,
    /// Language edition.
    pub edition: Edition,
    /// What it is built as.
    pub crate_type: Kind,
    /// Whether `#[test]` functions and `#[cfg(test)]` count.
    pub tests: bool,
    /// Whether `#![feature]` is allowed.
    pub unstable: bool,
    /// Crates besides the standard library's that it names; those that the page has not are passed over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crates: Vec<String>,
    /// Where code is made: whether the program is to be fast, without the checks of a debug build.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub release: bool,
}

impl Question {
    /// Asks of a job's program; its own task does not matter. A procedural macro cannot be checked for the target that
    /// the page has, and is `None`.
    pub fn of(task: Task, job: &Job) -> Option<Self> {
        let program = &job.program;
        // Other engines show libraries; what is shown here is what would run.
        let tests = program.tests || (task == Task::Wasm && auto_task_of(&program.files) == AutoTask::Test);
        let is_program = tests || task == Task::Wasm;
        let kind = if is_program { crate_type_of(&program.files) } else { program.crate_type };
        let crate_type = match kind {
            CrateType::Bin => Kind::Bin,
            CrateType::ProcMacro => return None,
            CrateType::Lib | CrateType::Dylib | CrateType::Rlib | CrateType::Staticlib | CrateType::Cdylib => Kind::Lib,
        };
        let mut files = program.files.clone();
        let root = if crate_type == Kind::Bin { "src/main.rs" } else { "src/lib.rs" };
        if let Some(at) = files.iter().position(|file| file.path == root) {
            files.swap(0, at);
        }
        let unstable = program.channel == Channel::Nightly;
        let release = matches!(task, Task::Build | Task::Wasm) && program.mode == Mode::Release;
        let crates = crates_of(&files);
        Some(Self { task, files, edition: program.edition, crate_type, tests, unstable, crates, release })
    }
}

/// How an answer ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum End {
    /// The compiler went to its end without an error.
    Done,
    /// The program has errors.
    Failed,
    /// A fault of the compiler itself.
    Crashed,
    /// The compiler ran out of stack or memory.
    Exhausted,
    /// It took too long and was ended.
    Overdue,
    /// A newer question came before this one was begun.
    Superseded,
}

impl End {
    /// Whether this says something about the program.
    pub fn is_verdict(self) -> bool {
        matches!(self, End::Done | End::Failed)
    }
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// How it ended.
    pub end: End,
    /// What rustc wrote, one JSON object a line; see [`Answer::messages`].
    pub diagnostics: String,
    /// What the task gives.
    pub output: String,
    /// A sentence for the reader where the end is no verdict.
    pub message: String,
    /// How long it took.
    pub milliseconds: f64,
    /// Bytes of memory that the compiler took.
    pub memory: f64,
}

impl Answer {
    /// What the compiler said. Colours in rendered messages are kept.
    pub fn messages(&self) -> Vec<Diagnostic> {
        diagnostic::from_json_lines(&self.diagnostics).0
    }
}

/// What the task [`Task::Types`] gives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Types {
    /// Where a type is left out in the source.
    pub hints: Vec<Hint>,
    /// Types of expressions and patterns: first byte, byte after the last, type; outer before inner.
    pub expressions: Vec<(u32, u32, String)>,
}

/// A type that the source leaves out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    /// Byte of the first file where the text would stand.
    pub at: u32,
    /// The text, such as `: u32`.
    pub text: String,
}

/// What is known of the compiler before any of it is fetched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// Release of Rust.
    pub release: String,
    /// Bytes on the wire before the first check; 0 when all of it is here already.
    pub bytes: u64,
    /// Bytes on the wire that a first build takes besides; `None` where the site builds nothing in the page.
    #[serde(default, rename = "buildBytes")]
    pub build_bytes: Option<u64>,
    /// Crates besides the standard library's.
    #[serde(default)]
    pub crates: Crates,
}

/// The crates that programs in the page may name, and how many bytes each takes on the wire before a build, with all that it
/// needs. What several need is counted for each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Crates(Vec<(String, u64)>);

impl Crates {
    /// Whether programs may name this one.
    pub fn offers(&self, name: &str) -> bool {
        self.0.iter().any(|(offered, _)| offered == name)
    }

    /// What a build with these crates fetches besides all else, in bytes.
    pub fn build_bytes(&self, names: &[String]) -> u64 {
        self.0.iter().filter(|(name, _)| names.contains(name)).map(|(_, bytes)| bytes).sum()
    }

    /// What a build with these crates needed has come.
    pub fn have_built(&mut self, names: &[String]) {
        self.0.iter_mut().filter(|(name, _)| names.contains(name)).for_each(|(_, bytes)| *bytes = 0);
    }
}

/// How the compiler stands, as its host tells it. Which fields are there depends on [`Standing::state`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// Which.
    pub state: StandingKind,
    /// Bytes that were fetched, while loading.
    #[serde(default)]
    pub done: f64,
    /// Bytes to fetch, while loading.
    #[serde(default)]
    pub total: f64,
    /// Release of Rust, when ready.
    #[serde(default)]
    pub release: String,
    /// Why not, in a word, when failed.
    #[serde(default)]
    pub reason: String,
    /// Why not, in a sentence, when failed.
    #[serde(default)]
    pub message: String,
}

/// The kinds of standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StandingKind {
    /// Nothing was fetched.
    Asleep,
    /// It is being fetched.
    Loading,
    /// It can be asked.
    Ready,
    /// It cannot be used now.
    Failed,
}
