//! rustc's and Cargo's JSON messages.
//!
//! The format is described in the rustc book, "JSON Output", and in the Cargo book, "External tools". Unknown fields
//! are ignored and nearly all are optional, so that another version's output still reads.

use serde::Deserialize;

use super::{Applicability, Diagnostic, Label, Level, Span, Suggestion, is_summary, primary_first};

/// Reads the output of `rustc --error-format=json` or `cargo --message-format=json`.
///
/// Gives the diagnostics in order, and all lines that are not messages of the compiler or of Cargo, each with its
/// line break: with Cargo these are what the program itself printed. Summaries such as "aborting due to" are dropped.
pub fn from_json_lines(text: &str) -> (Vec<Diagnostic>, String) {
    let mut diagnostics = Vec::new();
    let mut rest = String::new();
    for line in text.split_inclusive('\n') {
        match read_line(line.trim()) {
            Some(Line::Message(message)) => diagnostics.extend(message.into_diagnostic()),
            Some(Line::Progress) => {}
            None => rest.push_str(line),
        }
    }
    (diagnostics, rest)
}

/// What one line of JSON is.
enum Line {
    Message(Box<Message>),
    /// Something of the build that is no diagnostic, such as the name of a finished file.
    Progress,
}

fn read_line(line: &str) -> Option<Line> {
    if !line.starts_with('{') {
        return None;
    }
    let wrapper: Wrapper = serde_json::from_str(line).ok()?;
    match (wrapper.reason.as_deref(), wrapper.message_type.as_deref()) {
        (Some("compiler-message"), _) => {
            let cargo: CargoMessage = serde_json::from_str(line).ok()?;
            Some(Line::Message(cargo.message))
        }
        (Some("compiler-artifact" | "build-script-executed" | "build-finished"), _)
        | (None, Some("artifact" | "future_incompat" | "unused_extern" | "section_timing")) => Some(Line::Progress),
        // Compilers before 1.71 give no `$message_type`; a diagnostic is then known by its fields.
        (None, Some("diagnostic") | None) => serde_json::from_str(line).ok().map(Line::Message),
        _ => None,
    }
}

#[derive(Deserialize)]
struct Wrapper {
    reason: Option<String>,
    #[serde(rename = "$message_type")]
    message_type: Option<String>,
}

#[derive(Deserialize)]
struct CargoMessage {
    message: Box<Message>,
}

#[derive(Deserialize)]
struct Message {
    message: String,
    level: String,
    spans: Vec<RawSpan>,
    #[serde(default)]
    children: Vec<Message>,
    code: Option<Code>,
    rendered: Option<String>,
}

#[derive(Deserialize)]
struct Code {
    code: String,
    explanation: Option<String>,
}

#[derive(Deserialize)]
struct RawSpan {
    file_name: String,
    byte_start: u32,
    byte_end: u32,
    line_start: u32,
    line_end: u32,
    column_start: u32,
    column_end: u32,
    #[serde(default)]
    is_primary: bool,
    label: Option<String>,
    suggested_replacement: Option<String>,
    suggestion_applicability: Option<String>,
    expansion: Option<Box<Expansion>>,
}

#[derive(Deserialize)]
struct Expansion {
    span: RawSpan,
}

impl Message {
    /// `None` for a summary and for levels that are none of a program's concerns.
    fn into_diagnostic(self) -> Option<Diagnostic> {
        let level = level(&self.level)?;
        if self.spans.is_empty() && is_summary(&self.message) {
            return None;
        }
        let (proposals, notes): (Vec<_>, Vec<_>) = self.children.into_iter().partition(Message::is_suggestion);
        let labels = primary_first(self.spans.into_iter().map(RawSpan::into_label).collect());
        let (code, explanation) = self.code.map(|code| (code.code, code.explanation)).unzip();
        Some(Diagnostic {
            level,
            code,
            message: self.message,
            labels,
            children: notes.into_iter().filter_map(Message::into_diagnostic).collect(),
            suggestions: proposals.into_iter().flat_map(Message::into_suggestions).collect(),
            rendered: self.rendered.map(|text| text.trim_end().to_owned()),
            explanation: explanation.flatten(),
        })
    }

    fn is_suggestion(&self) -> bool {
        self.spans.iter().any(|span| span.suggested_replacement.is_some())
    }

    /// One suggestion, or several where the compiler offers alternatives: it lists the parts of all of them in a row,
    /// so a part whose place has had a replacement already starts another alternative.
    fn into_suggestions(self) -> Vec<Suggestion> {
        let mut found: Vec<Suggestion> = Vec::new();
        for part in self.spans {
            let Some(text) = part.suggested_replacement.clone() else { continue };
            let applicability = applicability(part.suggestion_applicability.as_deref());
            let span = part.into_span();
            match found.last_mut() {
                Some(last) if last.replacements.iter().all(|(other, _)| *other != span) => {
                    last.replacements.push((span, text));
                }
                _ => found.push(Suggestion {
                    message: self.message.clone(),
                    replacements: vec![(span, text)],
                    applicability,
                }),
            }
        }
        found
    }
}

impl RawSpan {
    fn into_label(self) -> Label {
        let primary = self.is_primary;
        let text = self.label.clone().unwrap_or_default();
        Label { span: self.outermost().into_span(), primary, text }
    }

    /// The reader's own place: code inside a macro of another crate stands for the call that expanded it.
    fn outermost(mut self) -> Self {
        while self.file_name.starts_with(['/', '<']) {
            let Some(expansion) = self.expansion.take() else { break };
            self = expansion.span;
        }
        self
    }

    fn into_span(self) -> Span {
        Span {
            file: self.file_name,
            bytes: Some((self.byte_start, self.byte_end)),
            line: self.line_start,
            column: self.column_start,
            end_line: self.line_end,
            end_column: self.column_end,
        }
    }
}

fn level(name: &str) -> Option<Level> {
    match name {
        "error: internal compiler error" => Some(Level::InternalError),
        "error" => Some(Level::Error),
        "warning" => Some(Level::Warning),
        "note" => Some(Level::Note),
        "help" => Some(Level::Help),
        _ => None,
    }
}

fn applicability(name: Option<&str>) -> Applicability {
    match name {
        Some("MachineApplicable") => Applicability::MachineApplicable,
        Some("MaybeIncorrect") => Applicability::MaybeIncorrect,
        Some("HasPlaceholders") => Applicability::HasPlaceholders,
        _ => Applicability::Unspecified,
    }
}
