//! What search looks through: the text of each lesson, section by section.

use rockpool_course::{Answer, Block, Lesson};
use rockpool_page::plain_text;
use serde::Serialize;

/// A lesson's text from one heading to the next; `search.json` is the list of all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Slug of the lesson.
    pub slug: String,
    /// Title of the lesson.
    pub title: String,
    /// Id of the heading; empty for the part before the first.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub anchor: String,
    /// Text of the heading; empty for the part before the first.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// The text below it, code included.
    pub text: String,
}

/// The sections of a lesson, those without any text left out.
pub(crate) fn sections(lesson: &Lesson) -> Vec<Section> {
    let begin = |anchor: &str, heading: String| Section {
        slug: lesson.slug.clone(),
        title: lesson.title.clone(),
        anchor: anchor.to_owned(),
        heading,
        text: String::new(),
    };
    let mut sections = vec![begin("", String::new())];
    let mut words = lesson.summary.clone();
    for block in &lesson.blocks {
        if let Block::Heading { id, text, .. } = block {
            end(&mut sections, &mut words);
            sections.push(begin(id, plain_text(text)));
        } else {
            push_block(block, &mut words);
        }
    }
    end(&mut sections, &mut words);
    sections.retain(|section| !section.text.is_empty() || !section.heading.is_empty());
    sections
}

/// Gives the words gathered so far to the last section.
fn end(sections: &mut [Section], words: &mut String) {
    if let Some(last) = sections.last_mut() {
        last.text = words.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    words.clear();
}

fn push_all(blocks: &[Block], words: &mut String) {
    for block in blocks {
        push_block(block, words);
    }
}

fn push(text: &str, words: &mut String) {
    words.push(' ');
    words.push_str(text);
}

/// Solutions and answers are not searched: finding one by chance would spoil it.
fn push_block(block: &Block, words: &mut String) {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => push(&plain_text(text), words),
        Block::List { items, .. } => items.iter().for_each(|item| push_all(&item.blocks, words)),
        Block::Quote(blocks) | Block::Callout { blocks, .. } => push_all(blocks, words),
        Block::Table { head, rows, .. } => {
            head.iter().chain(rows.iter().flatten()).for_each(|cell| push(&plain_text(cell), words));
        }
        Block::Rule => {}
        Block::Code { text, .. } | Block::Unsupported { text, .. } => push(text, words),
        Block::Snippet(snippet) => push(&snippet.code, words),
        Block::Exercise(exercise) => push(&exercise.given.code, words),
        Block::Quiz(quiz) => {
            for question in &quiz.questions {
                push_all(&question.prompt, words);
                if let Answer::Program { code, .. } = &question.answer {
                    push(code, words);
                }
            }
        }
        Block::Picture(picture) => push(&picture.description, words),
        Block::Details { summary, blocks } => {
            push(&plain_text(summary), words);
            push_all(blocks, words);
        }
    }
}
