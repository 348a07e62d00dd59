//! Drawings that become part of the page. An SVG file is read as XML and written anew from an allow-list of elements,
//! attributes and CSS functions; anything else refuses the whole drawing, so that its author learns of it.
//!
//! No script, no event, no style sheet, no reference but to an id of the same drawing. Ids are prefixed, so that drawings
//! of one page do not clash. Declarations of `style` become presentation attributes, because a page with a strict
//! content security policy ignores `style` attributes.

use std::borrow::Cow;

use roxmltree::{Attribute, Document, Node};

use crate::Picture;
use crate::read::svg_names::{ATTRIBUTES, ELEMENTS, FUNCTIONS, ID_LISTS, PRESENTATION};

/// Largest drawing, in bytes: it is part of every visit to its lesson.
const MAX_BYTES: usize = 128 << 10;
/// How deep elements may nest.
const MAX_DEPTH: usize = 32;

/// Checks a drawing. `number` tells it from others of the same page.
pub(crate) fn read(svg: &str, description: &str, number: u32) -> Result<Picture, String> {
    if svg.len() > MAX_BYTES {
        return Err("it is larger than 128 KiB.".to_owned());
    }
    let svg = without_doctype(svg);
    let document = Document::parse(&svg).map_err(|error| format!("it is not valid XML: {error}."))?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err("its outermost element is not `<svg>`.".to_owned());
    }
    let mut writer = Writer { svg: String::with_capacity(svg.len()), prefix: format!("d{number}-"), source: &document };
    writer.element(root, 0)?;
    Ok(Picture { svg: writer.svg, description: description.to_owned() })
}

/// The drawing without a document type declaration that only names a DTD, as many tools write it. One with an internal
/// subset stays, and is refused by the parser: it could define entities.
fn without_doctype(svg: &str) -> Cow<'_, str> {
    let declaration = svg.find("<!DOCTYPE").and_then(|start| {
        let length = svg[start..].find('>')? + 1;
        (!svg[start..start + length].contains('[')).then_some(start..start + length)
    });
    match declaration {
        // Lines are kept, for the places in messages.
        Some(range) => {
            let lines = "\n".repeat(svg[range.clone()].matches('\n').count());
            Cow::Owned(format!("{}{lines}{}", &svg[..range.start], &svg[range.end..]))
        }
        None => Cow::Borrowed(svg),
    }
}

struct Writer<'a, 'input> {
    svg: String,
    prefix: String,
    source: &'a Document<'input>,
}

impl Writer<'_, '_> {
    fn element(&mut self, node: Node<'_, '_>, depth: usize) -> Result<(), String> {
        let name = node.tag_name().name();
        let line = self.source.text_pos_at(node.range().start).row;
        if !ELEMENTS.contains(&name) {
            return Err(format!("`<{name}>` in its line {line} is not allowed."));
        }
        if depth > MAX_DEPTH {
            return Err(format!("elements nest more than {MAX_DEPTH} deep in its line {line}."));
        }
        self.svg.push('<');
        self.svg.push_str(name);
        if depth == 0 {
            self.attribute("xmlns", "http://www.w3.org/2000/svg");
        }
        for attribute in node.attributes() {
            self.checked(&attribute, depth == 0)
                .map_err(|what| format!("{what} in its line {line} is not allowed."))?;
        }
        if !node.has_children() {
            self.svg.push_str("/>");
            return Ok(());
        }
        self.svg.push('>');
        for child in node.children() {
            if child.is_element() {
                self.element(child, depth + 1)?;
            } else if child.is_text() {
                self.escape(child.text().unwrap_or_default());
            }
        }
        self.svg.push_str("</");
        self.svg.push_str(name);
        self.svg.push('>');
        Ok(())
    }

    fn checked(&mut self, attribute: &Attribute<'_, '_>, is_root: bool) -> Result<(), String> {
        let (name, value) = (attribute.name(), attribute.value());
        match name {
            "style" => return self.style(value, is_root),
            "id" => self.attribute(name, &format!("{}{value}", self.prefix)),
            "href" => {
                let id = value.strip_prefix('#').ok_or_else(|| format!("a reference to `{value}`"))?;
                self.attribute(name, &format!("#{}{id}", self.prefix));
            }
            // `xml:space` and the like say nothing that matters here.
            _ if attribute.namespace().is_some() => {}
            _ if ID_LISTS.contains(&name) => {
                let ids: Vec<String> = value.split_whitespace().map(|id| format!("{}{id}", self.prefix)).collect();
                self.attribute(name, &ids.join(" "));
            }
            _ if PRESENTATION.contains(&name) || ATTRIBUTES.contains(&name) => {
                let value = self.value(value)?;
                self.attribute(name, &value);
            }
            _ => return Err(format!("the attribute `{name}`")),
        }
        Ok(())
    }

    /// The declarations of a `style` attribute as attributes of their own.
    fn style(&mut self, style: &str, is_root: bool) -> Result<(), String> {
        for declaration in style.split(';').map(str::trim).filter(|declaration| !declaration.is_empty()) {
            let (name, value) = declaration.split_once(':').ok_or_else(|| format!("the style `{declaration}`"))?;
            let (name, value) = (name.trim(), value.trim());
            // How wide a drawing may be is for the page to say.
            if is_root && matches!(name, "max-width" | "width" | "height" | "display") {
                continue;
            }
            if !PRESENTATION.contains(&name) {
                return Err(format!("the style `{name}`"));
            }
            let value = self.value(value)?;
            self.attribute(name, &value);
        }
        Ok(())
    }

    /// A value that calls only known functions, with local references prefixed.
    fn value(&self, value: &str) -> Result<String, String> {
        if value.contains('\\') || value.contains("/*") {
            return Err(format!("the value `{value}`"));
        }
        let mut result = String::with_capacity(value.len());
        let mut rest = value;
        while let Some(open) = rest.find('(') {
            let before = &rest[..open];
            let name = before
                .rsplit(|character: char| !(character.is_alphanumeric() || character == '-'))
                .next()
                .unwrap_or("");
            result.push_str(before);
            result.push('(');
            rest = &rest[open + 1..];
            if name.eq_ignore_ascii_case("url") {
                let inside = rest.trim_start().trim_start_matches(['"', '\'']);
                let id = inside.strip_prefix('#').ok_or_else(|| format!("the value `{value}`"))?;
                result.push('#');
                result.push_str(&self.prefix);
                let end = id.find([')', '"', '\'']).ok_or_else(|| format!("the value `{value}`"))?;
                result.push_str(&id[..end]);
                rest = id[end..].trim_start_matches(['"', '\'', ' ']);
            } else if !name.is_empty() && !FUNCTIONS.iter().any(|known| name.eq_ignore_ascii_case(known)) {
                return Err(format!("the function `{name}()`"));
            }
        }
        result.push_str(rest);
        Ok(result)
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.svg.push(' ');
        self.svg.push_str(name);
        self.svg.push_str("=\"");
        self.escape(value);
        self.svg.push('"');
    }

    fn escape(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '<' => self.svg.push_str("&lt;"),
                '>' => self.svg.push_str("&gt;"),
                '&' => self.svg.push_str("&amp;"),
                '"' => self.svg.push_str("&quot;"),
                _ => self.svg.push(character),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> Result<String, String> {
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inside}</svg>"
        );
        let picture = read(&text, "", 3)?;
        let inner = picture.svg.strip_prefix("<svg xmlns=\"http://www.w3.org/2000/svg\">").expect("the root");
        Ok(inner.strip_suffix("</svg>").expect("the end").to_owned())
    }

    #[test]
    fn what_drawings_need() {
        for (source, expected) in [
            ("<title>a &amp; b</title>", "<title>a &amp; b</title>"),
            ("<path d='M0 0' class='c'/>", "<path d=\"M0 0\" class=\"c\"/>"),
            (
                "<path style='fill: var(--a, #fff); stroke-width: 2'/>",
                "<path fill=\"var(--a, #fff)\" stroke-width=\"2\"/>",
            ),
            (
                "<defs><marker id='m'/></defs><path marker-end=\"url('#m')\"/>",
                "<defs><marker id=\"d3-m\"/></defs><path marker-end=\"url(#d3-m)\"/>",
            ),
            ("<use href='#m'/><use xlink:href='#m'/>", "<use href=\"#d3-m\"/><use href=\"#d3-m\"/>"),
            ("<g transform='rotate(1 2 3) scale(2)'/>", "<g transform=\"rotate(1 2 3) scale(2)\"/>"),
            ("<!-- c --><text aria-labelledby='a b'>x</text>", "<text aria-labelledby=\"d3-a d3-b\">x</text>"),
        ] {
            assert_eq!(svg(source).as_deref(), Ok(expected), "{source}");
        }
    }

    #[test]
    fn what_is_refused() {
        for source in [
            "<script>alert(1)</script>",
            "<style>a{}</style>",
            "<foreignObject/>",
            "<image href='#a'/>",
            "<a href='#a'/>",
            "<animate/>",
            "<path onclick='x'/>",
            "<path style='fill: url(https://a.b/c)'/>",
            "<path fill='URL(//a.b/c)'/>",
            "<path fill='u\\72l(//a.b/c)'/>",
            "<path style='background: red'/>",
            "<path style='fill: expression(1)'/>",
            "<use href='https://a.b/c#d'/>",
            "<use href='javascript:x'/>",
            "<g>",
        ] {
            assert!(svg(source).is_err(), "{source}");
        }
        assert!(read("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>", "", 0).is_err());
        assert!(read("<html/>", "", 0).is_err());
    }
}
