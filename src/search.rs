//! Finding a section of the course by words. Pure.
//!
//! Words of the query are matched with the starts of words of the text; every word must be found. Where it is found
//! decides the order: in the heading, in the lesson's title, in the text. Small enough to look through everything at
//! each key.

use serde::{Deserialize, Serialize};

/// Everything that can be found, in reading order: the file `search.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Index {
    /// The sections.
    pub sections: Vec<Section>,
}

/// A lesson's text from one heading to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Slug of the lesson.
    pub slug: String,
    /// Title of the lesson.
    pub title: String,
    /// Id of the heading; empty for the part before the first.
    #[serde(default)]
    pub anchor: String,
    /// Text of the heading; empty for the part before the first.
    #[serde(default)]
    pub heading: String,
    /// The text below it, code included.
    pub text: String,
}

/// A found section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Position in [`Index::sections`].
    pub section: usize,
    /// How well it fits; more is better.
    pub score: u32,
}

/// A piece of text, found or around what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it is what was looked for.
    pub found: bool,
}

/// Most hits that are given.
pub const MAX_HITS: usize = 30;
/// Characters of text around the first find.
const BEFORE: usize = 40;
const AROUND: usize = 160;

/// The words of a text in lower case. Signs that stand in Rust's names and lifetimes belong to words.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_word)?;
        let end = text[start..].find(|c| !is_word(c)).map_or(text.len(), |length| start + length);
        rest = end;
        Some((start, &text[start..end]))
    })
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The words that a query asks for.
pub fn terms(query: &str) -> Vec<String> {
    words(query).map(|(_, word)| word.to_lowercase()).take(12).collect()
}

/// Finds the sections that have every term, best first, in reading order among equals.
pub fn find(index: &Index, query: &str) -> Vec<Hit> {
    let terms = terms(query);
    if terms.is_empty() {
        return Vec::new();
    }
    let scored = index.sections.iter().enumerate().filter_map(|(at, section)| {
        let scores = terms.iter().map(|term| score(section, term));
        scores.sum::<Option<u32>>().map(|score| Hit { section: at, score })
    });
    let mut hits: Vec<Hit> = scored.collect();
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
    hits.truncate(MAX_HITS);
    hits
}

/// How well a section fits one term; `None` if not at all.
fn score(section: &Section, term: &str) -> Option<u32> {
    let places = [(&section.heading, 40), (&section.title, 20), (&section.text, 4)];
    let best = |text: &str| words(text).map(|(_, word)| fit(word, term)).max().unwrap_or(0);
    let total: u32 = places.iter().map(|(text, weight)| best(text) * weight).sum();
    (total > 0).then_some(total)
}

/// 2 for the word itself, 1 for its start, 0 for another word.
fn fit(word: &str, term: &str) -> u32 {
    match starts(word, term) {
        Some(length) if length == word.len() => 2,
        Some(_) => 1,
        None => 0,
    }
}

/// The length in bytes of that start of `word` which, in lower case, is `term`.
fn starts(word: &str, term: &str) -> Option<usize> {
    let mut wanted = term.chars();
    let mut length = 0;
    for c in word.chars() {
        if wanted.as_str().is_empty() {
            break;
        }
        for lower in c.to_lowercase() {
            if wanted.next() != Some(lower) {
                return None;
            }
        }
        length += c.len_utf8();
    }
    wanted.as_str().is_empty().then_some(length)
}

/// A text in pieces, with the finds marked.
pub fn marked(text: &str, terms: &[String]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut done = 0;
    for (start, word) in words(text) {
        let Some(length) = terms.iter().filter_map(|term| starts(word, term)).max() else { continue };
        push(&mut pieces, &text[done..start], false);
        push(&mut pieces, &text[start..start + length], true);
        done = start + length;
    }
    push(&mut pieces, &text[done..], false);
    pieces
}

fn push(pieces: &mut Vec<Piece>, text: &str, found: bool) {
    if !text.is_empty() {
        pieces.push(Piece { text: text.to_owned(), found });
    }
}

/// A line of a section's text around the first find, or its beginning.
pub fn excerpt(text: &str, terms: &[String]) -> String {
    let first = words(text).find(|(_, word)| terms.iter().any(|term| starts(word, term).is_some()));
    let at = first.map_or(0, |(start, _)| start);
    let mut start = text[..at].char_indices().rev().take(BEFORE).last().map_or(at, |(start, _)| start);
    if start > 0 {
        start += text[start..at].find(' ').map_or(0, |space| space + 1);
    }
    let end = text[start..].char_indices().nth(AROUND).map_or(text.len(), |(length, _)| start + length);
    let line = text[start..end].split_whitespace().collect::<Vec<_>>().join(" ");
    let (before, after) = (if start > 0 { "… " } else { "" }, if end < text.len() { " …" } else { "" });
    format!("{before}{line}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> Index {
        let section = |slug: &str, heading: &str, text: &str| Section {
            slug: slug.into(),
            title: format!("Lesson {slug}"),
            anchor: String::new(),
            heading: heading.into(),
            text: text.into(),
        };
        Index {
            sections: vec![
                section("a", "", "A value has one owner. Moving gives it away."),
                section("a", "Borrowing", "A reference borrows a value: &mut T or &T."),
                section("b", "Channels", "Send values, not references, with mpsc::channel()."),
                section("c", "Größe", "How ÄRGER is spelled; also Vec::with_capacity."),
            ],
        }
    }

    fn found(query: &str) -> Vec<usize> {
        find(&index(), query).iter().map(|hit| hit.section).collect()
    }

    #[test]
    fn a_query_finds_sections_best_first() {
        let table: [(&str, &[usize]); 11] = [
            ("", &[]),
            ("  ?!", &[]),
            ("borrow", &[1]),
            ("chan", &[2]),
            ("value", &[0, 1, 2]),
            ("values", &[2]),
            ("value reference", &[1, 2]),
            ("reference value zebra", &[]),
            ("ärg", &[3]),
            ("GRÖSSE", &[]),
            ("with_cap", &[3]),
        ];
        for (query, expected) in table {
            assert_eq!(found(query), expected, "{query}");
        }
    }

    #[test]
    fn finds_are_marked_where_they_are() {
        let pieces = marked("A Reference, a reference.", &terms("ref"));
        let text: Vec<(&str, bool)> = pieces.iter().map(|piece| (piece.text.as_str(), piece.found)).collect();
        assert_eq!(text, [("A ", false), ("Ref", true), ("erence, a ", false), ("ref", true), ("erence.", false)]);
    }

    #[test]
    fn an_excerpt_shows_the_first_find_and_cuts_at_characters() {
        let text = format!("{} needle {}", "ä".repeat(100), "ö ".repeat(200));
        let line = excerpt(&text, &terms("need"));
        assert!(line.contains("needle"), "{line}");
        assert!(line.starts_with('…') && line.ends_with('…'), "{line}");
        assert_eq!(excerpt("short", &terms("x")), "short");
    }
}
