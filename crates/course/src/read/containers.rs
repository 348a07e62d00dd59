//! Quotations, lists, items, footnotes and details: what holds blocks. They are on a stack whose depth is bounded,
//! because the model is walked recursively by everyone who uses it; what is deeper joins the deepest one allowed.

use crate::plain_text;
use crate::read::blocks::BlockReader;
use crate::{Block, CalloutKind, Inline, ListItem};

/// How deep quotations, lists and their items may nest.
const MAX_DEPTH: usize = 24;

/// A container with the blocks that it holds so far.
pub(crate) struct Frame {
    pub(crate) container: Container,
    pub(crate) blocks: Vec<Block>,
}

/// What holds blocks.
pub(crate) enum Container {
    Document,
    Quote(Option<CalloutKind>),
    List { start: Option<u64>, items: Vec<ListItem> },
    Item { task: Option<bool> },
    Footnote(String),
    Details(Vec<Inline>),
}

impl BlockReader<'_> {
    /// Adds a block to the innermost container, if the document may have more.
    pub(crate) fn push(&mut self, block: Block, at: usize) {
        if self.collected.take_room(self.document, at) {
            self.blocks().push(block);
        }
    }

    /// The blocks of the innermost container.
    pub(crate) fn blocks(&mut self) -> &mut Vec<Block> {
        let last = self.frames.len() - 1;
        &mut self.frames[last].blocks
    }

    /// Opens a container of Markdown, which starts at byte `at`.
    pub(crate) fn open(&mut self, container: Container, at: usize) {
        self.end_paragraph();
        let is_too_deep = self.frames.len() > MAX_DEPTH && !matches!(container, Container::Item { .. });
        if self.dropped > 0 || is_too_deep || !self.collected.take_room(self.document, at) {
            self.dropped += 1;
        } else {
            self.frames.push(Frame { container, blocks: Vec::new() });
        }
    }

    /// Closes the innermost container of Markdown, and what raw HTML left open inside it.
    pub(crate) fn close(&mut self) {
        self.end_paragraph();
        if self.dropped > 0 {
            self.dropped -= 1;
            return;
        }
        while self.is_in_details() {
            self.close_frame();
        }
        self.close_frame();
    }

    /// Opens `<details>`, which raw HTML may leave open.
    pub(crate) fn open_details(&mut self) {
        self.end_paragraph();
        let has_room = self.frames.len() <= MAX_DEPTH && self.collected.take_room(self.document, self.at);
        if self.dropped == 0 && has_room {
            self.frames.push(Frame { container: Container::Details(Vec::new()), blocks: Vec::new() });
        }
    }

    /// Closes `<details>` if one is open inside the innermost container of Markdown.
    pub(crate) fn close_details(&mut self) {
        self.end_paragraph();
        if self.dropped == 0 && self.is_in_details() {
            self.close_frame();
        }
    }

    /// Gives `<details>` its visible text.
    pub(crate) fn set_summary(&mut self, content: Vec<Inline>) {
        match self.frames.last_mut() {
            Some(Frame { container: Container::Details(summary), .. }) if summary.is_empty() => *summary = content,
            _ if content.is_empty() => {}
            _ => self.push(Block::Paragraph(content), self.at),
        }
    }

    fn is_in_details(&self) -> bool {
        matches!(self.frames.last(), Some(Frame { container: Container::Details(_), .. }))
    }

    pub(crate) fn close_frame(&mut self) {
        if self.frames.len() < 2 {
            return;
        }
        let Some(Frame { container, blocks }) = self.frames.pop() else { return };
        match container {
            Container::Document => {}
            Container::Quote(None) => self.blocks().push(Block::Quote(blocks)),
            Container::Quote(Some(kind)) => self.blocks().push(Block::Callout { kind, blocks }),
            Container::List { start, items } => self.blocks().push(Block::List { start, items }),
            Container::Item { task } => self.end_item(task, blocks),
            Container::Footnote(label) => self.collected.define_footnote(&label, blocks),
            Container::Details(summary) => self.blocks().push(Block::Details { summary, blocks }),
        }
    }

    fn end_item(&mut self, task: Option<bool>, blocks: Vec<Block>) {
        let lessons = match (self.setting.topics, blocks.first()) {
            (Some(topics), Some(Block::Paragraph(text))) => topics.lessons(&plain_text(text)),
            _ => Vec::new(),
        };
        let item = ListItem { task, blocks, lessons };
        if let Some(Frame { container: Container::List { items, .. }, .. }) = self.frames.last_mut() {
            items.push(item);
        }
    }

    pub(crate) fn mark_task(&mut self, done: bool) {
        if self.dropped > 0 {
            return;
        }
        if let Some(Frame { container: Container::Item { task }, .. }) = self.frames.last_mut() {
            *task = Some(done);
        }
    }
}
