//! Output stored when the course was built.

use serde::{Deserialize, Serialize};

use crate::Outcome;

/// What an unedited example gave when the course was built.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recording {
    /// Standard output.
    pub stdout: String,
    /// Standard error, the compiler's text included, without the builder's machine paths.
    pub stderr: String,
    /// How it ended.
    pub outcome: Outcome,
    /// The compiler that gave it, such as `1.95.0`.
    pub rustc: String,
}
