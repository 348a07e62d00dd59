//! The list of a set's crates, stored beside what Cargo built.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// A crate that programs may use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreparedCrate {
    /// The package's name, such as `tracing-subscriber`.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The identifier to use in code, such as `tracing_subscriber`.
    pub id: String,
    /// The library to link.
    pub(crate) library: PathBuf,
}

/// One built set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Index {
    /// Those that a program may name.
    pub crates: Vec<PreparedCrate>,
    /// The folders with these and all that they need.
    pub dependencies: Vec<PathBuf>,
}

impl Index {
    /// Reads a stored list; `None` if there is none or what it names is gone.
    pub(crate) fn load(path: &Path) -> Option<Self> {
        let index: Self = serde_json::from_slice(&std::fs::read(path).ok()?).ok()?;
        index.crates.iter().all(|one| one.library.is_file()).then_some(index)
    }

    /// Stores the list, whole or not at all.
    pub(crate) fn store(&self, path: &Path) -> Result<(), std::io::Error> {
        let new = path.with_extension("new");
        std::fs::write(&new, serde_json::to_vec_pretty(self)?)?;
        std::fs::rename(new, path)
    }

    /// Those crates that the sources mention. A crate that is not mentioned is not given to the compiler, so a plain
    /// program compiles as if there were none.
    pub(crate) fn mentioned<'a>(&'a self, sources: &[&str]) -> Vec<&'a PreparedCrate> {
        self.crates.iter().filter(|one| sources.iter().any(|source| has_word(source, &one.id))).collect()
    }
}

/// Whether the identifier stands in the source, as a word of its own.
fn has_word(source: &str, word: &str) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    source
        .match_indices(word)
        .any(|(at, _)| !source[..at].ends_with(is_part) && !source[at + word.len()..].starts_with(is_part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_given_the_crates_that_it_mentions() {
        let one = |id: &str| PreparedCrate {
            name: id.to_owned(),
            version: "1.0.0".to_owned(),
            id: id.to_owned(),
            library: PathBuf::new(),
        };
        let index = Index { crates: vec![one("rand"), one("serde")], dependencies: Vec::new() };
        for (source, expected) in
            [("fn main() { println!(\"hello\"); }", &[][..]), ("use serde::Serialize;", &["serde"])]
        {
            let ids: Vec<&str> = index.mentioned(&[source]).iter().map(|one| one.id.as_str()).collect();
            assert_eq!(ids, expected, "{source}");
        }
    }

    #[test]
    fn a_crate_is_mentioned_as_a_word_of_its_own() {
        for (source, expected) in [
            ("use serde::Serialize;", true),
            ("extern crate serde;", true),
            ("use serde_json::Value;", false),
            ("fn my_serde() {}", false),
            ("let serde2 = 1;", false),
            ("serde", true),
            ("", false),
        ] {
            assert_eq!(has_word(source, "serde"), expected, "{source}");
        }
    }
}
