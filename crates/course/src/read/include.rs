//! mdBook's helpers: `{{#include}}`, `{{#rustdoc_include}}`, `{{#playground}}`, `{{#title}}`, with line ranges and
//! anchors. They are replaced before Markdown is read, as mdBook does. Depth, number and total size are bounded.

use crate::Sources;
use crate::read::document::{Document, Piece, normalised};
use crate::read::include_range::Range;
use crate::read::path;
use crate::read::reading::Collected;

/// How deep included files may include others. mdBook has the same limit.
const MAX_DEPTH: usize = 10;
/// How many files one lesson may include, those inside included ones counted.
const MAX_FILES: usize = 2_000;
/// Bytes of a lesson with all that it includes.
const MAX_BYTES: usize = 4 << 20;

/// A lesson's text with everything that it includes.
pub(crate) struct Expanded {
    pub document: Document,
    /// From `{{#title}}`.
    pub title: Option<String>,
}

/// Replaces the helpers in a lesson's text.
pub(crate) fn expand(sources: &dyn Sources, file: &str, text: &str, collected: &mut Collected) -> Expanded {
    let original = normalised(text);
    if !original.contains("{{#") {
        return Expanded { document: Document::new(file, original), title: None };
    }
    let places = Document::new(file, original.clone());
    let mut expander = Expander { sources, title: None, files: 0, bytes: original.len() };
    let mut result = String::with_capacity(original.len());
    let mut pieces = Vec::new();
    let mut done = 0;
    while let Some(found) = Helper::find(&original, done) {
        pieces.push(Piece { start: result.len(), origin: done, verbatim: true });
        result.push_str(&original[done..found.start]);
        pieces.push(Piece { start: result.len(), origin: found.start, verbatim: false });
        match expander.replacement(&found, file, 1) {
            Ok(replacement) => result.push_str(&replacement),
            Err(message) => {
                collected.problem(&places, found.start, message);
                result.push_str(found.source);
            }
        }
        done = found.end;
    }
    pieces.push(Piece { start: result.len(), origin: done, verbatim: true });
    result.push_str(&original[done..]);
    Expanded { document: Document::expanded(file, original, result, pieces), title: expander.title }
}

/// A helper in a text.
struct Helper<'a> {
    start: usize,
    end: usize,
    /// As written.
    source: &'a str,
    is_escaped: bool,
    name: &'a str,
    arguments: &'a str,
}

impl<'a> Helper<'a> {
    /// The next helper of a known name, from byte `from` on.
    fn find(text: &'a str, from: usize) -> Option<Self> {
        let mut at = from;
        loop {
            let open = at + text.get(at..)?.find("{{#")?;
            let inside = &text[open + 3..];
            // A helper ends on its line.
            let line = inside.split('\n').next().unwrap_or(inside);
            let Some(length) = line.find("}}") else {
                at = open + 3;
                continue;
            };
            let (name, arguments) = line[..length].split_once(char::is_whitespace).unwrap_or((&line[..length], ""));
            let is_escaped = text[..open].ends_with('\\');
            let start = if is_escaped { open - 1 } else { open };
            let end = open + 3 + length + 2;
            let arguments = arguments.trim();
            if start >= from && (is_escaped || (is_known(name) && !arguments.is_empty())) {
                return Some(Self { start, end, source: &text[start..end], is_escaped, name, arguments });
            }
            at = end;
        }
    }
}

fn is_known(name: &str) -> bool {
    matches!(name, "include" | "rustdoc_include" | "playground" | "playpen" | "title")
}

struct Expander<'a> {
    sources: &'a dyn Sources,
    title: Option<String>,
    files: usize,
    bytes: usize,
}

impl Expander<'_> {
    /// What stands for a helper of the file `from`.
    fn replacement(&mut self, helper: &Helper<'_>, from: &str, depth: usize) -> Result<String, String> {
        if helper.is_escaped {
            return Ok(helper.source[1..].to_owned());
        }
        match helper.name {
            "title" => {
                self.title = Some(helper.arguments.to_owned());
                Ok(String::new())
            }
            "playground" | "playpen" => self.playground(helper.arguments, from),
            name => self.include(helper.arguments, from, name == "rustdoc_include", depth),
        }
    }

    fn include(&mut self, arguments: &str, from: &str, rustdoc: bool, depth: usize) -> Result<String, String> {
        let (written, range) = Range::split(arguments);
        let (file, text) = self.read(written, from)?;
        let taken = if rustdoc { range.take_hiding(&text) } else { range.take(&text) };
        let taken = taken.ok_or_else(|| {
            format!("`{written}` has no such part: `{}`. Correct the lines or the anchor.", range.text())
        })?;
        self.grow(taken.len())?;
        self.nested(&taken, &file, depth)
    }

    /// An included text with its own helpers replaced. Helpers that fail there stay as they are written.
    fn nested(&mut self, text: &str, file: &str, depth: usize) -> Result<String, String> {
        if !text.contains("{{#") {
            return Ok(text.to_owned());
        }
        if depth >= MAX_DEPTH {
            return Err(format!("Files include each other more than {MAX_DEPTH} deep. Does one include itself?"));
        }
        let mut result = String::new();
        let mut done = 0;
        while let Some(found) = Helper::find(text, done) {
            result.push_str(&text[done..found.start]);
            result.push_str(&self.replacement(&found, file, depth + 1).map_err(|message| inside(file, message))?);
            done = found.end;
        }
        result.push_str(&text[done..]);
        Ok(result)
    }

    fn playground(&mut self, arguments: &str, from: &str) -> Result<String, String> {
        let mut words = arguments.split_whitespace();
        let written = words.next().unwrap_or_default();
        let (_, text) = self.read(written, from)?;
        let attributes: Vec<&str> = std::iter::once("rust").chain(words).collect();
        let fence = "`".repeat(longest_run(&text, b'`').max(2) + 1);
        self.grow(text.len())?;
        let end = if text.ends_with('\n') { "" } else { "\n" };
        Ok(format!("{fence}{}\n{text}{end}{fence}\n", attributes.join(",")))
    }

    fn read(&mut self, written: &str, from: &str) -> Result<(String, String), String> {
        let file = path::join(from, written).ok_or_else(|| {
            format!("`{written}` is not a path relative to this file. Write one such as `listing.rs`.")
        })?;
        self.files += 1;
        if self.files > MAX_FILES {
            return Err(format!("This lesson includes more than {MAX_FILES} files. Split it."));
        }
        match self.sources.read(&file) {
            Ok(text) => Ok((file, normalised(&text))),
            Err(reason) => Err(format!("`{file}` cannot be included: {reason}.")),
        }
    }

    fn grow(&mut self, bytes: usize) -> Result<(), String> {
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes > MAX_BYTES {
            return Err("This lesson with all that it includes is larger than 4 MiB. Include less.".to_owned());
        }
        Ok(())
    }
}

/// What is wrong in an included file; of files inside each other the innermost is named.
fn inside(file: &str, message: String) -> String {
    if message.starts_with("In `") { message } else { format!("In `{file}`: {message}") }
}

fn longest_run(text: &str, byte: u8) -> usize {
    let (mut longest, mut run) = (0, 0);
    for found in text.bytes() {
        run = if found == byte { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}
