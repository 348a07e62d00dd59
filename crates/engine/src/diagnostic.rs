//! The compiler's messages with their places in the source.
//!
//! Positions are UTF-8 byte offsets into the file; the editor converts them to its own units at its own boundary.

mod json;
mod place;
mod plain;
mod plain_labels;

use serde::{Deserialize, Serialize};

pub use json::from_json_lines;
pub use place::place;
pub use plain::from_plain;

/// How severe a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// A fault of the compiler itself.
    InternalError,
    /// The program is refused.
    Error,
    /// The program is accepted, with a concern.
    Warning,
    /// Further information.
    Note,
    /// Advice.
    Help,
}

/// A half-open range of bytes in one file, with the same place in lines and columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Path of the file as the program names it.
    pub file: String,
    /// First byte, or `None` where only line and column are known (plain-text output).
    pub bytes: Option<(u32, u32)>,
    /// First line, from 1.
    pub line: u32,
    /// First column in characters, from 1.
    pub column: u32,
    /// Last line, from 1.
    pub end_line: u32,
    /// Column after the last character, from 1.
    pub end_column: u32,
}

/// A place with what the compiler says about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// Whether this is the place the message is about.
    pub primary: bool,
    /// What is said there, possibly empty.
    pub text: String,
}

/// How sure the compiler is of a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Applicability {
    /// It is what is meant.
    MachineApplicable,
    /// It compiles but may not be what is meant.
    MaybeIncorrect,
    /// It has gaps to fill in.
    HasPlaceholders,
    /// Not said.
    Unspecified,
}

/// An edit that the compiler proposes; all replacements are applied together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The proposal in words.
    pub message: String,
    /// Places and their new text.
    pub replacements: Vec<(Span, String)>,
    /// How sure the compiler is.
    pub applicability: Applicability,
}

/// One message of the compiler.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How severe.
    pub level: Level,
    /// Error code such as `E0382`, or a lint's name such as `unused_variables`.
    pub code: Option<String>,
    /// The message's first line.
    pub message: String,
    /// Places, the primary first.
    pub labels: Vec<Label>,
    /// Attached notes and helps, which have no children of their own.
    pub children: Vec<Diagnostic>,
    /// Proposed edits.
    pub suggestions: Vec<Suggestion>,
    /// The message as rustc prints it, possibly with ANSI colours.
    pub rendered: Option<String>,
    /// What the error code means, in Markdown, where the compiler said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
}

impl Diagnostic {
    /// The place that the message is about, if it has one.
    pub fn primary(&self) -> Option<&Label> {
        self.labels.iter().find(|label| label.primary)
    }

    /// Whether the program is refused because of this.
    pub fn is_error(&self) -> bool {
        matches!(self.level, Level::Error | Level::InternalError)
    }
}

/// The primary places, then the others, each in their order. (A sort would cost the page some kilobytes.)
fn primary_first(labels: Vec<Label>) -> Vec<Label> {
    let (mut first, rest): (Vec<Label>, Vec<Label>) = labels.into_iter().partition(|label| label.primary);
    first.extend(rest);
    first
}

/// Whether a message only sums up others or reports on the build, as the last lines of rustc and Cargo do.
fn is_summary(message: &str) -> bool {
    const STARTS: [&str; 12] = [
        "aborting due to ",
        "could not compile ",
        "test failed, to rerun",
        "doctest failed, to rerun",
        "bench failed, to rerun",
        "process didn't exit successfully",
        "build failed, waiting for other jobs",
        "Some errors have detailed explanations",
        "For more information about ",
        "failed to run custom build command",
        "run with `RUST_BACKTRACE",
        "some details are omitted, run with ",
    ];
    STARTS.iter().any(|start| message.starts_with(start)) || is_count(message)
}

/// `4 warnings emitted`, `2 targets failed:` and `` `playground` (bin "playground") generated 1 warning ``.
fn is_count(message: &str) -> bool {
    let counted = message.split_once(' ').is_some_and(|(number, rest)| {
        number.bytes().all(|b| b.is_ascii_digit())
            && ["warning emitted", "warnings emitted", "target failed", "targets failed"]
                .iter()
                .any(|what| rest.starts_with(what))
    });
    counted || (message.starts_with('`') && message.contains(" generated ") && message.contains(" warning"))
}
