//! What the world outside can break.

use serde::{Deserialize, Serialize};

/// Why a job has no outcome. Each message says whose fault it is and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum EngineError {
    /// No connection, or the server does not answer at all.
    #[error("{engine} cannot be reached. Check the connection, or choose another engine.")]
    Offline {
        /// The engine's name as the reader knows it.
        engine: String,
    },
    /// No answer in time.
    #[error(
        "No answer after {seconds} seconds. The program may run for ever, or the server may be busy: \
        try again, or choose another engine."
    )]
    TimedOut {
        /// How long was waited.
        seconds: u32,
    },
    /// Too many requests.
    #[error("The server asks to wait before the next run.")]
    RateLimited {
        /// Seconds to wait, if the server said.
        retry_after: Option<u32>,
    },
    /// The engine cannot do this.
    #[error("This engine cannot do {what}. {instead}")]
    Unsupported {
        /// What was asked.
        what: String,
        /// What to do instead, a sentence.
        instead: String,
    },
    /// The engine understood and said no; its own words.
    #[error("The server refused: {reason}")]
    Refused {
        /// The server's own words.
        reason: String,
    },
    /// The answer is not of the protocol.
    #[error("The answer could not be understood ({detail}). This is not a fault of your program.")]
    Protocol {
        /// What was wrong with it.
        detail: String,
    },
    /// What works in the page could not be fetched or started.
    #[error("{why} Try again, or run it on a server.")]
    NotLoaded {
        /// Why not, a sentence.
        why: String,
    },
    /// The engine broke while it worked.
    #[error("The engine stopped unexpectedly: {detail}. Your text is safe; run again.")]
    Crashed {
        /// What is known.
        detail: String,
    },
}
