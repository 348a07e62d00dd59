//! Raw HTML of a document cut into tags and text, for the few tags that the model has a place for. It makes no HTML and
//! no tree, and need not agree with a browser: what it does not know is shown as text.

/// A part of raw HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part<'a> {
    /// Text, character references not yet resolved.
    Text(&'a str),
    /// An opening tag.
    Open(Tag<'a>),
    /// A closing tag.
    Close(Tag<'a>),
    /// A comment, declaration or processing instruction: nothing to show.
    Silent,
}

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    /// Its name in lower case.
    pub name: String,
    /// The whole tag as written.
    pub source: &'a str,
}

/// Cuts HTML into parts. What looks like a tag but never ends is text.
pub(crate) fn parts(html: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = html;
    let mut has_closing_bracket = true;
    while let Some(at) = rest.find('<') {
        let (text, markup) = rest.split_at(at);
        push_text(&mut parts, text);
        match one(markup, &mut has_closing_bracket) {
            Some((part, length)) => {
                parts.push(part);
                rest = &markup[length..];
            }
            None => {
                push_text(&mut parts, &markup[..1]);
                rest = &markup[1..];
            }
        }
    }
    push_text(&mut parts, rest);
    parts
}

fn push_text<'a>(parts: &mut Vec<Part<'a>>, text: &'a str) {
    if !text.is_empty() {
        parts.push(Part::Text(text));
    }
}

/// The part at the start of `markup`, which begins with `<`, and its length. Searching for an end stops for good once
/// none was found, so that many unclosed tags do not each search to the end of the text.
fn one<'a>(markup: &'a str, has_end: &mut bool) -> Option<(Part<'a>, usize)> {
    if !*has_end {
        return None;
    }
    let (end, part_is_silent) = match markup.as_bytes().get(1)? {
        b'!' if markup.starts_with("<!--") => (markup[4..].find("-->").map(|at| at + 7), true),
        b'!' | b'?' => (markup.find('>').map(|at| at + 1), true),
        b'/' | b'a'..=b'z' | b'A'..=b'Z' => (tag_length(markup), false),
        _ => return None,
    };
    let Some(end) = end else {
        *has_end = false;
        return None;
    };
    if part_is_silent {
        return Some((Part::Silent, end));
    }
    let source = &markup[..end];
    let is_closing = source.starts_with("</");
    let name = source[if is_closing { 2 } else { 1 }..]
        .chars()
        .take_while(|character| character.is_ascii_alphanumeric() || *character == '-')
        .collect::<String>()
        .to_ascii_lowercase();
    let tag = Tag { name, source };
    Some((if is_closing { Part::Close(tag) } else { Part::Open(tag) }, end))
}

/// Length of a tag, with `>` allowed inside quoted values.
fn tag_length(markup: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in markup.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

impl Tag<'_> {
    /// The value of an attribute, character references resolved.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let inside = self.source.trim_start_matches('<').trim_end_matches('>');
        let mut rest = inside.trim_start_matches(|character: char| !character.is_whitespace());
        loop {
            rest = rest.trim_start_matches(|character: char| character.is_whitespace() || character == '/');
            if rest.is_empty() {
                return None;
            }
            let end = rest
                .find(|character: char| character.is_whitespace() || character == '=' || character == '/')
                .unwrap_or(rest.len());
            let (found, after) = rest.split_at(end);
            let (value, after) = attribute_value(after);
            if found.eq_ignore_ascii_case(name) {
                return Some(unescaped(value));
            }
            // Whatever stands there, at least one character is taken.
            rest = if after.len() < rest.len() { after } else { skip_one(rest) };
        }
    }
}

fn attribute_value(text: &str) -> (&str, &str) {
    let trimmed = text.trim_start();
    let Some(value) = trimmed.strip_prefix('=') else { return ("", text) };
    let value = value.trim_start();
    for quote in ['"', '\''] {
        if let Some(inside) = value.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    value.split_at(value.find(char::is_whitespace).unwrap_or(value.len()))
}

fn skip_one(text: &str) -> &str {
    let mut characters = text.chars();
    characters.next();
    characters.as_str()
}

/// Text with the common character references resolved; others stay as they are written.
pub(crate) fn unescaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        result.push_str(&rest[..at]);
        rest = &rest[at..];
        let reference = rest.bytes().take(12).position(|byte| byte == b';').and_then(|end| {
            let character = resolved(&rest[1..end])?;
            Some((character, end + 1))
        });
        let (character, length) = reference.unwrap_or(('&', 1));
        result.push(character);
        rest = &rest[length..];
    }
    result.push_str(rest);
    result
}

fn resolved(name: &str) -> Option<char> {
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|character| *character != '\0')?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(html: &str) -> String {
        let parts: Vec<String> = parts(html)
            .iter()
            .map(|part| match part {
                Part::Text(text) => format!("{text:?}"),
                Part::Open(tag) => format!("<{}", tag.name),
                Part::Close(tag) => format!("/{}", tag.name),
                Part::Silent => "-".to_owned(),
            })
            .collect();
        parts.join(" ")
    }

    #[test]
    fn cutting() {
        for (html, expected) in [
            ("a<b>c</b>d", r#""a" <b "c" /b "d""#),
            ("<BR/>", "<br"),
            ("<!-- <b> -->x", r#"- "x""#),
            ("<a href=\">\">x", r#"<a "x""#),
            ("1 < 2", r#""1 " "<" " 2""#),
            ("<b <b <b", r#""<" "b " "<" "b " "<" "b""#),
            ("<?php ?>", "-"),
        ] {
            assert_eq!(show(html), expected, "{html}");
        }
    }

    #[test]
    fn attributes() {
        let value = |source, name| Tag { name: String::new(), source }.attribute(name);
        assert_eq!(value("<a class=x href='b&amp;c'>", "href").as_deref(), Some("b&c"));
        assert_eq!(value("<img src=\"a b\" alt>", "src").as_deref(), Some("a b"));
        assert_eq!(value("<img alt>", "alt").as_deref(), Some(""));
        assert_eq!(value("<img ==== />", "alt"), None);
        assert_eq!(value("<a data-href=x>", "href"), None);
    }

    #[test]
    fn character_references() {
        assert_eq!(unescaped("a &lt; b &#x41;&#66; &nope; & &amp"), "a < b AB &nope; & &amp");
    }
}
