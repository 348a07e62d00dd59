//! The one place where Markdown options are chosen. Everything else sees events.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};

/// What mdBook understands of Markdown, less what the model has no place for: smart punctuation stays off because it
/// would change what an author typed, definition lists, mathematics, wiki links and metadata blocks are not read.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
}

/// The events of `text` with the bytes that they come from.
pub(crate) fn events(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    Parser::new_ext(text, options()).into_offset_iter()
}
