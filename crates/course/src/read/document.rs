//! A Markdown text to be parsed, and where each byte of it stands in the file that its author edits. The two differ
//! when mdBook's helpers have pulled in other files, and inside hints and quizzes, which are documents of their own.

use crate::Problem;
pub(crate) use crate::count;

/// Text with its way back to the source.
pub(crate) struct Document {
    file: String,
    text: String,
    /// The author's text; `None` if it is `text` itself.
    original: Option<String>,
    /// In order of `start`; empty means that `text` is the author's own.
    pieces: Vec<Piece>,
    /// Start of each line of the author's text.
    lines: Vec<usize>,
    /// Line of the file on which the author's text starts, from 1.
    first_line: u32,
}

/// A run of the text that comes from one place of the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// First byte in the text.
    pub start: usize,
    /// First byte in the original.
    pub origin: usize,
    /// Whether the bytes are the original's. If not, all of the piece stands for `origin`.
    pub verbatim: bool,
}

impl Document {
    /// A file as it is.
    pub fn new(file: &str, text: String) -> Self {
        let lines = line_starts(&text);
        Self { file: file.to_owned(), text, original: None, pieces: Vec::new(), lines, first_line: 1 }
    }

    /// A file after text was put in place of parts of it.
    pub fn expanded(file: &str, original: String, text: String, pieces: Vec<Piece>) -> Self {
        let lines = line_starts(&original);
        Self { file: file.to_owned(), text, original: Some(original), pieces, lines, first_line: 1 }
    }

    /// A document inside this one whose first line is the line of byte `at`.
    pub fn nested(&self, text: String, at: usize) -> Self {
        let lines = line_starts(&text);
        let first_line = self.line(at);
        Self { file: self.file.clone(), text, original: None, pieces: Vec::new(), lines, first_line }
    }

    /// The text to parse.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Line of the file, from 1, that byte `at` of the text comes from.
    pub fn line(&self, at: usize) -> u32 {
        self.first_line.saturating_add(count(self.line_index(self.origin(at))))
    }

    /// A problem at byte `at` of the text.
    pub fn problem(&self, at: usize, message: impl Into<String>) -> Problem {
        let (line, column) = self.place(at);
        Problem { file: self.file.clone(), line, column, message: message.into() }
    }

    fn place(&self, at: usize) -> (u32, u32) {
        let original = self.original.as_deref().unwrap_or(&self.text);
        let at = floor_boundary(original, self.origin(at));
        let line = self.line_index(at);
        let column = original[self.lines[line]..at].chars().count();
        (self.first_line.saturating_add(count(line)), count(column).saturating_add(1))
    }

    fn line_index(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at).saturating_sub(1)
    }

    fn origin(&self, at: usize) -> usize {
        let after = self.pieces.partition_point(|piece| piece.start <= at);
        match after.checked_sub(1).map(|index| self.pieces[index]) {
            Some(piece) if piece.verbatim => piece.origin + (at - piece.start),
            Some(piece) => piece.origin,
            None => at,
        }
    }
}

/// The text with Unix line ends and without a byte order mark. Lines and columns stay what they were.
pub(crate) fn normalised(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

/// The greatest character boundary that is not after `at`.
fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_authors_file() {
        let original = "one\n{{#include x}} two\n".to_owned();
        let text = "one\nA\nB two\n".to_owned();
        let pieces = vec![
            Piece { start: 0, origin: 0, verbatim: true },
            Piece { start: 4, origin: 4, verbatim: false },
            Piece { start: 7, origin: 18, verbatim: true },
        ];
        let document = Document::expanded("a.md", original, text, pieces);
        let place = |at| {
            let problem = document.problem(at, "");
            (problem.line, problem.column)
        };
        assert_eq!(place(0), (1, 1));
        assert_eq!(place(6), (2, 1));
        assert_eq!(place(8), (2, 16));
    }

    #[test]
    fn columns_count_characters() {
        let document = Document::new("a.md", "żółw x".to_owned());
        assert_eq!(document.problem(8, "").column, 6);
    }

    #[test]
    fn a_nested_document_goes_on_with_the_lines() {
        let document = Document::new("a.md", "a\nb\nc\n".to_owned());
        let inner = document.nested("b\nc\n".to_owned(), 2);
        assert_eq!(inner.line(0), 2);
        assert_eq!(inner.line(2), 3);
    }
}
