//! `book.toml`: the few keys of mdBook's configuration that say what a course is.

use serde::Deserialize;

use crate::read::document::{Document, normalised};
use crate::{Parsed, Problem};

/// Edition of a book that names none.
const DEFAULT_EDITION: &str = "2021";

/// What `book.toml` says of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookConfig {
    /// `book.title`.
    pub title: Option<String>,
    /// `book.description`.
    pub description: Option<String>,
    /// `book.language`, `en` if not given.
    pub language: String,
    /// `book.src`: the folder of the sources relative to that of `book.toml`, `src` if not given.
    pub src: String,
    /// `rust.edition`, 2021 if not given.
    pub edition: String,
}

impl Default for BookConfig {
    fn default() -> Self {
        Self {
            title: None,
            description: None,
            language: "en".to_owned(),
            src: "src".to_owned(),
            edition: DEFAULT_EDITION.to_owned(),
        }
    }
}

#[derive(Default, Deserialize)]
struct File {
    #[serde(default)]
    book: BookTable,
    #[serde(default)]
    rust: RustTable,
}

#[derive(Default, Deserialize)]
struct BookTable {
    title: Option<String>,
    description: Option<String>,
    language: Option<String>,
    src: Option<String>,
}

#[derive(Default, Deserialize)]
struct RustTable {
    edition: Option<String>,
}

impl BookConfig {
    /// Reads the text of `book.toml`. What is wrong with it is a problem, and defaults stand in.
    pub fn parse(text: &str) -> Parsed<Self> {
        let document = Document::new("book.toml", normalised(text));
        let mut problems = Vec::new();
        let file: File = toml::from_str(document.text()).unwrap_or_else(|error| {
            let at = error.span().map_or(0, |span| span.start);
            problems.push(
                document.problem(at, format!("book.toml is not valid: {}.", error.message().trim_end_matches('.'))),
            );
            File::default()
        });
        let default = Self::default();
        let value = Self {
            title: file.book.title,
            description: file.book.description,
            language: file.book.language.unwrap_or(default.language),
            src: file.book.src.unwrap_or(default.src),
            edition: checked_edition(file.rust.edition, &document, &mut problems).unwrap_or(default.edition),
        };
        Parsed { value, problems }
    }
}

fn checked_edition(edition: Option<String>, document: &Document, problems: &mut Vec<Problem>) -> Option<String> {
    let edition = edition?;
    if is_edition(&edition) {
        return Some(edition);
    }
    problems.push(document.problem(0, unknown_edition(&edition)));
    None
}

/// Whether Rust has this edition.
pub(crate) fn is_edition(edition: &str) -> bool {
    matches!(edition, "2015" | "2018" | "2021" | "2024")
}

/// What to say of an edition that Rust does not have.
pub(crate) fn unknown_edition(edition: &str) -> String {
    format!("Rust has no edition `{edition}`. Use 2015, 2018, 2021 or 2024.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_and_what_stands_in() {
        let parsed =
            BookConfig::parse("[book]\ntitle = \"T\"\nsrc = \".\"\nlanguage = \"de\"\n[rust]\nedition = \"2018\"\n");
        let expected = BookConfig {
            title: Some("T".to_owned()),
            description: None,
            language: "de".to_owned(),
            src: ".".to_owned(),
            edition: "2018".to_owned(),
        };
        assert_eq!(parsed, Parsed { value: expected, problems: vec![] });
        assert_eq!(BookConfig::parse("").value, BookConfig::default());
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let parsed = BookConfig::parse("[book]\ntitle = 3\n");
        assert_eq!(parsed.value, BookConfig::default());
        assert_eq!(parsed.problems[0].line, 2);
        assert_eq!(BookConfig::parse("[rust]\nedition = \"2020\"").problems.len(), 1);
    }
}
