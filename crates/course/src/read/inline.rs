//! Text and what is in it, built from start and end events. Nesting is bounded, because the model is walked recursively
//! by everyone who uses it.

use crate::{Inline, LinkTarget, plain_text};

/// How deep marks may nest; deeper ones are dropped and their text stays.
const MAX_DEPTH: usize = 16;

/// What a run of inlines is inside of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Emphasis,
    Strong,
    Strikethrough,
    Subscript,
    Superscript,
    Keyboard,
    Code,
    /// A link; `None` if it was refused.
    Link(Option<LinkTarget>),
    /// An image, whose content is its description; `None` if it was refused.
    Image(Option<LinkTarget>),
}

/// Inlines under construction.
#[derive(Default)]
pub(crate) struct Inlines {
    done: Vec<Inline>,
    open: Vec<Open>,
    /// Starts from Markdown that were dropped at the depth limit and whose ends are still to come.
    dropped: usize,
    /// Images become links to them.
    images_as_links: bool,
}

struct Open {
    mark: Mark,
    /// The tag's name if it was opened by raw HTML, which need not be closed in order.
    html: Option<String>,
    /// Where its content starts in `done`.
    from: usize,
}

impl Inlines {
    /// Nothing yet. With `images_as_links`, no image is made.
    pub fn new(images_as_links: bool) -> Self {
        Self { images_as_links, ..Self::default() }
    }

    /// Starts a mark of Markdown.
    pub fn open(&mut self, mark: Mark) {
        if self.dropped > 0 || self.open.len() >= MAX_DEPTH {
            self.dropped += 1;
        } else {
            self.open.push(Open { mark, html: None, from: self.done.len() });
        }
    }

    /// Ends the innermost mark of Markdown, and what raw HTML left open inside it.
    pub fn close(&mut self) {
        if self.dropped > 0 {
            self.dropped -= 1;
            return;
        }
        while let Some(open) = self.open.pop() {
            let is_markdown = open.html.is_none();
            self.finish_mark(open);
            if is_markdown {
                return;
            }
        }
    }

    /// Starts a mark of raw HTML.
    pub fn open_html(&mut self, mark: Mark, name: &str) {
        if self.dropped == 0 && self.open.len() < MAX_DEPTH {
            self.open.push(Open { mark, html: Some(name.to_owned()), from: self.done.len() });
        }
    }

    /// Ends a mark of raw HTML if one of that name is open inside the innermost mark of Markdown.
    pub fn close_html(&mut self, name: &str) {
        let is_open = |open: &Open| open.html.as_deref() == Some(name);
        if self.dropped > 0 || !self.open.iter().rev().take_while(|open| open.html.is_some()).any(is_open) {
            return;
        }
        while let Some(open) = self.open.pop() {
            let is_last = is_open(&open);
            self.finish_mark(open);
            if is_last {
                return;
            }
        }
    }

    /// Adds text, joined to text before it.
    pub fn text(&mut self, text: &str) {
        let from = self.open.last().map_or(0, |open| open.from);
        match self.done[from..].last_mut() {
            Some(Inline::Text(before)) => before.push_str(text),
            _ => self.done.push(Inline::Text(text.to_owned())),
        }
    }

    /// Adds anything else.
    pub fn push(&mut self, inline: Inline) {
        self.done.push(inline);
    }

    /// Ends what is still open and gives the whole, without space at either end.
    pub fn finish(mut self) -> Vec<Inline> {
        while let Some(open) = self.open.pop() {
            self.finish_mark(open);
        }
        trim(&mut self.done);
        self.done
    }

    fn finish_mark(&mut self, open: Open) {
        let content = self.done.split_off(open.from);
        let inline = match open.mark {
            Mark::Link(None) => return self.done.extend(content),
            Mark::Link(Some(target)) => Inline::Link { target, text: content },
            Mark::Image(target) => return self.image(target, plain_text(&content)),
            Mark::Code => Inline::Code(plain_text(&content)),
            Mark::Emphasis => Inline::Emphasis(content),
            Mark::Strong => Inline::Strong(content),
            Mark::Strikethrough => Inline::Strikethrough(content),
            Mark::Subscript => Inline::Subscript(content),
            Mark::Superscript => Inline::Superscript(content),
            Mark::Keyboard => Inline::Keyboard(content),
        };
        self.done.push(inline);
    }

    /// Adds an image, or what stands for it.
    pub fn image(&mut self, target: Option<LinkTarget>, alt: String) {
        let inside_link = self.open.iter().any(|open| matches!(open.mark, Mark::Link(Some(_))));
        match target {
            Some(target) if !self.images_as_links => self.push(Inline::Image { target, alt }),
            Some(target) if !inside_link => {
                let text =
                    vec![Inline::Text(if alt.is_empty() { "Image".to_owned() } else { format!("Image: {alt}") })];
                self.push(Inline::Link { target, text });
            }
            _ => self.text(&alt),
        }
    }
}

/// Removes space at both ends.
fn trim(inlines: &mut Vec<Inline>) {
    if let Some(Inline::Text(text)) = inlines.first_mut() {
        let kept = text.trim_start().len();
        text.drain(..text.len() - kept);
    }
    if let Some(Inline::Text(text)) = inlines.last_mut() {
        text.truncate(text.trim_end().len());
    }
    inlines.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
}
