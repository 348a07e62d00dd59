//! The code editor: the module `editor.js`, or a plain text field where it cannot load.
//!
//! The one place outside `web/` that knows UTF-16: what comes in and goes out here counts UTF-8 bytes.

mod module;
mod plain;

use std::rc::Rc;

use futures::future::LocalBoxFuture;
use rockpool_engine::Level;
use rockpool_highlight::Class;
use web_sys::HtmlElement;

use self::module::ModuleEditor;
use self::plain::PlainEditor;
use super::document;
use super::units::{self, Ascending};

/// Version of the contract in `web/editor.d.ts`.
const PROTOCOL: u32 = 1;

/// Why there is no full editor. The text field works all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditorFault {
    /// The file did not come.
    #[error("The full editor could not be loaded, so this is a plain text field. Check the connection and try again.")]
    NotLoaded,
    /// The file is of another version of the page.
    #[error("The editor is of another version than this page. Reload the page; your text is kept.")]
    OtherVersion,
    /// It broke.
    #[error("The full editor could not start in this browser, so this is a plain text field.")]
    Broken,
}

/// How an editor begins, and whom it calls.
#[derive(Clone)]
pub struct Setup {
    /// The text.
    pub text: String,
    /// Name of the editing area for screen readers.
    pub label: String,
    /// Half-open runs of hidden lines, from 0.
    pub hidden: Vec<(u32, u32)>,
    /// Whether the text is to read only.
    pub read_only: bool,
    /// The text changed.
    pub on_change: Rc<dyn Fn(String)>,
    /// Ctrl-Enter.
    pub on_run: Rc<dyn Fn()>,
    /// A marker was chosen.
    pub on_mark: Rc<dyn Fn(usize)>,
    /// Hidden lines were shown or hidden, also by the reader's own hand.
    pub on_hidden: Rc<dyn Fn(bool)>,
    /// The type of what stands at a range.
    pub type_at: Option<AskType>,
}

/// A marked range of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// First byte.
    pub from: u32,
    /// Byte after the last.
    pub to: u32,
    /// How severe.
    pub level: Level,
    /// What is said.
    pub message: String,
    /// Error code or lint, or nothing.
    pub code: String,
    /// Whether it is something that could be left out, which is shown faint.
    pub unused: bool,
}

/// A type of a range of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeAt {
    /// First byte.
    pub from: u32,
    /// Byte after the last.
    pub to: u32,
    /// The type.
    pub text: String,
}

/// Finds the type at a range of bytes, in a while.
pub type AskType = Rc<dyn Fn(u32, u32) -> LocalBoxFuture<'static, Option<TypeAt>>>;

/// An editor in the page. Dropping it takes it out of the page.
pub struct Editor(Kind);

enum Kind {
    Module(ModuleEditor),
    Plain(PlainEditor),
}

impl Editor {
    /// Loads the module, if it is not loaded yet, and puts an editor into `parent`.
    pub async fn open(parent: &HtmlElement, setup: Setup) -> Result<Self, EditorFault> {
        let folder = document::meta("rockpool-app").unwrap_or_default();
        let module = module::load(&format!("{folder}editor.js")).await?;
        Ok(Self(Kind::Module(ModuleEditor::new(&module, parent, setup)?)))
    }

    /// A plain text field in `parent`.
    pub fn plain(parent: &HtmlElement, setup: Setup) -> Option<Self> {
        PlainEditor::new(parent, setup).map(|editor| Self(Kind::Plain(editor)))
    }

    /// The text as it is now.
    pub fn text(&self) -> String {
        match &self.0 {
            Kind::Module(editor) => editor.text(),
            Kind::Plain(editor) => editor.text(),
        }
    }

    /// Replaces the text as one step that can be undone.
    pub fn set_text(&self, text: &str, hidden: &[(u32, u32)]) {
        match &self.0 {
            Kind::Module(editor) => editor.set_text(text, hidden),
            Kind::Plain(editor) => editor.set_text(text),
        }
    }

    /// Marks ranges. A plain field has no marks; the list beside it has the same messages.
    pub fn set_marks(&self, marks: &[Mark]) {
        if let Kind::Module(editor) = &self.0 {
            editor.set_marks(marks);
        }
    }

    /// Shows texts between others: at which byte, and what. They are no part of the text.
    pub fn set_inlays(&self, inlays: &[(u32, String)]) {
        if let Kind::Module(editor) = &self.0 {
            editor.set_inlays(inlays);
        }
    }

    /// Makes the text read-only, or not.
    pub fn set_read_only(&self, read_only: bool) {
        match &self.0 {
            Kind::Module(editor) => editor.set_read_only(read_only),
            Kind::Plain(editor) => editor.set_read_only(read_only),
        }
    }

    /// Shows or hides the hidden lines. A plain field always shows them.
    pub fn show_hidden(&self, shown: bool) {
        if let Kind::Module(editor) = &self.0 {
            editor.show_hidden(shown);
        }
    }

    /// Replaces ranges (first byte, byte after the last, new text) together as one step that can be undone.
    pub fn apply(&self, edits: &[(u32, u32, String)]) {
        match &self.0 {
            Kind::Module(editor) => editor.apply(edits),
            Kind::Plain(editor) => editor.apply(edits),
        }
    }

    /// Selects a range of bytes, scrolls there and takes focus.
    pub fn select(&self, from: u32, to: u32) {
        match &self.0 {
            Kind::Module(editor) => editor.select(from, to),
            Kind::Plain(editor) => editor.select(from, to),
        }
    }

    /// Takes focus.
    pub fn focus(&self) {
        match &self.0 {
            Kind::Module(editor) => editor.focus(),
            Kind::Plain(editor) => editor.focus(),
        }
    }
}

/// Tokens as the module wants them: triples of start, end and class in UTF-16 units.
fn tokens(text: &str) -> Vec<u32> {
    let mut place = Ascending::new(text);
    let mut out = Vec::new();
    for token in rockpool_highlight::highlight(text) {
        out.extend([place.to_utf16(token.start), place.to_utf16(token.end), token.class as u32]);
    }
    out
}

/// CSS classes by the number in [`tokens`].
fn classes() -> Vec<&'static str> {
    Class::ALL.iter().map(|class| class.css()).collect()
}

/// Runs of lines as the module wants them.
fn flat(hidden: &[(u32, u32)]) -> Vec<u32> {
    hidden.iter().flat_map(|&(first, end)| [first, end]).collect()
}

/// The module's word for a level.
fn severity(level: Level) -> &'static str {
    match level {
        Level::InternalError | Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "info",
        Level::Help => "hint",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_count_utf16_units() {
        let text = "let é = \"🦀\"; // ß";
        let tokens = tokens(text);
        let units: Vec<u16> = text.encode_utf16().collect();
        assert!(!tokens.is_empty() && tokens.len().is_multiple_of(3));
        for token in tokens.chunks(3) {
            let covered = String::from_utf16(&units[token[0] as usize..token[1] as usize]);
            assert!(covered.is_ok_and(|text| !text.is_empty()), "{token:?} cuts a character");
            assert!((token[2] as usize) < classes().len());
        }
    }

    #[test]
    fn runs_of_lines_are_flat() {
        assert_eq!(flat(&[(0, 2), (5, 6)]), [0, 2, 5, 6]);
    }
}
