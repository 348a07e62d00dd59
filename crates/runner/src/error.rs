//! What can go wrong: preparing a runner, and running one job.

use std::path::PathBuf;

/// Why there is no runner.
#[derive(Debug, thiserror::Error)]
pub enum RunnerError {
    /// No compiler was found.
    #[error("no Rust compiler was found ({0}). Install one from https://rustup.rs and start again.")]
    NoToolchain(String),
    /// The launcher of the sandbox is missing.
    #[error(
        "the sandbox launcher `rockpool-sandbox` was not found beside this program. Build it with \
         `cargo build -p rockpool-runner --bin rockpool-sandbox`, or name one."
    )]
    NoLauncher,
    /// The kernel cannot keep a program in, and nobody said that this is all right.
    #[error(
        "this machine cannot keep a learner's program in: {0}. Use the proxy backend, or, if you run only programs that \
         you trust, allow running without a sandbox."
    )]
    NoSandbox(String),
    /// A folder of the cache cannot be made or written.
    #[error("the cache folder {path} cannot be used: {source}")]
    Cache {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

/// Why a job broke or was ended, beyond what its [`Outcome`](rockpool_engine::Outcome) says.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RunFault {
    /// The time for the whole job is over.
    #[error("the job took more than {seconds} seconds")]
    Time {
        /// The limit.
        seconds: u64,
    },
    /// Too many others were waiting.
    #[error("the job waited for more than {seconds} seconds and was not begun")]
    Queue {
        /// The limit.
        seconds: u64,
    },
    /// One stream grew beyond its limit.
    #[error("the program wrote {bytes} bytes to {stream}, more than its limit")]
    Output {
        /// Which.
        stream: Stream,
        /// How much was read before the program was ended.
        bytes: u64,
    },
    /// One stream is not text.
    #[error("the program wrote bytes to {stream} that are not UTF-8")]
    NotText {
        /// Which.
        stream: Stream,
        /// Whether the output only ends within a character.
        cut_short: bool,
    },
    /// The memory, process or disk limit.
    #[error("the program was ended at its limit of {limit}")]
    Resources {
        /// The limit in words, such as "512 MiB of memory".
        limit: String,
    },
    /// The machine cannot do this.
    #[error("{what} cannot be done here. {instead}")]
    Unsupported {
        /// What was asked.
        what: String,
        /// What to do instead, a sentence.
        instead: String,
    },
    /// The reader stopped it, or is gone.
    #[error("stopped")]
    Stopped,
    /// The machine failed; not a fault of the program.
    #[error("the job could not be done: {0}")]
    Machine(String),
}

impl RunFault {
    /// A failure of the machine while doing this.
    pub(crate) fn machine(doing: &str, error: impl std::fmt::Display) -> Self {
        Self::Machine(format!("{doing}: {error}"))
    }
}

/// One of the two output streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
}

impl std::fmt::Display for Stream {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Stdout => "stdout",
            Self::Stderr => "stderr",
        })
    }
}
