//! The state behind one place where the reader edits and runs: text, settings, run, and what is derived from them.
//!
//! [`run`], [`field`] and [`snippet`] hold signals; the other submodules are pure.

pub mod assembly;
pub mod check;
pub mod checked;
pub mod desk;
pub mod difference;
pub mod doing;
pub mod exercise_tests;
pub mod field;
pub mod findings;
pub mod fixes;
pub mod formatting;
pub mod marks;
pub mod output;
pub mod run;
pub mod samples;
pub mod sent;
pub mod snippet;
pub mod types;
pub mod verdict;
pub mod words;

pub use check::Check;
pub use checked::Checked;
pub use doing::Doing;
pub use findings::{Finding, Findings};
pub use output::{Output, Stream};
pub use run::{Run, RunState};
pub use sent::{Place, Sent, SentFile};
pub use snippet::Workspace;
pub use types::Types;
