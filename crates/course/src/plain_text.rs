//! Inline content as its words alone.

use crate::Inline;

/// The text of inlines without its marks: for titles, descriptions and search.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    add_plain(inlines, &mut text);
    text
}

fn add_plain(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(part) | Inline::Code(part) => text.push_str(part),
            Inline::Image { alt, .. } => text.push_str(alt),
            Inline::LineBreak => text.push(' '),
            Inline::FootnoteReference(_) => {}
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Subscript(inner)
            | Inline::Superscript(inner)
            | Inline::Keyboard(inner)
            | Inline::Link { text: inner, .. } => add_plain(inner, text),
        }
    }
}
