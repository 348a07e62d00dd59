//! Hidden lines: compiled but not shown. The marks are rustdoc's (`# ` or a lone `#`, `##` for a line that starts with
//! `#`) and mdBook's `hidelines=…`. Attributes such as `#[derive]` and `#![allow]` are not marks.

use crate::read::document::count;

/// Code without marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Unmarked {
    /// All lines, hidden ones included, without a line end after the last.
    pub code: String,
    /// Runs of hidden lines: half-open, from 0, in order, not touching.
    pub hidden: Vec<(u32, u32)>,
}

/// Removes the marks of Rust code; with `prefix`, lines that start with it are hidden too.
pub(crate) fn unmark_rust(text: &str, prefix: Option<&str>) -> Unmarked {
    unmark(text, |line| rust_line(line).or_else(|| prefixed_line(line, prefix?)))
}

/// Removes the marks of other code, which has them only if the fence names a prefix.
pub(crate) fn unmark_other(text: &str, prefix: Option<&str>) -> Unmarked {
    unmark(text, |line| prefixed_line(line, prefix?))
}

enum Line {
    Hidden(String),
    Escaped(String),
}

fn unmark(text: &str, read: impl Fn(&str) -> Option<Line>) -> Unmarked {
    let mut result = Unmarked { code: String::with_capacity(text.len()), hidden: Vec::new() };
    let text = text.strip_suffix('\n').unwrap_or(text);
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            result.code.push('\n');
        }
        match read(line) {
            None => result.code.push_str(line),
            Some(Line::Escaped(line)) => result.code.push_str(&line),
            Some(Line::Hidden(line)) => {
                result.code.push_str(&line);
                result.hide(count(number));
            }
        }
    }
    result
}

impl Unmarked {
    fn hide(&mut self, line: u32) {
        match self.hidden.last_mut() {
            Some((_, end)) if *end == line => *end += 1,
            _ => self.hidden.push((line, line + 1)),
        }
    }
}

fn rust_line(line: &str) -> Option<Line> {
    let body = line.trim_start();
    let indent = &line[..line.len() - body.len()];
    let rest = body.strip_prefix('#')?;
    if rest.starts_with('#') {
        return Some(Line::Escaped(format!("{indent}{rest}")));
    }
    if rest.trim().is_empty() {
        return Some(Line::Hidden(String::new()));
    }
    let rest = rest.strip_prefix(' ')?;
    Some(Line::Hidden(format!("{indent}{rest}")))
}

fn prefixed_line(line: &str, prefix: &str) -> Option<Line> {
    let body = line.trim_start();
    let indent = &line[..line.len() - body.len()];
    let rest = body.strip_prefix(prefix).filter(|_| !prefix.is_empty())?;
    Some(Line::Hidden(format!("{indent}{rest}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks() {
        for (text, code, hidden) in [
            ("a\nb\n", "a\nb", vec![]),
            ("# a\nb\n", "a\nb", vec![(0, 1)]),
            ("# a\n#\n# b\nc\n# d\n", "a\n\nb\nc\nd", vec![(0, 3), (4, 5)]),
            ("## a\n", "# a", vec![]),
            ("##[x]\n", "#[x]", vec![]),
            ("#[derive(Debug)]\n#![allow(unused)]\n", "#[derive(Debug)]\n#![allow(unused)]", vec![]),
            ("    # a\n", "    a", vec![(0, 1)]),
            ("#a\n", "#a", vec![]),
            ("", "", vec![]),
            ("\n\n", "\n", vec![]),
        ] {
            let expected = Unmarked { code: code.to_owned(), hidden };
            assert_eq!(unmark_rust(text, None), expected, "{text:?}");
        }
    }

    #[test]
    fn a_prefix_of_the_authors_own() {
        let unmarked = unmark_rust("!!a\nb\n  !!c\n", Some("!!"));
        assert_eq!(unmarked, Unmarked { code: "a\nb\n  c".to_owned(), hidden: vec![(0, 1), (2, 3)] });
        assert_eq!(unmark_other("# a\n", None).code, "# a");
    }
}
