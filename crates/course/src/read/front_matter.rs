//! YAML between two lines of `---` at the start of a document. It is read as events, so that values keep their order and
//! their text, aliases are never expanded, and depth is bounded.

use saphyr_parser::{Event, Marker, Parser, ScanError, Span};

use crate::read::document::Document;
use crate::read::reading::Collected;

/// How deep values may nest.
const MAX_DEPTH: usize = 16;

/// A document's front matter.
#[derive(Debug, Default)]
pub(crate) struct FrontMatter {
    /// Keys and values in order.
    pub entries: Vec<Entry>,
    /// Where the Markdown starts.
    pub body: usize,
}

/// A key with its value.
#[derive(Debug)]
pub(crate) struct Entry {
    pub key: String,
    pub value: Value,
    /// Where the value starts.
    pub at: usize,
}

/// A YAML value; scalars are text, whatever they look like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

/// Reads the front matter. If there is none, everything is Markdown.
pub(crate) fn read(document: &Document, collected: &mut Collected) -> FrontMatter {
    let Some((yaml, body)) = split(document.text()) else { return FrontMatter::default() };
    let start = body.start;
    match Reader::new(yaml).document() {
        Ok(Some(mut entries)) => {
            for entry in &mut entries {
                entry.at += start;
            }
            FrontMatter { entries, body: body.end }
        }
        // A rule, text and another rule: Markdown after all.
        Ok(None) => FrontMatter::default(),
        Err(error) => {
            let at = start + byte_at(yaml, error.marker().index());
            collected.problem(document, at, format!("The front matter is not valid YAML: {}.", error.info()));
            FrontMatter { entries: Vec::new(), body: body.end }
        }
    }
}

/// The YAML, and the bytes from its start to the start of the Markdown.
fn split(text: &str) -> Option<(&str, std::ops::Range<usize>)> {
    let first = text.find('\n')?;
    if text[..first].trim_end() != "---" {
        return None;
    }
    let start = first + 1;
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((&text[start..at], start..at + line.len()));
        }
        at += line.len();
    }
    None
}

fn byte_at(text: &str, character: usize) -> usize {
    text.char_indices().nth(character).map_or(text.len(), |(at, _)| at)
}

struct Reader<'a> {
    /// What is not read yet of the text, its first byte, and the number of its first character: the parser counts
    /// characters, and only forward, so bytes are counted along.
    rest: &'a str,
    byte: usize,
    character: usize,
    events: Parser<'a, saphyr_parser::StrInput<'a>>,
}

impl<'a> Reader<'a> {
    fn new(yaml: &'a str) -> Self {
        Self { rest: yaml, byte: 0, character: 0, events: Parser::new_from_str(yaml) }
    }

    fn byte_of(&mut self, marker: &Marker) -> usize {
        let length = byte_at(self.rest, marker.index().saturating_sub(self.character));
        self.character = marker.index().max(self.character);
        self.byte += length;
        self.rest = &self.rest[length..];
        self.byte
    }

    /// The entries of a document that is a mapping.
    fn document(mut self) -> Result<Option<Vec<Entry>>, ScanError> {
        loop {
            match self.next()? {
                Some((Event::MappingStart(..), _)) => return self.entries().map(Some),
                Some((Event::StreamStart | Event::DocumentStart(_) | Event::Nothing, _)) => {}
                _ => return Ok(None),
            }
        }
    }

    fn next(&mut self) -> Result<Option<(Event<'a>, Span)>, ScanError> {
        self.events.next().transpose()
    }

    fn entries(&mut self) -> Result<Vec<Entry>, ScanError> {
        let mut entries = Vec::new();
        while let Some((event, _)) = self.next()? {
            if matches!(event, Event::MappingEnd | Event::StreamEnd) {
                break;
            }
            let key = self.value(event, 1)?.text();
            let Some((event, span)) = self.next()? else { break };
            let at = self.byte_of(&span.start);
            entries.push(Entry { key, value: self.value(event, 1)?, at });
        }
        Ok(entries)
    }

    fn value(&mut self, event: Event<'a>, depth: usize) -> Result<Value, ScanError> {
        Ok(match event {
            Event::Scalar(text, ..) => Value::Text(text.into_owned()),
            Event::SequenceStart(..) => Value::List(self.list(depth)?),
            Event::MappingStart(..) => Value::Map(self.map(depth)?),
            // An alias is not followed, so that a few lines cannot stand for millions.
            _ => Value::Text(String::new()),
        })
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Value>, ScanError> {
        let mut items = Vec::new();
        while let Some((event, _)) = self.next()? {
            match event {
                Event::SequenceEnd | Event::StreamEnd => break,
                _ if depth >= MAX_DEPTH => self.skip(&event)?,
                _ => items.push(self.value(event, depth + 1)?),
            }
        }
        Ok(items)
    }

    fn map(&mut self, depth: usize) -> Result<Vec<(String, Value)>, ScanError> {
        let mut entries = Vec::new();
        while let Some((event, _)) = self.next()? {
            match event {
                Event::MappingEnd | Event::StreamEnd => break,
                _ if depth >= MAX_DEPTH => self.skip(&event)?,
                _ => {
                    let key = self.value(event, depth + 1)?.text();
                    let Some((event, _)) = self.next()? else { break };
                    entries.push((key, self.value(event, depth + 1)?));
                }
            }
        }
        Ok(entries)
    }

    /// Passes over what starts with `event`.
    fn skip(&mut self, event: &Event<'a>) -> Result<(), ScanError> {
        let mut depth = change(event);
        while depth > 0 {
            let Some((event, _)) = self.next()? else { break };
            depth += change(&event);
        }
        Ok(())
    }
}

fn change(event: &Event<'_>) -> i64 {
    match event {
        Event::SequenceStart(..) | Event::MappingStart(..) => 1,
        Event::SequenceEnd | Event::MappingEnd => -1,
        _ => 0,
    }
}

impl Value {
    /// The value as one text: lists by commas, mappings as `key: value`.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::List(items) => items.iter().map(Self::text).collect::<Vec<_>>().join(", "),
            Self::Map(entries) => {
                let parts: Vec<String> =
                    entries.iter().map(|(key, value)| format!("{key}: {}", value.text())).collect();
                parts.join(", ")
            }
        }
    }

    /// The value as a list of texts. A single text is split at its commas.
    pub fn texts(&self) -> Vec<String> {
        let texts: Vec<String> = match self {
            Self::List(items) => items.iter().map(Self::text).collect(),
            _ => self.text().split(',').map(str::to_owned).collect(),
        };
        texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).map(str::to_owned).collect()
    }
}
