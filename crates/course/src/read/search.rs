//! A lesson's text for searching: a section a heading, without marks.

use crate::plain_text;
use crate::{Answer, Block, Inline, Lesson, ListItem};

/// What stands under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchSection {
    /// The heading's id; `None` for what stands before the first one.
    pub anchor: Option<String>,
    /// The heading's text; the lesson's title for what stands before the first one.
    pub title: String,
    /// The text, blocks separated by line ends.
    pub text: String,
}

/// A lesson's sections in order. Solutions and answers are left out.
pub fn search_text(lesson: &Lesson) -> Vec<SearchSection> {
    let first = SearchSection { anchor: None, title: lesson.title.clone(), text: lesson.summary.clone() };
    let mut sections = Sections(vec![first]);
    sections.blocks(&lesson.blocks);
    for footnote in &lesson.footnotes {
        sections.blocks(&footnote.blocks);
    }
    sections.0.retain(|section| section.anchor.is_some() || !section.text.is_empty());
    sections.0
}

/// How many words a lesson has, code included.
pub(crate) fn words(lesson: &Lesson) -> usize {
    let sections = search_text(lesson);
    sections
        .iter()
        .map(|section| section.title.split_whitespace().count() + section.text.split_whitespace().count())
        .sum()
}

struct Sections(Vec<SearchSection>);

impl Sections {
    fn add(&mut self, text: &str) {
        let text = text.trim();
        if let Some(section) = self.0.last_mut()
            && !text.is_empty()
        {
            if !section.text.is_empty() {
                section.text.push('\n');
            }
            section.text.push_str(text);
        }
    }

    fn inlines(&mut self, content: &[Inline]) {
        self.add(&plain_text(content));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { id, text, .. } => {
                self.0.push(SearchSection { anchor: Some(id.clone()), title: plain_text(text), text: String::new() });
            }
            Block::Paragraph(text) => self.inlines(text),
            Block::List { items, .. } => items.iter().for_each(|ListItem { blocks, .. }| self.blocks(blocks)),
            Block::Quote(blocks) | Block::Callout { blocks, .. } => self.blocks(blocks),
            Block::Table { head, rows, .. } => {
                for row in std::iter::once(head).chain(rows) {
                    let cells: Vec<String> = row.iter().map(|cell| plain_text(cell)).collect();
                    self.add(&cells.join(" "));
                }
            }
            Block::Code { text, .. } | Block::Unsupported { text, .. } => self.add(text),
            Block::Snippet(snippet) => self.add(&snippet.code),
            Block::Exercise(exercise) => self.add(&exercise.given.code),
            Block::Quiz(quiz) => {
                for question in &quiz.questions {
                    self.blocks(&question.prompt);
                    match &question.answer {
                        Answer::Choice { choices, .. } => choices.iter().for_each(|choice| self.inlines(&choice.text)),
                        Answer::Program { code, .. } => self.add(code),
                        Answer::Short { .. } => {}
                    }
                }
            }
            Block::Picture(picture) => self.add(&picture.description),
            Block::Details { summary, blocks } => {
                self.inlines(summary);
                self.blocks(blocks);
            }
            Block::Rule => {}
        }
    }
}
