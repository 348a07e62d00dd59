//! The workbench of these tests: one runner, and programs put through it.

use std::ffi::OsString;
use std::sync::LazyLock;

use rockpool_engine::{Artefact, CrateType, Diagnostic, Event, Exit, Job, Outcome, Program, SourceFile, Task};
use rockpool_runner::{Crates, Launcher, Limits, Options, Run, RunFault, Runner};
use tokio::runtime::Runtime;

pub static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("a runtime"));

/// A runner for programs that use std alone.
pub static PLAIN: LazyLock<Runner> = LazyLock::new(|| prepare(Crates::None));

/// A runner with the prepared crates, from the user's own cache, so that they are built once for all.
pub static WITH_CRATES: LazyLock<Runner> = LazyLock::new(|| prepare(Crates::Debug));

/// A runner of its own, for tests that count its turns.
pub fn prepare(crates: Crates) -> Runner {
    let launcher = Launcher::new(env!("CARGO_BIN_EXE_rockpool-sandbox"), Vec::<OsString>::new());
    let options = Options { launcher: Some(launcher), crates, ..Options::default() };
    RUNTIME.block_on(Runner::prepare(options, |_| {})).expect("a runner")
}

/// What came of a job.
pub struct Ran {
    pub stdout: String,
    pub stderr: String,
    pub diagnostics: Vec<Diagnostic>,
    pub outcome: Outcome,
    pub fault: Option<RunFault>,
}

impl Ran {
    pub fn exit(&self) -> &Exit {
        &self.outcome.exit
    }

    /// What the program printed, if it ended well.
    pub fn printed(&self) -> &str {
        assert!(self.outcome.success, "{:?}\n{}\n{}", self.outcome.exit, self.stdout, self.stderr);
        &self.stdout
    }

    pub fn listing(&self) -> &str {
        match &self.outcome.artefact {
            Some(Artefact::Listing(text)) => text,
            other => panic!("no listing but {other:?}\n{}", self.stderr),
        }
    }
}

pub fn bin(source: &str) -> Program {
    Program { files: vec![file("src/main.rs", source)], ..Program::default() }
}

pub fn lib(source: &str) -> Program {
    Program { files: vec![file("src/lib.rs", source)], crate_type: CrateType::Lib, ..Program::default() }
}

pub fn file(path: &str, text: &str) -> SourceFile {
    SourceFile { path: path.to_owned(), text: text.to_owned() }
}

/// Builds and runs the program.
pub fn run(program: Program) -> Ran {
    run_within(program, Limits::default())
}

pub fn run_within(program: Program, limits: Limits) -> Ran {
    on(&PLAIN, Job { program, task: Task::Execute }, limits)
}

pub fn task(program: Program, task: Task) -> Ran {
    on(&PLAIN, Job { program, task }, Limits::default())
}

pub fn on(runner: &Runner, job: Job, limits: Limits) -> Ran {
    RUNTIME.block_on(async { collect(runner.start(job, limits)).await })
}

pub async fn collect(mut run: Run) -> Ran {
    let (mut stdout, mut stderr, mut diagnostics, mut outcome) = (String::new(), String::new(), Vec::new(), None);
    while let Some(event) = run.events.recv().await {
        assert_eq!(outcome, None, "an event after the end: {event:?}");
        match event {
            Event::Stdout(text) => stdout += &text,
            Event::Stderr(text) => stderr += &text,
            Event::Diagnostic(diagnostic) => diagnostics.push(diagnostic),
            Event::Finished(end) => outcome = Some(end),
            Event::Started | Event::Status(_) | Event::Step(_) => {}
        }
    }
    Ran { stdout, stderr, diagnostics, outcome: outcome.expect("an end"), fault: run.fault().cloned() }
}
