//! What stays the same while a document is read, and what is collected from all of it: problems, ids, footnotes and the
//! limits that bound a document from elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::read::document::{Document, count};
use crate::read::heading_links::{HeadingLink, HeadingLinks};
use crate::read::links::{self, Base, anchor};
use crate::{Block, Footnote, LinkTarget, Picture, Problem, Question, Sources, TopicIndex};

/// Most problems reported for one document. After that many, its author has enough to do.
const MAX_PROBLEMS: usize = 100;

/// Most links to headings that are checked in one document.
const MAX_HEADING_LINKS: usize = 2_000;

/// What a document is read with.
pub(crate) struct Setting<'a> {
    /// What its links are relative to.
    pub base: Base<'a>,
    /// Edition of snippets that name none.
    pub edition: &'a str,
    /// What only documents of a course may do.
    pub authored: Option<Authored<'a>>,
    /// The lessons that a guide's bullets lead to.
    pub topics: Option<&'a TopicIndex>,
}

/// What only documents of a course may do. The readers are passed as functions so that a program which opens guides alone
/// does not contain them.
pub(crate) struct Authored<'a> {
    /// The course's files.
    pub sources: &'a dyn Sources,
    /// Reads the TOML of a quiz.
    pub read_quiz: QuizReader,
    /// Checks a drawing; the last argument tells drawings of one page apart.
    pub read_picture: fn(svg: &str, description: &str, number: u32) -> Result<Picture, String>,
}

/// Reads a quiz from its TOML; the Markdown in it is read by the function given.
pub(crate) type QuizReader = fn(
    quiz: &Document,
    edition: &str,
    markdown: &mut dyn FnMut(&str, usize) -> Vec<Block>,
    problems: &mut Vec<Problem>,
) -> Vec<Question>;

/// What is collected while a document is read.
pub(crate) struct Collected {
    problems: Vec<Problem>,
    /// How many more blocks, list items and table cells may be made.
    room: usize,
    is_cut_off: bool,
    /// How deep documents are nested: a hint may hold a hint, but not for ever.
    pub nesting: usize,
    heading_links: Vec<HeadingLink>,
    /// Drawings so far.
    pub pictures: u32,
    anchors: BTreeSet<String>,
    anchor_counts: BTreeMap<String, u32>,
    code_counts: BTreeMap<String, u32>,
    footnotes: BTreeMap<String, u32>,
    definitions: BTreeMap<u32, Vec<Block>>,
}

impl Collected {
    /// Nothing yet, with room for `blocks`.
    pub fn new(blocks: usize) -> Self {
        Self {
            problems: Vec::new(),
            room: blocks,
            is_cut_off: false,
            nesting: 0,
            heading_links: Vec::new(),
            pictures: 0,
            anchors: BTreeSet::new(),
            anchor_counts: BTreeMap::new(),
            code_counts: BTreeMap::new(),
            footnotes: BTreeMap::new(),
            definitions: BTreeMap::new(),
        }
    }

    /// Takes room for a block, list item or table cell; `false` if there is none left.
    pub fn take_room(&mut self, document: &Document, at: usize) -> bool {
        if self.room > 0 {
            self.room -= 1;
            return true;
        }
        if !self.is_cut_off {
            self.is_cut_off = true;
            self.problem(document, at, "The document is too long: the rest is not shown. Split it into several.");
        }
        false
    }

    /// Whether something of the outermost document did not fit.
    pub fn is_cut_off(&self) -> bool {
        self.is_cut_off && self.nesting == 0
    }

    /// Notes a problem at byte `at` of a document.
    pub fn problem(&mut self, document: &Document, at: usize, message: impl Into<String>) {
        // Finding out a column takes time, so no more of it is done than is reported.
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(document.problem(at, message));
        }
    }

    /// Notes problems found elsewhere.
    pub fn problems(&mut self, problems: impl IntoIterator<Item = Problem>) {
        let room = MAX_PROBLEMS.saturating_sub(self.problems.len());
        self.problems.extend(problems.into_iter().take(room));
    }

    /// Keeps a link to a heading of this or another lesson, to be checked when all headings are known.
    pub fn heading_link(&mut self, document: &Document, at: usize, target: &LinkTarget) {
        let (lesson, anchor) = match target {
            LinkTarget::Anchor(anchor) => (None, anchor),
            LinkTarget::Lesson { slug, anchor: Some(anchor) } => (Some(slug.clone()), anchor),
            _ => return,
        };
        if self.heading_links.len() < MAX_HEADING_LINKS {
            let name = links::anchor_name(anchor);
            let message = format!("There is no heading `#{name}` where this link leads. Correct the name after `#`.");
            let problem = document.problem(at, message);
            self.heading_links.push(HeadingLink { lesson, anchor: anchor.clone(), problem });
        }
    }

    /// Keeps the name of an anchor of raw HTML: links to it are not wrong, though it shows nothing.
    pub fn html_anchor(&mut self, name: &str) {
        self.anchors.insert(anchor(name));
    }

    /// The ids of all headings and the links to headings, for checking.
    pub fn take_links(&mut self) -> HeadingLinks {
        HeadingLinks { anchors: std::mem::take(&mut self.anchors), links: std::mem::take(&mut self.heading_links) }
    }

    /// All problems in the order of their places.
    pub fn sorted_problems(self) -> Vec<Problem> {
        let mut problems = self.problems;
        problems.sort_by_key(|problem| (problem.line, problem.column));
        problems
    }

    /// An id for a heading that would like to be called `name`: the second of a name gets `-1`, as in mdBook.
    pub fn anchor(&mut self, name: &str) -> String {
        let number = self.anchor_counts.entry(name.to_owned()).or_insert(0);
        loop {
            let id = if *number == 0 { anchor(name) } else { anchor(&format!("{name}-{number}")) };
            *number += 1;
            if self.anchors.insert(id.clone()) {
                return id;
            }
        }
    }

    /// An id for a piece of code that is the same as long as its text is.
    pub fn code_id(&mut self, kind: &str, code: &str) -> String {
        let id = format!("{kind}-{:08x}", fnv1a(code));
        let number = self.code_counts.entry(id.clone()).or_insert(0);
        *number += 1;
        if *number == 1 { id } else { format!("{id}-{number}") }
    }

    /// The number of a footnote, in the order of first references.
    pub fn footnote(&mut self, label: &str) -> u32 {
        let next = count(self.footnotes.len()) + 1;
        *self.footnotes.entry(label.to_owned()).or_insert(next)
    }

    /// Keeps the text of a footnote. Of two with one label the first counts, as on GitHub.
    pub fn define_footnote(&mut self, label: &str, blocks: Vec<Block>) {
        let number = self.footnote(label);
        self.definitions.entry(number).or_insert(blocks);
    }

    /// All footnotes that have a text, in the order of their numbers.
    pub fn take_footnotes(&mut self) -> Vec<Footnote> {
        std::mem::take(&mut self.definitions).into_iter().map(|(number, blocks)| Footnote { number, blocks }).collect()
    }
}

/// The hash of Fowler, Noll and Vo in its variant 1a, 32 bits: short, and the same everywhere and always.
fn fnv1a(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv1a(""), 0x811c_9dc5);
        assert_eq!(fnv1a("a"), 0xe40c_292c);
        assert_eq!(fnv1a("foobar"), 0xbf9c_f968);
    }

    #[test]
    fn ids_never_repeat() {
        let mut collected = Collected::new(0);
        let ids: Vec<String> = ["a", "a-1", "a", "a"].iter().map(|name| collected.anchor(name)).collect();
        assert_eq!(ids, ["h-a", "h-a-1", "h-a-2", "h-a-3"]);
        assert_eq!(collected.code_id("snippet", "x"), "snippet-fd0c5087");
        assert_eq!(collected.code_id("snippet", "x"), "snippet-fd0c5087-2");
    }
}
