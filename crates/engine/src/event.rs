//! What an engine reports while and after it works.

use serde::{Deserialize, Serialize};

use crate::{Diagnostic, SourceFile};

/// One report of a running job, in order. Exactly one [`Event::Finished`] ends a job that did not break.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The engine took the job up (before this it may have queued).
    Started,
    /// A piece of standard output; pieces split anywhere between characters.
    Stdout(String),
    /// A piece of standard error, the compiler's text included.
    Stderr(String),
    /// A diagnostic of the compiler, when the engine gives them in structure.
    Diagnostic(Diagnostic),
    /// How the program is doing.
    Status(Status),
    /// What goes on around the program, where the engine tells.
    Step(Step),
    /// The end.
    Finished(Outcome),
}

/// Resources used so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Status {
    /// CPU seconds.
    pub cpu_seconds: f64,
    /// Resident memory in bytes.
    pub resident_bytes: u64,
}

/// A part of a job, or how long one took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// What the engine needs is on its way.
    Fetching {
        /// Bytes that have come.
        done: u64,
        /// Bytes in all.
        total: u64,
    },
    /// The compiler works.
    Building,
    /// The compiler is done.
    Built {
        /// How long it took.
        milliseconds: u64,
    },
    /// The program is done.
    Ran {
        /// How long it took.
        milliseconds: u64,
    },
}

/// How a process ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Exit {
    /// It exited with this status; 0 is success, 101 a panic or a failed build.
    Status(i32),
    /// It was ended by this signal.
    Signal {
        /// Signal number, such as 9.
        number: i32,
        /// Its name, such as `SIGKILL`, if known.
        name: Option<String>,
    },
    /// The engine ended it at a limit; the text names the limit, such as "10 seconds".
    Limit(String),
    /// The reader stopped it.
    Stopped,
    /// In another way, which the engine tells in a sentence, without its full stop.
    Told(String),
    /// Not told.
    Unknown,
}

/// What a job gave. A program that does not compile is an outcome with `success: false`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Whether everything asked for was done: built, ran to status 0, tests passed, formatted.
    pub success: bool,
    /// How the process ended.
    pub exit: Exit,
    /// What the job produced besides output.
    pub artefact: Option<Artefact>,
}

/// The product of a task that makes text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Artefact {
    /// Reformatted sources.
    Formatted(Vec<SourceFile>),
    /// Assembly, IR, expanded source and the like.
    Listing(String),
}
