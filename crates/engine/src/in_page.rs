//! Programs that run in the page: how to run one, what happens meanwhile, how it ended (contract: `web/program.d.ts`).
//!
//! Pure: the JSON of both sides and what it means. Structures are flat because tagged enumerations would cost the page
//! some kilobytes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{EngineError, Exit, Outcome};

/// Version of the contract.
pub const PROTOCOL: u32 = 2;
/// Most bytes that a program may write, over both streams.
pub const OUTPUT_LIMIT: u32 = 1_000_000;

/// How to run a program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Job {
    /// What `std::env::args` gives, the program's name included.
    pub arguments: Vec<String>,
    /// What `std::env::vars` gives.
    pub environment: BTreeMap<String, String>,
    /// All that it can read.
    pub stdin: String,
    /// Where it is ended.
    pub limits: Limits,
}

/// Where a program is ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Most bytes that it may write, over both streams.
    pub output: u32,
    /// Longest time from its start; `None` is for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub milliseconds: Option<u32>,
}

impl Job {
    /// How a job's program is run: for as long as the reader lets it.
    pub fn of(job: &crate::Job) -> Self {
        let backtrace = job.program.backtrace.then(|| ("RUST_BACKTRACE".to_owned(), "1".to_owned()));
        Self {
            arguments: vec!["playground".to_owned()],
            environment: backtrace.into_iter().collect(),
            stdin: job.program.stdin.clone().unwrap_or_default(),
            limits: Limits { output: OUTPUT_LIMIT, milliseconds: None },
        }
    }
}

/// What is known of the library that programs are linked with before any of it is fetched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// Release of Rust.
    pub release: String,
    /// Bytes on the wire before the first run; 0 when all of it is here already.
    pub bytes: u64,
    /// Whether programs can start threads in this browser.
    pub threads: bool,
}

/// What happens while a program runs. The other fields are of [`EventKind::Output`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Which.
    pub kind: EventKind,
    /// Where it was written.
    #[serde(default)]
    pub stream: Stream,
    /// What was written.
    #[serde(default)]
    pub text: String,
}

/// The kinds of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EventKind {
    /// The program's first instruction is next.
    Started,
    /// It wrote.
    Output,
}

/// One of the two streams.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stream {
    /// Standard output.
    #[default]
    Stdout,
    /// Standard error.
    Stderr,
}

impl From<Event> for crate::Event {
    fn from(event: Event) -> Self {
        match (event.kind, event.stream) {
            (EventKind::Started, _) => crate::Event::Started,
            (EventKind::Output, Stream::Stdout) => crate::Event::Stdout(event.text),
            (EventKind::Output, Stream::Stderr) => crate::Event::Stderr(event.text),
        }
    }
}

/// How a program ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ended {
    /// How.
    pub outcome: Ending,
    /// How long it ran.
    pub milliseconds: f64,
    /// Bytes of memory that it had at its end.
    pub memory: f64,
}

/// An ending. Which fields are there depends on [`Ending::kind`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// Which.
    pub kind: EndingKind,
    /// Status of a program that exited.
    #[serde(default)]
    pub code: i32,
    /// What a program names that is defined nowhere, if it is unlinked.
    #[serde(default)]
    pub symbols: Vec<String>,
    /// A sentence about it, for all but those that exited.
    #[serde(default)]
    pub message: String,
}

/// The kinds of ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EndingKind {
    /// By `main` or `process::exit`.
    Exited,
    /// It gave itself up.
    Aborted,
    /// Its stack was full.
    Overflowed,
    /// Every thread of it waited for another.
    Deadlocked,
    /// There was no more memory for it.
    Exhausted,
    /// It wrote too much.
    Flooded,
    /// It ran too long.
    Overdue,
    /// The reader stopped it.
    Stopped,
    /// It did what no program may.
    Trapped,
    /// It never started.
    Unlinked,
    /// Not the program's doing.
    Crashed,
}

impl Ended {
    /// The outcome of the job. An ending that is not the program's doing is none.
    pub fn outcome(&self, limits: Limits) -> Result<Outcome, EngineError> {
        let Ending { kind, code, message, .. } = &self.outcome;
        let told = || message.trim_end_matches('.').to_owned();
        let exit = match kind {
            EndingKind::Exited => Exit::Status(*code),
            EndingKind::Stopped => Exit::Stopped,
            EndingKind::Flooded => Exit::Limit(format!("{} MB of output", limits.output / 1_000_000)),
            EndingKind::Overdue => Exit::Limit(format!("{} seconds", limits.milliseconds.unwrap_or_default() / 1000)),
            EndingKind::Aborted
            | EndingKind::Overflowed
            | EndingKind::Deadlocked
            | EndingKind::Exhausted
            | EndingKind::Trapped
            | EndingKind::Unlinked => Exit::Told(told()),
            EndingKind::Crashed => return Err(EngineError::Crashed { detail: told() }),
        };
        Ok(Outcome { success: exit == Exit::Status(0), exit, artefact: None })
    }
}
