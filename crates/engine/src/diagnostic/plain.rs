//! rustc's messages as people read them, back into structure.
//!
//! Only what the text surely says is read: levels, codes, words, places and simple underlines. Drawings of several
//! overlapping multi-line spans keep their primary place and lose the rest.

use super::{Diagnostic, Level, is_summary, plain_labels::labels, primary_first};

/// Reads the compiler's part of a build's standard error, as Cargo prints it, coloured or not.
///
/// Reading stops where Cargo says that it runs the program, because what follows is the program's own. Lines that
/// belong to no message, and summaries such as "aborting due to", give nothing.
pub fn from_plain(stderr: &str) -> Vec<Diagnostic> {
    let text = crate::ansi::strip(stderr);
    let mut found = Vec::new();
    let mut block: Vec<&str> = Vec::new();
    for line in text.lines().take_while(|line| !is_program_start(line)) {
        let head = header(line);
        if line.is_empty() || head.as_ref().is_some_and(|head| head.level < Level::Note) {
            found.extend(message(&block));
            block.clear();
        }
        if head.is_some() || !block.is_empty() {
            block.push(line);
        }
    }
    found.extend(message(&block));
    found
}

/// Cargo's `     Running …`. Under Miri the interpreter's findings follow it, so there it ends nothing.
fn is_program_start(line: &str) -> bool {
    line.starts_with("     Running ") && !line.contains("miri")
}

/// The first line of a message.
struct Header<'a> {
    level: Level,
    code: Option<&'a str>,
    message: &'a str,
}

fn header(line: &str) -> Option<Header<'_>> {
    const LEVELS: [(&str, Level); 5] = [
        ("error: internal compiler error", Level::InternalError),
        ("error", Level::Error),
        ("warning", Level::Warning),
        ("note", Level::Note),
        ("help", Level::Help),
    ];
    LEVELS.iter().find_map(|&(name, level)| {
        let rest = line.strip_prefix(name)?;
        let (code, rest) = match rest.strip_prefix('[') {
            Some(coded) => coded.split_once(']').map(|(code, rest)| (Some(code), rest))?,
            None => (None, rest),
        };
        Some(Header { level, code, message: rest.strip_prefix(": ")? })
    })
}

/// A message from its lines, or nothing if it only sums up others.
fn message(block: &[&str]) -> Option<Diagnostic> {
    let block = trim_end(block);
    let parts = parts(block);
    let (first, notes) = parts.split_first()?;
    let mut diagnostic = part(first)?;
    if diagnostic.labels.is_empty() && is_summary(&diagnostic.message) {
        return None;
    }
    diagnostic.children.extend(notes.iter().filter_map(|lines| part(lines)));
    diagnostic.code = diagnostic.code.or_else(|| diagnostic.children.iter().find_map(|note| lint(&note.message)));
    diagnostic.rendered = Some(block.join("\n"));
    Some(diagnostic)
}

/// The message itself and its notes that have places of their own: each starts with a header at the margin.
fn parts<'a, 'b>(block: &'b [&'a str]) -> Vec<&'b [&'a str]> {
    let mut starts: Vec<usize> = (0..block.len()).filter(|&i| header(block[i]).is_some()).collect();
    starts.push(block.len());
    starts.windows(2).map(|pair| trim_end(&block[pair[0]..pair[1]])).collect()
}

/// A header with its drawing and its `= note:` lines.
fn part(lines: &[&str]) -> Option<Diagnostic> {
    let (first, rest) = lines.split_first()?;
    let head = header(first)?;
    let drawing = rest.iter().position(|line| is_drawn(line)).unwrap_or(rest.len());
    let mut message = head.message.to_owned();
    for line in &rest[..drawing] {
        message.push('\n');
        message.push_str(line.trim_start());
    }
    Some(Diagnostic {
        level: head.level,
        code: head.code.map(str::to_owned),
        message: message.trim_end().to_owned(),
        labels: primary_first(labels(&rest[drawing..])),
        children: footnotes(&rest[drawing..]),
        suggestions: Vec::new(),
        rendered: None,
        explanation: None,
    })
}

/// Whether a line is part of a drawing or a footnote of it: its text starts with an arrow, a gutter or `= `.
fn is_drawn(line: &str) -> bool {
    let text = line.trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit());
    ["--> ", "::: ", "|", "= ", "..."].iter().any(|start| text.starts_with(start)) || is_added_line(line)
}

/// `1 + use std::…;`, a line that a suggestion adds.
fn is_added_line(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.len() && [" + ", " - ", " ~ "].iter().any(|mark| rest.trim_start().starts_with(mark.trim_start()))
}

/// The `  = note: …` lines, each with its continuation lines.
fn footnotes(lines: &[&str]) -> Vec<Diagnostic> {
    let mut notes: Vec<Diagnostic> = Vec::new();
    let mut open = false;
    for line in lines {
        let text = line.trim_start();
        if let Some(head) = text.strip_prefix("= ").and_then(header) {
            notes.push(Diagnostic {
                level: head.level,
                code: None,
                message: head.message.to_owned(),
                labels: Vec::new(),
                children: Vec::new(),
                suggestions: Vec::new(),
                rendered: None,
                explanation: None,
            });
            open = true;
        } else if is_drawn(line) {
            open = false;
        } else if let Some(note) = notes.last_mut().filter(|_| open) {
            note.message.push('\n');
            note.message.push_str(text);
        }
    }
    notes
}

/// The lint named by a note such as `` `#[warn(unused_mut)]` (part of …) on by default ``.
fn lint(note: &str) -> Option<String> {
    let rest = note.strip_prefix("`#[warn(").or_else(|| note.strip_prefix("`#[deny("))?;
    let name = rest.split(")]`").next()?;
    (!name.contains(' ')).then(|| name.to_owned())
}

fn trim_end<'a, 'b>(lines: &'b [&'a str]) -> &'b [&'a str] {
    let len = lines.iter().rposition(|line| !line.trim().is_empty()).map_or(0, |last| last + 1);
    &lines[..len]
}
