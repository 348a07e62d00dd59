//! Whether the examples of a course are run when it is built.

use std::sync::Arc;

use clap::ValueEnum;
use rockpool_runner::{Crates, Runner, RunnerError};
use rockpool_site::{CheckMode, Toolchain};

use super::say;

/// Which examples to run while building.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Examples {
    /// As `run` where this machine can, else as `recorded`
    Auto,
    /// All that have no result of this compiler yet
    Run,
    /// None; use what earlier builds recorded
    Recorded,
    /// None, and record nothing
    Skip,
}

impl Examples {
    /// How to try the examples. Crates are built only when one names them.
    ///
    /// # Errors
    /// They are to be run, but this machine cannot.
    pub(super) async fn mode(self, allow_unsandboxed: bool) -> anyhow::Result<CheckMode> {
        match self {
            Self::Auto | Self::Run => self.mode_by(super::runner(Crates::WhenNamed, allow_unsandboxed, None).await),
            Self::Recorded => Ok(CheckMode::Recorded),
            Self::Skip => Ok(CheckMode::Skip),
        }
    }

    /// The same by a runner that was made for other things, too, or by why there is none.
    ///
    /// # Errors
    /// They are to be run, but this machine cannot.
    pub(super) fn mode_by(self, runner: Result<Runner, RunnerError>) -> anyhow::Result<CheckMode> {
        match (self, runner) {
            (Self::Recorded, _) => Ok(CheckMode::Recorded),
            (Self::Skip, _) => Ok(CheckMode::Skip),
            (Self::Auto | Self::Run, Ok(runner)) => Ok(CheckMode::Full(Arc::new(Toolchain::new(runner)))),
            (Self::Run, Err(error)) => Err(error.into()),
            (Self::Auto, Err(error)) => {
                say(&format!("the examples are not run, and only outputs of earlier builds are shown: {error}"));
                Ok(CheckMode::Recorded)
            }
        }
    }
}
