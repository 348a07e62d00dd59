//! `SUMMARY.md` as mdBook reads it: a title, chapters before the list, numbered and nested chapters, parts, separators,
//! drafts, chapters after the list.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use crate::Problem;
use crate::read::document::{Document, count};
use crate::read::{links, markdown, path};

/// The file's name.
pub(crate) const FILE: &str = "SUMMARY.md";

/// A summary's lines in order.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    /// Its heading, unless that is only "Summary".
    pub title: Option<String>,
    /// The rest.
    pub items: Vec<Item>,
}

/// A line of a summary.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Item {
    /// `# Part`.
    Part(String),
    /// `---`.
    Separator,
    /// A chapter.
    Chapter(Chapter),
}

/// A chapter of a summary.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Chapter {
    pub title: String,
    /// Empty for chapters outside lists.
    pub number: Vec<u32>,
    pub depth: u32,
    /// Its file; `None` for a draft.
    pub path: Option<String>,
    /// Where its link starts.
    pub at: usize,
}

/// Reads a summary.
pub(crate) fn read(document: &Document, problems: &mut Vec<Problem>) -> Summary {
    let mut reader = Reader {
        document,
        problems,
        summary: Summary::default(),
        has_begun: false,
        next_root: 1,
        lists: Vec::new(),
        text: None,
        link: None,
    };
    for (event, range) in markdown::events(document.text()) {
        reader.event(event, range.start);
    }
    reader.summary
}

struct Reader<'a> {
    document: &'a Document,
    problems: &'a mut Vec<Problem>,
    summary: Summary,
    /// Whether anything but the title was there.
    has_begun: bool,
    /// Number of the next chapter of the outermost list: parts do not start it anew.
    next_root: u32,
    /// The number of the last chapter at each depth.
    lists: Vec<u32>,
    /// Text of the link or heading that is open.
    text: Option<String>,
    /// Address and place of the link that is open.
    link: Option<(String, usize)>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, at: usize) {
        match event {
            Event::Start(Tag::Heading { .. }) => self.text = Some(String::new()),
            Event::End(TagEnd::Heading(level)) => self.heading(level),
            Event::Start(Tag::List(_)) => self.start_list(),
            Event::End(TagEnd::List(_)) => self.end_list(),
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.text = Some(String::new());
                self.link = Some((dest_url.into_string(), at));
            }
            Event::End(TagEnd::Link) => self.chapter(),
            Event::Text(text) | Event::Code(text) => self.add(&text),
            Event::SoftBreak | Event::HardBreak => self.add(" "),
            Event::Rule => {
                self.has_begun = true;
                self.summary.items.push(Item::Separator);
            }
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        if let Some(open) = self.text.as_mut() {
            open.push_str(text);
        }
    }

    fn heading(&mut self, level: HeadingLevel) {
        let text = self.text.take().unwrap_or_default().trim().to_owned();
        if level != HeadingLevel::H1 {
            return;
        }
        if self.has_begun {
            self.summary.items.push(Item::Part(text));
        } else if self.summary.title.is_none() {
            self.summary.title = Some(text);
        } else {
            // Two headings in a row: the second one is a part.
            self.has_begun = true;
            self.summary.items.push(Item::Part(text));
        }
    }

    fn start_list(&mut self) {
        self.lists.push(if self.lists.is_empty() { self.next_root - 1 } else { 0 });
    }

    fn end_list(&mut self) {
        if let Some(last) = self.lists.pop()
            && self.lists.is_empty()
        {
            self.next_root = last + 1;
        }
    }

    fn chapter(&mut self) {
        let title = self.text.take().unwrap_or_default().trim().to_owned();
        let Some((destination, at)) = self.link.take() else { return };
        self.has_begun = true;
        if let Some(last) = self.lists.last_mut() {
            *last += 1;
        }
        let chapter = Chapter {
            title,
            number: self.lists.clone(),
            depth: count(self.lists.len()).saturating_sub(1),
            path: self.path(&destination, at),
            at,
        };
        self.summary.items.push(Item::Chapter(chapter));
    }

    fn path(&mut self, destination: &str, at: usize) -> Option<String> {
        if destination.is_empty() {
            return None;
        }
        let joined = path::join(FILE, &path::decoded(destination)).filter(|joined| path::is_inside(joined));
        let message = match joined {
            Some(joined) if links::has_ending(&joined, &["md", "markdown"]) => return Some(joined),
            Some(_) => format!("`{destination}` is not a Markdown file. Chapters end in `.md`."),
            None => format!("`{destination}` is not below the course's folder. Move the chapter there."),
        };
        self.problems.push(self.document.problem(at, message));
        None
    }
}
