//! Markdown events to blocks: containers on a stack, inlines collected until their block ends.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, Tag, TagEnd};

use crate::plain_text;
use crate::read::code::CodeText;
use crate::read::containers::{Container, Frame};
use crate::read::document::Document;
use crate::read::inline::{Inlines, Mark};
use crate::read::reading::{Collected, Setting};
use crate::read::table::TableRows;
use crate::read::{links, markdown};
use crate::{Block, CalloutKind, Inline, LinkTarget};

/// Reads a document's Markdown, from byte `body` on.
pub(crate) fn read(document: &Document, body: usize, setting: &Setting<'_>, collected: &mut Collected) -> Vec<Block> {
    let mut reader = BlockReader::new(document, setting, collected);
    for (event, range) in markdown::events(&document.text()[body..]) {
        reader.event(event, range.start + body..range.end + body);
    }
    reader.finish()
}

/// Blocks under construction.
pub(crate) struct BlockReader<'a> {
    pub(crate) document: &'a Document,
    pub(crate) setting: &'a Setting<'a>,
    pub(crate) collected: &'a mut Collected,
    pub(crate) frames: Vec<Frame>,
    /// Starts that were dropped at the depth limit and whose ends are still to come.
    pub(crate) dropped: usize,
    inlines: Option<Inlines>,
    heading: Option<(u8, Option<String>)>,
    table: Option<TableRows>,
    code: Option<CodeText>,
    html: Option<String>,
    pub(crate) summary: Option<Inlines>,
    /// Where the block under construction starts.
    pub(crate) at: usize,
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
        let mut blocks = self.frames.pop().map(|frame| frame.blocks).unwrap_or_default();
        if self.collected.is_cut_off() {
            let note = "The document is too long: what follows is not shown.".to_owned();
            blocks.push(Block::Unsupported { note, text: String::new() });
        }
        blocks
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
            Tag::BlockQuote(kind) => self.open(Container::Quote(kind.map(callout)), range.start),
            Tag::List(start) => self.open(Container::List { start, items: Vec::new() }, range.start),
            Tag::Item => self.open(Container::Item { task: None }, range.start),
            Tag::FootnoteDefinition(label) => self.open(Container::Footnote(label.into_string()), range.start),
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
                let has_room = self.collected.take_room(self.document, self.at);
                if let Some(table) = self.table.as_mut() {
                    table.cell(cell, has_room);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                if let Some(table) = self.table.as_mut() {
                    table.end_row();
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
        let id = self.collected.anchor(&id.unwrap_or_else(|| anchor_name(&plain_text(&text))));
        self.push(Block::Heading { level, id, text }, self.at);
    }

    pub(crate) fn resolve(&mut self, destination: &str, at: usize) -> Option<LinkTarget> {
        match links::resolve(destination, self.setting.base) {
            Ok(target) => {
                self.collected.heading_link(self.document, at, &target);
                Some(target)
            }
            Err(message) => {
                self.problem(at, message);
                None
            }
        }
    }

    pub(crate) fn problem(&mut self, at: usize, message: impl Into<String>) {
        self.collected.problem(self.document, at, message);
    }
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
