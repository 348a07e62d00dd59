//! Markdown events to blocks: containers on a stack, inlines collected until their block ends. Nesting is bounded,
//! because the model is walked recursively by everyone who uses it; what is deeper joins the deepest block allowed.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, Tag, TagEnd};

use crate::code::CodeText;
use crate::document::Document;
use crate::inline::{Inlines, Mark, plain};
use crate::reading::{Collected, Setting};
use crate::table::TableRows;
use crate::{Block, CalloutKind, Inline, LinkTarget, ListItem, links, markdown};

/// How deep quotations, lists and their items may nest.
const MAX_DEPTH: usize = 24;

/// Reads a document's Markdown, from byte `body` on.
pub(crate) fn read(document: &Document, body: usize, setting: &Setting<'_>, collected: &mut Collected) -> Vec<Block> {
    let mut reader = BlockReader::new(document, setting, collected);
    for (event, range) in markdown::events(&document.text()[body..]) {
        reader.event(event, range.start + body..range.end + body);
    }
    reader.finish()
}

pub(crate) struct BlockReader<'a> {
    pub(crate) document: &'a Document,
    pub(crate) setting: &'a Setting<'a>,
    pub(crate) collected: &'a mut Collected,
    frames: Vec<Frame>,
    /// Starts that were dropped at the depth limit and whose ends are still to come.
    dropped: usize,
    inlines: Option<Inlines>,
    heading: Option<(u8, Option<String>)>,
    table: Option<TableRows>,
    code: Option<CodeText>,
    html: Option<String>,
    pub(crate) summary: Option<Inlines>,
    /// Where the block under construction starts.
    at: usize,
}

pub(crate) struct Frame {
    container: Container,
    pub(crate) blocks: Vec<Block>,
}

pub(crate) enum Container {
    Document,
    Quote(Option<CalloutKind>),
    List { start: Option<u64>, items: Vec<ListItem> },
    Item { task: Option<bool> },
    Footnote(String),
    Details(Vec<Inline>),
}

impl<'a> BlockReader<'a> {
    fn new(document: &'a Document, setting: &'a Setting<'a>, collected: &'a mut Collected) -> Self {
        Self {
            document,
            setting,
            collected,
            frames: vec![Frame { container: Container::Document, blocks: Vec::new() }],
            dropped: 0,
            inlines: None,
            heading: None,
            table: None,
            code: None,
            html: None,
            summary: None,
            at: 0,
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.end_paragraph();
        while self.frames.len() > 1 {
            self.close_frame();
        }
        self.frames.pop().map(|frame| frame.blocks).unwrap_or_default()
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, &range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, range.start),
            Event::Code(text) => self.inlines().push(Inline::Code(text.into_string())),
            Event::Html(html) => self.html.get_or_insert_default().push_str(&html),
            Event::InlineHtml(html) => self.inline_html(&html),
            Event::FootnoteReference(label) => {
                let number = self.collected.footnote(&label);
                self.inlines().push(Inline::FootnoteReference(number));
            }
            Event::SoftBreak => self.inlines().text("\n"),
            Event::HardBreak => self.inlines().push(Inline::LineBreak),
            Event::Rule => {
                self.end_paragraph();
                self.push(Block::Rule, range.start);
            }
            Event::TaskListMarker(done) => self.mark_task(done),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.inlines().text(&text),
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Paragraph => self.start_inlines(range.start),
            Tag::Heading { level, id, .. } => {
                self.start_inlines(range.start);
                self.heading = Some((level as u8, id.map(pulldown_cmark::CowStr::into_string)));
            }
            Tag::BlockQuote(kind) => self.open(Container::Quote(kind.map(callout))),
            Tag::List(start) => self.open(Container::List { start, items: Vec::new() }),
            Tag::Item => self.open(Container::Item { task: None }),
            Tag::FootnoteDefinition(label) => self.open(Container::Footnote(label.into_string())),
            Tag::CodeBlock(kind) => {
                self.end_paragraph();
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info.into_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.code = Some(CodeText::new(info, range.start));
            }
            Tag::HtmlBlock => {
                self.end_paragraph();
                self.at = range.start;
                self.html = Some(String::new());
            }
            Tag::Table(alignments) => {
                self.end_paragraph();
                self.at = range.start;
                self.table = Some(TableRows::new(&alignments));
            }
            Tag::TableCell => self.start_inlines(self.at),
            Tag::Emphasis => self.inlines().open(Mark::Emphasis),
            Tag::Strong => self.inlines().open(Mark::Strong),
            Tag::Strikethrough => self.inlines().open(Mark::Strikethrough),
            Tag::Subscript => self.inlines().open(Mark::Subscript),
            Tag::Superscript => self.inlines().open(Mark::Superscript),
            Tag::Link { dest_url, .. } => {
                let target = self.resolve(&dest_url, range.start);
                self.inlines().open(Mark::Link(target));
            }
            Tag::Image { dest_url, .. } => {
                let target = self.resolve(&dest_url, range.start);
                self.inlines().open(Mark::Image(target));
            }
            Tag::TableHead
            | Tag::TableRow
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => self.close(),
            TagEnd::CodeBlock => {
                if let Some(code) = self.code.take() {
                    self.end_code(&code);
                }
            }
            TagEnd::HtmlBlock => {
                if let Some(html) = self.html.take() {
                    self.html_block(&html, self.at);
                }
            }
            TagEnd::TableCell => {
                let cell = self.inlines.take().map(Inlines::finish).unwrap_or_default();
                self.collected.blocks_left = self.collected.blocks_left.saturating_sub(1);
                if let Some(table) = self.table.as_mut() {
                    table.cell(cell);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                if let Some(table) = self.table.as_mut() {
                    table.end_row(self.collected.blocks_left > 0);
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.push(table.finish(), self.at);
                }
            }
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Subscript
            | TagEnd::Superscript
            | TagEnd::Link
            | TagEnd::Image => self.inlines().close(),
            TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    fn text(&mut self, text: &str, at: usize) {
        match self.code.as_mut() {
            Some(code) => code.push(text, at),
            None => self.inlines().text(text),
        }
    }

    /// The inlines under construction; the text of a tight list item starts them.
    pub(crate) fn inlines(&mut self) -> &mut Inlines {
        if let Some(summary) = self.summary.as_mut() {
            return summary;
        }
        let images_as_links = self.setting.authored.is_none();
        self.inlines.get_or_insert_with(|| Inlines::new(images_as_links))
    }

    fn start_inlines(&mut self, at: usize) {
        self.end_paragraph();
        self.at = at;
        self.inlines();
    }

    pub(crate) fn end_paragraph(&mut self) {
        let content = self.inlines.take().map(Inlines::finish).unwrap_or_default();
        if content.is_empty() {
            return;
        }
        let block = self.picture(&content).unwrap_or(Block::Paragraph(content));
        self.push(block, self.at);
    }

    /// A drawing that stands alone.
    fn picture(&mut self, content: &[Inline]) -> Option<Block> {
        let authored = self.setting.authored.as_ref()?;
        let [Inline::Image { target: LinkTarget::Asset(path), alt }] = content else { return None };
        if !links::has_ending(path, &["svg"]) {
            return None;
        }
        let number = self.collected.pictures;
        let read = authored.sources.read(path).and_then(|svg| (authored.read_picture)(&svg, alt, number));
        match read {
            Ok(picture) => {
                self.collected.pictures += 1;
                Some(Block::Picture(picture))
            }
            Err(message) => {
                self.problem(self.at, format!("The drawing `{path}` is shown as an image: {message}"));
                None
            }
        }
    }

    fn end_heading(&mut self) {
        let Some((level, id)) = self.heading.take() else { return };
        let text = self.inlines.take().map(Inlines::finish).unwrap_or_default();
        let id = self.collected.anchor(&id.unwrap_or_else(|| anchor_name(&plain(&text))));
        self.push(Block::Heading { level, id, text }, self.at);
    }

    pub(crate) fn resolve(&mut self, destination: &str, at: usize) -> Option<LinkTarget> {
        match links::resolve(destination, self.setting.base) {
            Ok(target) => Some(target),
            Err(message) => {
                self.problem(at, message);
                None
            }
        }
    }

    /// Where the block under construction starts.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    pub(crate) fn problem(&mut self, at: usize, message: impl Into<String>) {
        let problem = self.document.problem(at, message);
        self.collected.problem(problem);
    }
}

/// Containers.
impl BlockReader<'_> {
    /// Adds a block to the innermost container, if the document may have more.
    pub(crate) fn push(&mut self, block: Block, at: usize) {
        let left = &mut self.collected.blocks_left;
        let block = match *left {
            0 => return,
            1 => too_long(),
            _ => block,
        };
        *left -= 1;
        if *left == 0 {
            self.problem(at, "The document is too long: the rest is not shown. Split it into several.");
        }
        self.blocks().push(block);
    }

    /// The blocks of the innermost container.
    pub(crate) fn blocks(&mut self) -> &mut Vec<Block> {
        let last = self.frames.len() - 1;
        &mut self.frames[last].blocks
    }

    fn open(&mut self, container: Container) {
        self.end_paragraph();
        let is_item = matches!(container, Container::Item { .. });
        if self.dropped > 0 || (self.frames.len() > MAX_DEPTH && !is_item) {
            self.dropped += 1;
        } else {
            self.frames.push(Frame { container, blocks: Vec::new() });
        }
    }

    fn close(&mut self) {
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
        if self.dropped == 0 && self.frames.len() <= MAX_DEPTH {
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

    fn close_frame(&mut self) {
        if self.frames.len() < 2 {
            return;
        }
        let Some(Frame { container, blocks }) = self.frames.pop() else { return };
        match container {
            Container::Document => {}
            Container::Quote(None) => self.push(Block::Quote(blocks), self.at),
            Container::Quote(Some(kind)) => self.push(Block::Callout { kind, blocks }, self.at),
            Container::List { start, items } => self.push(Block::List { start, items }, self.at),
            Container::Item { task } => self.end_item(task, blocks),
            Container::Footnote(label) => self.collected.define_footnote(&label, blocks),
            Container::Details(summary) => self.push(Block::Details { summary, blocks }, self.at),
        }
    }

    fn end_item(&mut self, task: Option<bool>, blocks: Vec<Block>) {
        let lessons = match (self.setting.topics, blocks.first()) {
            (Some(topics), Some(Block::Paragraph(text))) => topics.lessons(&plain(text)),
            _ => Vec::new(),
        };
        if self.collected.blocks_left == 0 && blocks.is_empty() {
            return;
        }
        self.collected.blocks_left = self.collected.blocks_left.saturating_sub(1);
        let item = ListItem { task, blocks, lessons };
        if let Some(Frame { container: Container::List { items, .. }, .. }) = self.frames.last_mut() {
            items.push(item);
        }
    }

    fn mark_task(&mut self, done: bool) {
        if self.dropped > 0 {
            return;
        }
        if let Some(Frame { container: Container::Item { task }, .. }) = self.frames.last_mut() {
            *task = Some(done);
        }
    }
}

fn too_long() -> Block {
    Block::Unsupported { note: "The document is too long: what follows is not shown.".to_owned(), text: String::new() }
}

fn callout(kind: BlockQuoteKind) -> CalloutKind {
    match kind {
        BlockQuoteKind::Note => CalloutKind::Note,
        BlockQuoteKind::Tip => CalloutKind::Tip,
        BlockQuoteKind::Important => CalloutKind::Important,
        BlockQuoteKind::Warning => CalloutKind::Warning,
        BlockQuoteKind::Caution => CalloutKind::Caution,
    }
}

/// A heading's name in links, made from its text as mdBook makes it.
fn anchor_name(text: &str) -> String {
    text.chars()
        .filter_map(|character| match character {
            '_' | '-' => Some(character),
            _ if character.is_whitespace() => Some('-'),
            _ if character.is_alphanumeric() => Some(character),
            _ => None,
        })
        .flat_map(char::to_lowercase)
        .collect()
}
