//! The text that explains an error code, read to blocks of a page.
//!
//! Pure. These texts come with the compiler, in a small part of Markdown: paragraphs, headings, lists, code in fences and
//! code, emphasis and links in lines. What is none of these stays as it is written. Reading them with a whole Markdown
//! parser would double the page's download.

use rockpool_course::{Block, Expectation, Inline, LinkTarget, ListItem, Snippet};

/// The blocks of an explanation.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut reader = Reader { lines: text.lines().peekable(), found: Vec::new() };
    while let Some(line) = reader.lines.next() {
        reader.block(line);
    }
    reader.found
}

struct Reader<'a> {
    lines: std::iter::Peekable<std::str::Lines<'a>>,
    found: Vec<Block>,
}

impl<'a> Reader<'a> {
    fn block(&mut self, line: &'a str) {
        let trimmed = line.trim();
        if let Some(fence) = trimmed.strip_prefix("```") {
            let code = self.fenced();
            self.found.push(code_block(fence, code));
        } else if let Some(title) = title(trimmed) {
            self.found.push(Block::Paragraph(vec![Inline::Strong(inlines(title))]));
        } else if let Some(item) = item(trimmed) {
            let blocks = vec![Block::Paragraph(inlines(&self.joined(item)))];
            let item = ListItem { blocks, ..ListItem::default() };
            match self.found.last_mut() {
                Some(Block::List { items, .. }) => items.push(item),
                _ => self.found.push(Block::List { start: None, items: vec![item] }),
            }
        } else if !trimmed.is_empty() && !is_definition(trimmed) {
            let text = self.joined(trimmed);
            self.found.push(Block::Paragraph(inlines(&text)));
        }
    }

    /// The lines up to the end of a fence. Lines that rustdoc hides are left out.
    fn fenced(&mut self) -> String {
        let mut code = String::new();
        for line in self.lines.by_ref().take_while(|line| line.trim() != "```") {
            if line.trim() != "#" && !line.trim_start().starts_with("# ") {
                code.push_str(line);
                code.push('\n');
            }
        }
        code
    }

    /// A paragraph or item from its first line on.
    fn joined(&mut self, first: &str) -> String {
        let mut text = first.to_owned();
        let goes_on = |line: &&str| {
            let line = line.trim();
            let starts =
                line.starts_with("```") || title(line).is_some() || item(line).is_some() || is_definition(line);
            !line.is_empty() && !starts
        };
        while let Some(line) = self.lines.next_if(goes_on) {
            text.push(' ');
            text.push_str(line.trim());
        }
        text
    }
}

fn title(line: &str) -> Option<&str> {
    let (marks, title) = line.split_once(' ')?;
    (!marks.is_empty() && marks.bytes().all(|b| b == b'#')).then(|| title.trim())
}

/// `[name]: https://…`, where a link by reference leads.
fn is_definition(line: &str) -> bool {
    line.starts_with('[') && line.contains("]: ")
}

fn item(line: &str) -> Option<&str> {
    let (mark, rest) = line.split_once(' ')?;
    let number = mark.strip_suffix('.').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    (number || matches!(mark, "*" | "-" | "+")).then(|| rest.trim_start())
}

/// A fence without a language is Rust.
fn code_block(fence: &str, code: String) -> Block {
    let mut marks = fence.split(',').map(str::trim);
    if marks.clone().any(|mark| matches!(mark, "text" | "toml" | "sh" | "console" | "none" | "json")) {
        return Block::Code { language: String::new(), text: code };
    }
    let is_code =
        |mark: &str| mark.len() == 5 && mark.starts_with('E') && mark[1..].bytes().all(|b| b.is_ascii_digit());
    let code_name = marks.clone().find(|mark| is_code(mark)).map(str::to_owned);
    let fails = marks.clone().any(|mark| mark == "compile_fail");
    let edition = marks.find_map(|mark| mark.strip_prefix("edition")).unwrap_or("2024").to_owned();
    Block::Snippet(Snippet {
        id: String::new(),
        code: code.trim_end().to_owned(),
        hidden: Vec::new(),
        expect: if fails { Expectation::Fails { code: code_name } } else { Expectation::Runs },
        edition,
        runnable: false,
        missing_imports: Vec::new(),
        module: None,
        line: 0,
    })
}

/// Code, emphasis and links of a line; all else is text.
fn inlines(text: &str) -> Vec<Inline> {
    let mut found = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let special = match c {
            '`' => between(rest, "`", "`").map(|(code, after)| (vec![Inline::Code(code.to_owned())], after)),
            '*' if rest.starts_with("**") => {
                between(rest, "**", "**").map(|(text, after)| (vec![Inline::Strong(inlines(text))], after))
            }
            '*' => between(rest, "*", "*").map(|(text, after)| (vec![Inline::Emphasis(inlines(text))], after)),
            '[' => link(rest),
            _ => None,
        };
        match special {
            Some((special, after)) => {
                push_text(&mut found, &mut plain);
                found.extend(special);
                rest = after;
            }
            None => {
                plain.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    push_text(&mut found, &mut plain);
    found
}

fn push_text(found: &mut Vec<Inline>, plain: &mut String) {
    if !plain.is_empty() {
        found.push(Inline::Text(std::mem::take(plain)));
    }
}

fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<(&'a str, &'a str)> {
    let (inside, after) = text.strip_prefix(open)?.split_once(close)?;
    (!inside.trim().is_empty()).then_some((inside, after))
}

/// `[text](https://…)`; a link by reference is its text alone.
fn link(rest: &str) -> Option<(Vec<Inline>, &str)> {
    let (text, after) = between(rest, "[", "]")?;
    let text = inlines(text);
    if let Some((url, after)) = between(after, "(", ")") {
        return Some((vec![Inline::Link { target: LinkTarget::External(url.to_owned()), text }], after));
    }
    Some((text, between(after, "[", "]").map_or(after, |(_, after)| after)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    fn shown(blocks: &[Block]) -> String {
        let line = |block: &Block| match block {
            Block::Paragraph(text) => format!("p {}", words(text)),
            Block::List { items, .. } => items.iter().map(|item| format!("- {}", shown(&item.blocks))).collect(),
            Block::Snippet(snippet) => format!("rust {:?} {:?}\n", snippet.expect, snippet.code),
            other => format!("{other:?}\n"),
        };
        blocks.iter().map(line).collect()
    }

    fn words(text: &[Inline]) -> String {
        let word = |inline: &Inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Code(code) => format!("<{code}>"),
            Inline::Strong(text) => format!("*{}*", words(text).trim_end()),
            Inline::Link { target: LinkTarget::External(url), text } => format!("[{} {url}]", words(text).trim_end()),
            other => format!("{other:?}"),
        };
        text.iter().map(word).collect::<String>() + "\n"
    }

    #[test]
    fn an_explanation_becomes_blocks() {
        let text = "A variable was used\nafter it `moved`.\n\nErroneous code example:\n\n```compile_fail,E0382\n# hidden\n\
            #![feature(x)]\nlet x = 1;\n```\n\n# More\n\n* one\n  two\n* [`Copy`][c] and [a page](https://a.example/)\n\n\
            ```text\nplain\n```\n\n```edition2018\n1 * 2\n```\n2 * 3 [x] and `open\n\n[c]: https://b.example/\n";
        expect![[r##"
            p A variable was used after it <moved>.
            p Erroneous code example:
            rust Fails { code: Some("E0382") } "#![feature(x)]\nlet x = 1;"
            p *More*
            - p one two
            - p <Copy> and [a page https://a.example/]
            Code { language: "", text: "plain\n" }
            rust Runs "1 * 2"
            p 2 * 3 x and `open
        "##]]
        .assert_eq(&shown(&blocks(text)));
    }

    #[test]
    fn any_text_is_read() {
        for text in ["", "```", "[", "**", "* ", "1.", "#", "`", "[a](", "[a]: b", "é*`[é"] {
            let _ = blocks(text);
        }
    }
}
