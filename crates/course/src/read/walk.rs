//! All parts of a lesson's content in reading order, hints and quizzes included.

use crate::{Answer, Block, Inline, Lesson, LinkTarget};

/// What is visited.
pub(crate) trait Visitor {
    /// A block, before what is in it.
    fn block(&mut self, _block: &Block) {}
    /// A link or an image.
    fn target(&mut self, _target: &LinkTarget) {}
}

/// Visits a lesson with its footnotes.
pub(crate) fn lesson(lesson: &Lesson, visitor: &mut dyn Visitor) {
    blocks(&lesson.blocks, visitor);
    for footnote in &lesson.footnotes {
        blocks(&footnote.blocks, visitor);
    }
}

/// Visits blocks.
pub(crate) fn blocks(blocks: &[Block], visitor: &mut dyn Visitor) {
    for one in blocks {
        block(one, visitor);
    }
}

fn block(block: &Block, visitor: &mut dyn Visitor) {
    visitor.block(block);
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => inlines(text, visitor),
        Block::List { items, .. } => items.iter().for_each(|item| blocks(&item.blocks, visitor)),
        Block::Quote(inner) | Block::Callout { blocks: inner, .. } => blocks(inner, visitor),
        Block::Table { head, rows, .. } => {
            head.iter().chain(rows.iter().flatten()).for_each(|cell| inlines(cell, visitor));
        }
        Block::Details { summary, blocks: inner } => {
            inlines(summary, visitor);
            blocks(inner, visitor);
        }
        Block::Exercise(exercise) => exercise.hints.iter().for_each(|hint| blocks(hint, visitor)),
        Block::Quiz(quiz) => {
            for question in &quiz.questions {
                blocks(&question.prompt, visitor);
                answer(&question.answer, visitor);
                blocks(&question.explanation, visitor);
            }
        }
        Block::Rule | Block::Code { .. } | Block::Snippet(_) | Block::Picture(_) | Block::Unsupported { .. } => {}
    }
}

fn answer(answer: &Answer, visitor: &mut dyn Visitor) {
    let Answer::Choice { choices, .. } = answer else { return };
    for choice in choices {
        inlines(&choice.text, visitor);
        inlines(&choice.reason, visitor);
    }
}

fn inlines(content: &[Inline], visitor: &mut dyn Visitor) {
    for inline in content {
        match inline {
            Inline::Link { target, text } => {
                visitor.target(target);
                inlines(text, visitor);
            }
            Inline::Image { target, .. } => visitor.target(target),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Subscript(inner)
            | Inline::Superscript(inner)
            | Inline::Keyboard(inner) => inlines(inner, visitor),
            Inline::Text(_) | Inline::Code(_) | Inline::FootnoteReference(_) | Inline::LineBreak => {}
        }
    }
}
