//! Raw HTML of a document to model: the few tags that mean something become it, tags that only carry style are taken
//! off their text, comments say nothing, and everything else is shown as the text that it is.

use crate::read::blocks::BlockReader;
use crate::read::html::{Part, Tag, parts, unescaped};
use crate::read::inline::{Inlines, Mark};
use crate::{Block, Inline};

/// What a known tag does.
enum Meaning {
    Mark(Mark),
    LineBreak,
    Link,
    Image,
    Details,
    Summary,
    /// The Rust Book's frame of a listing, whose attributes are its caption.
    Listing,
    /// Starts a paragraph.
    Paragraph,
    /// Nothing: its text stays.
    Carrier,
}

fn meaning(name: &str) -> Option<Meaning> {
    Some(match name {
        "kbd" => Meaning::Mark(Mark::Keyboard),
        "sub" => Meaning::Mark(Mark::Subscript),
        "sup" => Meaning::Mark(Mark::Superscript),
        "em" | "i" => Meaning::Mark(Mark::Emphasis),
        "strong" | "b" => Meaning::Mark(Mark::Strong),
        "s" | "del" => Meaning::Mark(Mark::Strikethrough),
        "code" => Meaning::Mark(Mark::Code),
        "br" => Meaning::LineBreak,
        "a" => Meaning::Link,
        "img" => Meaning::Image,
        "details" => Meaning::Details,
        "summary" => Meaning::Summary,
        "listing" => Meaning::Listing,
        "p" | "div" | "center" | "figure" | "figcaption" | "section" => Meaning::Paragraph,
        "span" | "small" | "mark" | "u" | "ins" | "abbr" => Meaning::Carrier,
        _ => return None,
    })
}

impl BlockReader<'_> {
    /// A single tag or comment inside text.
    pub(crate) fn inline_html(&mut self, html: &str) {
        for part in parts(html) {
            match part {
                Part::Silent => {}
                Part::Text(text) => self.inlines().text(text),
                Part::Open(tag) => match meaning(&tag.name) {
                    Some(Meaning::Details | Meaning::Summary | Meaning::Paragraph | Meaning::Listing) | None => {
                        self.inlines().text(tag.source);
                    }
                    Some(known) => self.open_inline(&known, &tag),
                },
                Part::Close(tag) => match meaning(&tag.name) {
                    Some(Meaning::Mark(_) | Meaning::Link) => self.inlines().close_html(&tag.name),
                    Some(Meaning::Carrier | Meaning::LineBreak | Meaning::Image) => {}
                    Some(Meaning::Details | Meaning::Summary | Meaning::Paragraph | Meaning::Listing) | None => {
                        self.inlines().text(tag.source);
                    }
                },
            }
        }
    }

    /// A block of HTML, from byte `at` on.
    pub(crate) fn html_block(&mut self, html: &str, at: usize) {
        let parts = parts(html);
        if let [Part::Open(first), .., Part::Close(last)] = without_blank_end(&parts)
            && first.name == "pre"
            && last.name == "pre"
        {
            let text = text_of(&parts);
            return self.push(Block::Code { language: String::new(), text }, at);
        }
        let unknown = parts.iter().find_map(|part| match part {
            Part::Open(tag) | Part::Close(tag) if meaning(&tag.name).is_none() => Some(&tag.name),
            _ => None,
        });
        if let Some(name) = unknown {
            let note = format!("This is HTML with `<{name}>`, which is shown as text. Write it in Markdown instead.");
            self.push(Block::Unsupported { note, text: html.trim_end().to_owned() }, at);
            return;
        }
        for part in &parts {
            self.html_part(part);
        }
        self.end_summary();
        self.end_paragraph();
    }

    fn html_part(&mut self, part: &Part<'_>) {
        match part {
            Part::Silent => {}
            Part::Text(text) => {
                let text = unescaped(&collapsed(text));
                self.inlines().text(&text);
            }
            Part::Open(tag) => match meaning(&tag.name) {
                Some(Meaning::Details) => self.open_details(),
                Some(Meaning::Summary) => {
                    self.end_paragraph();
                    self.summary = Some(Inlines::new(true));
                }
                Some(Meaning::Paragraph) => self.end_paragraph(),
                Some(Meaning::Listing) => self.listing(tag),
                Some(known) => self.open_inline(&known, tag),
                None => {}
            },
            Part::Close(tag) => match meaning(&tag.name) {
                Some(Meaning::Details) => {
                    self.end_summary();
                    self.close_details();
                }
                Some(Meaning::Summary) => self.end_summary(),
                Some(Meaning::Paragraph | Meaning::Listing) => self.end_paragraph(),
                _ => self.inlines().close_html(&tag.name),
            },
        }
    }

    fn open_inline(&mut self, known: &Meaning, tag: &Tag<'_>) {
        for name in ["id", "name"] {
            if let Some(name) = tag.attribute(name) {
                self.collected.html_anchor(&name);
            }
        }
        match known {
            Meaning::Mark(mark) => self.inlines().open_html(mark.clone(), &tag.name),
            Meaning::LineBreak => self.inlines().push(Inline::LineBreak),
            Meaning::Link => {
                // Without an address it is an anchor, which shows nothing.
                let target = tag.attribute("href").and_then(|address| self.resolve(&address, self.at));
                self.inlines().open_html(Mark::Link(target), &tag.name);
            }
            Meaning::Image => {
                let target = tag.attribute("src").and_then(|address| self.resolve(&address, self.at));
                let alt = tag.attribute("alt").unwrap_or_default();
                self.inlines().image(target, alt);
            }
            Meaning::Details | Meaning::Summary | Meaning::Paragraph | Meaning::Listing | Meaning::Carrier => {}
        }
    }

    fn listing(&mut self, tag: &Tag<'_>) {
        self.end_paragraph();
        let part = |name: &str| tag.attribute(name).filter(|value| !value.is_empty());
        let number = part("number").map(|number| format!("**Listing {number}**"));
        let file = part("file-name").map(|file| format!("`{file}`"));
        let parts: Vec<String> = [number, file, part("caption")].into_iter().flatten().collect();
        let caption = self.nested(&self.document.nested(parts.join(" · "), self.at));
        for block in caption {
            self.push(block, self.at);
        }
    }

    fn end_summary(&mut self) {
        if let Some(summary) = self.summary.take() {
            self.set_summary(summary.finish());
        }
    }
}

/// The parts without white space at the end.
fn without_blank_end<'a, 'b>(parts: &'a [Part<'b>]) -> &'a [Part<'b>] {
    match parts {
        [before @ .., Part::Text(text)] if text.trim().is_empty() => before,
        _ => parts,
    }
}

/// The text of preformatted HTML.
fn text_of(parts: &[Part<'_>]) -> String {
    let text: String =
        parts.iter().map(|part| if let Part::Text(text) = part { unescaped(text) } else { String::new() }).collect();
    text.trim_matches('\n').to_owned()
}

/// Runs of white space as one space, since HTML shows them so.
fn collapsed(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for character in text.chars() {
        if !character.is_whitespace() {
            result.push(character);
        } else if !result.ends_with(' ') {
            result.push(' ');
        }
    }
    result
}
