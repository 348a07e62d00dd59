//! What was sent to an engine, and how places in it lead back to what the reader sees.
//!
//! Pure. An engine speaks of the text it got; a snippet is wrapped in a `main` and has tests appended before it is sent.

use std::fmt;
use std::sync::Arc;

use rockpool_engine::{Job, SourceFile, Span};

/// Byte of the sent text to byte of the reader's, `None` where the reader did not write it.
pub type ToSource = Arc<dyn Fn(u32) -> Option<u32> + Send + Sync>;

/// A place in one of the reader's files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Index of the file.
    pub file: usize,
    /// First byte.
    pub from: u32,
    /// Byte after the last.
    pub to: u32,
}

/// One file as sent, and the reader's text that it came from.
#[derive(Clone)]
pub struct SentFile {
    /// The reader's text at that time.
    pub source: String,
    /// Leads back, where the text sent is another.
    pub to_source: Option<ToSource>,
}

/// A job with the way back from its places.
#[derive(Clone)]
pub struct Sent {
    /// What the engine got.
    pub job: Job,
    /// One for each file of the program.
    pub files: Vec<SentFile>,
}

impl fmt::Debug for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sent").field("job", &self.job).finish_non_exhaustive()
    }
}

impl Sent {
    /// Files sent as the reader wrote them.
    pub fn plain(job: Job) -> Self {
        let as_is = |file: &SourceFile| SentFile { source: file.text.clone(), to_source: None };
        Self { files: job.program.files.iter().map(as_is).collect(), job }
    }

    /// The reader's place of a compiler's span.
    pub fn place(&self, span: &Span) -> Option<Place> {
        let file = self.file(&span.file)?;
        let text = &self.job.program.files[file].text;
        let (from, to) = span.bytes.or_else(|| {
            let from = byte_at(text, span.line, span.column)?;
            Some((from, byte_at(text, span.end_line, span.end_column).filter(|to| *to > from).unwrap_or(from)))
        })?;
        self.back(file, from, to)
    }

    /// The reader's place of a line and column (both from 1) that a running program named, such as a panic.
    pub fn place_of_line(&self, path: &str, line: u32, column: u32) -> Option<Place> {
        let file = self.file(path)?;
        let text = &self.job.program.files[file].text;
        let from = byte_at(text, line, column)?;
        self.back(file, from, from)
    }

    /// The reader's range of exactly what a span covers, which may be empty; `None` if any of it is not the reader's.
    pub fn range(&self, span: &Span) -> Option<(usize, u32, u32)> {
        let (file, (from, to)) = (self.file(&span.file)?, span.bytes?);
        self.exact(file, from, to).map(|(from, to)| (file, from, to))
    }

    /// The same for a range of bytes of the file of that index.
    pub fn exact(&self, file: usize, from: u32, to: u32) -> Option<(u32, u32)> {
        let sent = self.files.get(file)?;
        let (first, end) = match &sent.to_source {
            None => (from, to),
            Some(to_source) => (to_source(from)?, to_source(to)?),
        };
        let is_whole = end.checked_sub(first)? == to.checked_sub(from)?;
        (is_whole && sent.source.get(first as usize..end as usize).is_some()).then_some((first, end))
    }

    /// An engine may name a file from its own root, and puts a single one where its crate type wants it.
    fn file(&self, path: &str) -> Option<usize> {
        let path = path.trim_start_matches("./");
        let files = &self.job.program.files;
        if files.len() == 1 && ["src/main.rs", "src/lib.rs"].iter().any(|usual| path.ends_with(usual)) {
            return Some(0);
        }
        files
            .iter()
            .position(|file| file.path == path)
            .or_else(|| files.iter().position(|file| path.ends_with(&format!("/{}", file.path))))
    }

    fn back(&self, file: usize, from: u32, to: u32) -> Option<Place> {
        let sent = self.files.get(file)?;
        let (from, to) = match &sent.to_source {
            None => (from, to),
            Some(to_source) => {
                let first = to_source(from)?;
                // The end is exclusive, so it is the byte before it that was written by the reader.
                let last = if to > from { to_source(to - 1).map_or(first, |last| last + 1) } else { first };
                (first, last.max(first))
            }
        };
        let length = sent.source.len() as u32;
        let (from, to) = (from.min(length), to.min(length));
        Some(Place { file, from, to: if to > from { to } else { word_end(&sent.source, from) } })
    }
}

/// The byte of a line and a column in characters, both from 1. A column past the end is the end of the line.
fn byte_at(text: &str, line: u32, column: u32) -> Option<u32> {
    let mut start = 0;
    let mut lines = text.split_inclusive('\n');
    for _ in 1..line {
        start += lines.next()?.len();
    }
    let rest = lines.next().unwrap_or("").trim_end_matches('\n');
    let column = column.saturating_sub(1) as usize;
    Some((start + rest.char_indices().nth(column).map_or(rest.len(), |(byte, _)| byte)) as u32)
}

/// Where a place without length ends: after the word there, or after one character, so that something can be marked.
fn word_end(text: &str, from: u32) -> u32 {
    let rest = text.get(from as usize..).unwrap_or("");
    let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    let one = rest.chars().next().filter(|c| *c != '\n').map_or(0, char::len_utf8);
    from + word.max(one) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use rockpool_engine::{Program, Task};

    /// `fn main() {` and a line end stand before the reader's text.
    const BEFORE: u32 = 12;

    fn sent() -> Sent {
        let source = "let é = 1;\nboom()".to_owned();
        let files = vec![SourceFile { path: "src/main.rs".into(), text: format!("fn main() {{\n{source}\n}}\n") }];
        let job = Job { program: Program { files, ..Program::default() }, task: Task::Execute };
        let length = source.len() as u32;
        let to_source: ToSource = Arc::new(move |byte| byte.checked_sub(BEFORE).filter(|byte| *byte <= length));
        Sent { job, files: vec![SentFile { source, to_source: Some(to_source) }] }
    }

    fn span(bytes: Option<(u32, u32)>, line: u32, column: u32, end_column: u32) -> Span {
        Span { file: "src/main.rs".into(), bytes, line, column, end_line: line, end_column }
    }

    #[test]
    fn places_lead_back_to_the_readers_text() {
        let sent = sent();
        let table = [
            ("bytes", span(Some((24, 28)), 3, 1, 5), Some((12, 16))),
            ("line and column", span(None, 3, 1, 5), Some((12, 16))),
            ("columns are characters", span(None, 2, 5, 6), Some((4, 6))),
            ("a place without length takes its word", span(None, 3, 1, 1), Some((12, 16))),
            ("what the reader did not write", span(None, 1, 1, 3), None),
            ("beyond the text", span(None, 9, 1, 1), None),
        ];
        for (name, span, expected) in table {
            assert_eq!(sent.place(&span).map(|place| (place.from, place.to)), expected, "{name}");
        }
    }

    #[test]
    fn a_file_is_found_by_the_end_of_its_path() {
        let sent = sent();
        assert!(sent.place_of_line("/playground/src/main.rs", 3, 1).is_some());
        assert!(sent.place_of_line("./src/main.rs", 3, 1).is_some());
        assert!(sent.place_of_line("/rustc/abc/library/core/src/option.rs", 3, 1).is_none());
    }
}
