//! What front matter says of a lesson, and what stands in for what it leaves out.

use crate::plain_text;
use crate::read::book;
use crate::read::document::{Document, count};
use crate::read::front_matter::{Entry, FrontMatter};
use crate::read::reading::Collected;
use crate::read::search::words;
use crate::{Block, Lesson};

/// How fast a learner reads.
const WORDS_A_MINUTE: usize = 200;

/// What front matter says of a lesson.
#[derive(Default)]
pub(crate) struct Head {
    pub title: Option<String>,
    pub summary: String,
    pub minutes: Option<u32>,
    pub topics: Vec<String>,
    pub edition: Option<String>,
    pub crates: Vec<String>,
}

impl Head {
    /// Reads the keys of a lesson; others are for other tools.
    pub fn read(front_matter: &FrontMatter, document: &Document, collected: &mut Collected) -> Self {
        let mut head = Self::default();
        for entry in &front_matter.entries {
            if let Err(message) = head.set(entry) {
                collected.problem(document, entry.at, message);
            }
        }
        head
    }

    fn set(&mut self, entry: &Entry) -> Result<(), String> {
        let text = entry.value.text();
        match entry.key.as_str() {
            "title" => self.title = Some(text).filter(|title| !title.is_empty()),
            "summary" => self.summary = text,
            "minutes" => {
                let minutes = text.trim().parse().ok().filter(|minutes| *minutes > 0);
                self.minutes =
                    Some(minutes.ok_or_else(|| format!("`minutes` is a whole number from 1, not `{text}`."))?);
            }
            "topics" => self.topics = entry.value.texts(),
            "edition" if book::is_edition(&text) => self.edition = Some(text),
            "edition" => return Err(book::unknown_edition(&text)),
            "crates" => self.crates = entry.value.texts(),
            _ => {}
        }
        Ok(())
    }

    /// The lesson of these blocks.
    pub fn lesson(
        self,
        slug: String,
        file: &str,
        edition: String,
        blocks: Vec<Block>,
        collected: &mut Collected,
    ) -> Lesson {
        let footnotes = collected.take_footnotes();
        let mut lesson = Lesson {
            slug,
            source: file.to_owned(),
            title: self.title.or_else(|| first_heading(&blocks)).unwrap_or_default(),
            summary: self.summary,
            minutes: 1,
            topics: self.topics,
            edition,
            crates: self.crates,
            blocks,
            footnotes,
        };
        lesson.minutes = self.minutes.unwrap_or_else(|| count(words(&lesson).div_ceil(WORDS_A_MINUTE)).max(1));
        lesson
    }
}

fn first_heading(blocks: &[Block]) -> Option<String> {
    blocks.iter().find_map(|block| match block {
        Block::Heading { level: 1, text, .. } => Some(plain_text(text)),
        _ => None,
    })
}
