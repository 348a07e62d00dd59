//! This machine's toolchain as a [`Compiler`].

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use rockpool_engine::{EngineError, Event, Job};
use rockpool_runner::{Limits, RunFault, Runner};

use super::{Compiler, Trial};

/// A prepared runner, with the patience of a build.
#[derive(Clone, Debug)]
pub struct Toolchain {
    runner: Runner,
    limits: Limits,
}

impl Toolchain {
    /// This runner. A program may take a minute: a build has other work beside it, and a reader's machine has not.
    pub fn new(runner: Runner) -> Self {
        let time = Some(Duration::from_secs(60));
        // Nobody waits in front of a build, and its queue is as long as the course.
        let queue = Duration::from_secs(60 * 60);
        Self { runner, limits: Limits { time, queue, ..Limits::default() } }
    }

    async fn try_job(&self, job: Job) -> Result<Trial, EngineError> {
        self.runner.make_crates_for(&job.program).await;
        let mut run = self.runner.start(job, self.limits.clone());
        let (mut stdout, mut stderr, mut diagnostics) = (String::new(), String::new(), Vec::new());
        let mut outcome = None;
        while let Some(event) = run.events.recv().await {
            match event {
                Event::Started | Event::Status(_) | Event::Step(_) => {}
                Event::Stdout(text) => stdout.push_str(&text),
                Event::Stderr(text) => stderr.push_str(&text),
                Event::Diagnostic(diagnostic) => diagnostics.push(diagnostic),
                Event::Finished(end) => outcome = Some(end),
            }
        }
        if let Some(fault @ (RunFault::Machine(_) | RunFault::Queue { .. } | RunFault::Unsupported { .. })) =
            run.fault()
        {
            return Err(EngineError::Crashed { detail: fault.to_string() });
        }
        let outcome = outcome.ok_or_else(|| EngineError::Crashed { detail: "it gave no outcome".to_owned() })?;
        Ok(Trial { stdout, stderr, diagnostics, outcome })
    }
}

impl Compiler for Toolchain {
    fn rustc(&self) -> String {
        self.runner.rustc().rustc.version.clone()
    }

    fn run(&self, job: Job) -> Pin<Box<dyn Future<Output = Result<Trial, EngineError>> + Send + '_>> {
        Box::pin(self.try_job(job))
    }
}
