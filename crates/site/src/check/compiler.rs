//! Whoever can try a program.

use std::future::Future;
use std::pin::Pin;

use rockpool_engine::{Diagnostic, EngineError, Job, Outcome};
use serde::{Deserialize, Serialize};

/// What a program gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// Standard output.
    pub stdout: String,
    /// Standard error, the compiler's text included.
    pub stderr: String,
    /// What the compiler said in structure, if it did.
    pub diagnostics: Vec<Diagnostic>,
    /// How it ended.
    pub outcome: Outcome,
}

/// Compiles and runs programs for a check.
pub trait Compiler: Send + Sync {
    /// Version of rustc, such as `1.95.0`. Results are kept by it.
    fn rustc(&self) -> String;

    /// Does a job to its end. Many may be asked for at once; it does as many together as it can bear.
    fn run(&self, job: Job) -> Pin<Box<dyn Future<Output = Result<Trial, EngineError>> + Send + '_>>;
}
