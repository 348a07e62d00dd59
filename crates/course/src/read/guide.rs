//! A guide: one Markdown document with front matter, from anywhere. It is data: nothing in it reads a file, loads an
//! image, or leads anywhere but by an allowed scheme, and its size is bounded.

use crate::read::document::{Document, normalised};
use crate::read::front_matter;
use crate::read::head::Head;
use crate::read::links::Base;
use crate::read::reading::{Collected, Setting};
use crate::read::{blocks, path};
use crate::{Guide, Parsed, TopicIndex};

/// Largest guide that is read, in bytes. More is cut off, with a problem.
pub const MAX_GUIDE_BYTES: usize = 256 << 10;
/// Blocks, list items and table cells of a guide.
const MAX_BLOCKS: usize = 10_000;
/// Edition of a guide that names none.
const EDITION: &str = "2024";

/// Reads a guide. Its bullets lead to the lessons in `topics`; its Rust blocks say which imports they lack.
pub fn read_guide(text: &str, file_name: &str, topics: &TopicIndex) -> Parsed<Guide> {
    let kept = &text[..text.floor_char_boundary(MAX_GUIDE_BYTES)];
    let document = Document::new(file_name, normalised(kept));
    let mut collected = Collected::new(MAX_BLOCKS);
    if kept.len() < text.len() {
        let message = "The document is larger than 256 KiB: the rest is not shown. Split it into several.";
        collected.problem(&document, document.text().len(), message);
    }
    let front_matter = front_matter::read(&document, &mut collected);
    let mut head = Head::read(&front_matter, &document, &mut collected);
    let edition = head.edition.clone().unwrap_or_else(|| EDITION.to_owned());
    let setting = Setting { base: Base::Elsewhere, edition: &edition, authored: None, topics: Some(topics) };
    let blocks = blocks::read(&document, front_matter.body, &setting, &mut collected);
    let entries: Vec<(String, String)> =
        front_matter.entries.into_iter().map(|entry| (entry.key, entry.value.text())).collect();
    let value = |key: &str| entries.iter().find(|(found, _)| found == key).map(|(_, value)| value.clone());
    head.title = head.title.or_else(|| value("name").filter(|name| !name.is_empty()));
    if head.summary.is_empty() {
        head.summary = value("description").unwrap_or_default();
    }
    let mut lesson = head.lesson(slug(file_name), file_name, edition.clone(), blocks, &mut collected);
    if lesson.title.is_empty() {
        lesson.title = slug(file_name);
    }
    let links = collected.take_links();
    collected.problems(links.broken_here());
    Parsed { value: Guide { front_matter: entries, lesson }, problems: collected.sorted_problems() }
}

/// The name of the file without its folders and ending.
fn slug(file_name: &str) -> String {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let slug = path::slug(name);
    if slug.is_empty() { "guide".to_owned() } else { slug }
}
