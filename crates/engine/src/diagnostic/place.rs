//! From lines and columns to bytes, for diagnostics read from plain text.

use super::{Diagnostic, Span};
use crate::SourceFile;

/// Fills in [`Span::bytes`] where it is missing and the file is one of `files`.
///
/// A place that is not in the text (the text changed since) stays without bytes.
pub fn place(diagnostics: &mut [Diagnostic], files: &[SourceFile]) {
    for diagnostic in diagnostics {
        let suggested = diagnostic.suggestions.iter_mut().flat_map(|s| s.replacements.iter_mut().map(|(span, _)| span));
        for span in diagnostic.labels.iter_mut().map(|label| &mut label.span).chain(suggested) {
            if span.bytes.is_none() {
                span.bytes = files.iter().find(|file| file.path == span.file).and_then(|file| bytes(span, &file.text));
            }
        }
        place(&mut diagnostic.children, files);
    }
}

fn bytes(span: &Span, text: &str) -> Option<(u32, u32)> {
    let start = offset(text, span.line, span.column)?;
    let end = offset(text, span.end_line, span.end_column)?.max(start);
    Some((start, end))
}

/// Byte offset of a line and a column, both from 1. The line break counts as a column, and so does the file's end
/// after it, where rustc places what is missing there; a column beyond is of another text.
fn offset(text: &str, line: u32, column: u32) -> Option<u32> {
    let mut start = 0;
    for _ in 1..line {
        start += text.get(start..)?.find('\n')? + 1;
    }
    let rest = text.get(start..)?.split('\n').next()?;
    let index = column.checked_sub(1)? as usize;
    let inside = match rest.char_indices().nth(index) {
        Some((inside, _)) => inside,
        None if index <= rest.chars().count() + 1 => rest.len(),
        None => return None,
    };
    u32::try_from(start + inside).ok()
}
