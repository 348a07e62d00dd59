//! A snippet as it is sent: in a `main` if it has none, with its tests.
//!
//! Pure. The wrapping itself is the course's, so that the page runs what the course's build checked.

use std::sync::Arc;

use rockpool_engine::{Program, SourceFile};

use super::formatting;
use super::{Doing, Sent, SentFile};

/// Where a single-file program stands.
pub const MAIN: &str = "src/main.rs";

/// What a snippet is to be built with.
#[derive(Clone, Debug, Default)]
pub struct Parts<'a> {
    /// The reader's text.
    pub code: &'a str,
    /// Tests to append.
    pub tests: Option<&'a str>,
    /// Settings; its files are ignored.
    pub program: Program,
}

/// The job of a snippet, with the way back from its places.
pub fn sent(doing: Doing, parts: Parts<'_>) -> Sent {
    let Parts { code, tests, mut program } = parts;
    if doing == Doing::Format {
        program.files = vec![SourceFile { path: MAIN.into(), text: formatting::wrap(code) }];
        return Sent::plain(doing.job(program));
    }
    let assembled = rockpool_course::assemble(code, tests);
    program.files = vec![SourceFile { path: MAIN.into(), text: assembled.text.clone() }];
    let to_source = Arc::new(move |byte| assembled.source_byte(byte));
    Sent { job: doing.job(program), files: vec![SentFile { source: code.to_owned(), to_source: Some(to_source) }] }
}
