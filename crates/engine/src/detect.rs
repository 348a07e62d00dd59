//! What a program is and needs, judged from its text alone.
//!
//! [`has_tests`], [`has_main`], [`crate_type`] and [`auto_task`] decide as the official Playground's page does, by the
//! same line-anchored rules (so text in comments may count), save that `#[tokio::test]` and its kin are tests here.
//! They are written out by hand because a regular expression engine would double the page's download.

mod anchored;
mod crates;
mod words;

use crate::{Capabilities, Capability, CrateType, Program, SourceFile, Task, program::Channel};

pub use anchored::{crate_type, crate_type_text, has_main, has_tests, needs_nightly};
pub use crates::{compiled_macro, crates_of, crates_used, needs_system, needs_threads, reads_stdin};

/// What the one main button does with a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AutoTask {
    /// Build and run.
    Run,
    /// Build and run the tests.
    Test,
    /// Build only: there is no `main`.
    Build,
}

/// What the main button does with a single file.
pub fn auto_task(code: &str) -> AutoTask {
    decide(crate_type_text(code), has_tests(code), has_main(code))
}

/// What the main button does with a program of several files: tests count in any file, a program is one that has
/// `src/main.rs`, and the crate type is read from `src/lib.rs`. One file is judged as by [`auto_task`].
pub fn auto_task_of(files: &[SourceFile]) -> AutoTask {
    match files {
        [one] => auto_task(&one.text),
        _ => decide(
            declared_type(files),
            files.iter().any(|file| has_tests(&file.text)),
            files.iter().any(|file| file.path == "src/main.rs"),
        ),
    }
}

fn decide(crate_type: Option<&str>, tests: bool, main: bool) -> AutoTask {
    match crate_type.filter(|text| !text.is_empty() && *text != "proc-macro") {
        Some("bin") => AutoTask::Run,
        Some(_) => AutoTask::Build,
        None if tests => AutoTask::Test,
        None if main => AutoTask::Run,
        None => AutoTask::Build,
    }
}

/// The crate type written in the program: in the one file, or in `src/lib.rs`.
fn declared_type(files: &[SourceFile]) -> Option<&str> {
    match files {
        [one] => crate_type_text(&one.text),
        _ => files.iter().find(|file| file.path == "src/lib.rs").and_then(|file| crate_type_text(&file.text)),
    }
}

/// What to build the program as where the reader chose nothing: what it says itself, else a program if it is to be
/// run by the main button, else a library (tests beside a `main` are built as a library).
pub fn crate_type_of(files: &[SourceFile]) -> CrateType {
    let said = declared_type(files).and_then(anchored::crate_type_named);
    said.unwrap_or(if auto_task_of(files) == AutoTask::Run { CrateType::Bin } else { CrateType::Lib })
}

impl AutoTask {
    /// Sets the program's crate type and tests to what the button of this name asks for.
    pub fn apply(self, program: &mut Program) {
        (program.crate_type, program.tests) = match self {
            AutoTask::Run => (CrateType::Bin, false),
            AutoTask::Build => (CrateType::Lib, false),
            AutoTask::Test => (crate_type_of(&program.files), true),
        };
    }
}

/// What an engine must be capable of to do this task with this program.
pub fn needs(program: &Program, task: Task) -> Capabilities {
    let runs = program.crate_type == CrateType::Bin && !program.tests;
    let kind = match task {
        Task::Check => Capability::Check,
        Task::Execute if program.tests => Capability::Test,
        Task::Execute => Capability::Run,
        Task::Format => Capability::Format,
        Task::Clippy => Capability::Clippy,
        Task::Miri(_) => Capability::Miri,
        Task::Expand => Capability::Expand,
        Task::Emit(_) => Capability::Emit,
    };
    let mut needed = vec![kind];
    if task != Task::Format {
        let files = || program.files.iter().map(|file| file.text.as_str());
        let executes = matches!(task, Task::Execute | Task::Miri(_));
        let wishes = [
            (Capability::Crates, !crates_of(&program.files).is_empty()),
            (Capability::Channels, program.channel != Channel::Stable && !matches!(task, Task::Miri(_))),
            (Capability::Threads, executes && files().any(needs_threads)),
            (Capability::System, executes && files().any(needs_system)),
            (Capability::Interactive, executes && runs && program.stdin.is_none() && files().any(reads_stdin)),
        ];
        needed.extend(wishes.into_iter().filter(|(_, wish)| *wish).map(|(capability, _)| capability));
    }
    Capabilities::of(needed)
}
