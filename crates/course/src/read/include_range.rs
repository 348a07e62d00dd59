//! Which part of a file a helper takes: all, lines, or what stands between two anchor comments.

/// A part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Range {
    /// All of it.
    All,
    /// Lines, half-open, from 0; `None` means to the end.
    Lines { from: usize, to: Option<usize>, text: String },
    /// Between `ANCHOR: name` and `ANCHOR_END: name`.
    Anchor(String),
}

impl Range {
    /// A helper's argument as path and part: `file`, `file:2`, `file:2:`, `file::10`, `file:2:10`, `file:name`.
    pub fn split(argument: &str) -> (&str, Self) {
        let mut parts = argument.splitn(3, ':').map(str::trim);
        let path = parts.next().unwrap_or_default();
        let range = match (parts.next(), parts.next()) {
            (None, _) => Self::All,
            (Some(from), to) => Self::of(from, to),
        };
        (path, range)
    }

    fn of(from: &str, to: Option<&str>) -> Self {
        let first: Option<usize> = from.parse().ok();
        if first.is_none() && !from.is_empty() {
            return Self::Anchor(from.to_owned());
        }
        let text = to.map_or_else(|| from.to_owned(), |to| format!("{from}:{to}"));
        let start = first.map_or(0, |line| line.saturating_sub(1));
        // mdBook: a first line alone means that line, with a colon after it all lines from there.
        let end = match to {
            None => first,
            Some(to) => to.parse().ok(),
        };
        Self::Lines { from: start, to: end, text }
    }

    /// As it was written.
    pub fn text(&self) -> &str {
        match self {
            Self::All => "",
            Self::Lines { text, .. } | Self::Anchor(text) => text,
        }
    }

    /// The part, or `None` if the file has no such part. Lines that hold anchors of an anchored part are left out.
    pub fn take(&self, text: &str) -> Option<String> {
        let taken: Vec<&str> =
            self.taken(text)?.into_iter().filter(|(_, is_in)| *is_in).map(|(line, _)| line).collect();
        Some(taken.join("\n"))
    }

    /// The whole file with the lines that are not in the part hidden, as rustdoc hides them.
    pub fn take_hiding(&self, text: &str) -> Option<String> {
        let lines: Vec<String> = self
            .taken(text)?
            .into_iter()
            .map(|(line, is_in)| match (is_in, line.is_empty()) {
                (true, _) => line.to_owned(),
                (false, true) => "#".to_owned(),
                (false, false) => format!("# {line}"),
            })
            .collect();
        Some(lines.join("\n"))
    }

    /// The file's lines, each with whether it is in the part.
    fn taken<'a>(&self, text: &'a str) -> Option<Vec<(&'a str, bool)>> {
        let lines = text.lines();
        match self {
            Self::All => Some(lines.map(|line| (line, true)).collect()),
            Self::Lines { from, to, .. } => {
                let is_in = |number: usize| number >= *from && to.is_none_or(|to| number < to);
                let taken: Vec<(&str, bool)> = lines.enumerate().map(|(number, line)| (line, is_in(number))).collect();
                taken.iter().any(|(_, is_in)| *is_in).then_some(taken)
            }
            Self::Anchor(name) => anchored(lines, name),
        }
    }
}

fn anchored<'a>(lines: std::str::Lines<'a>, name: &str) -> Option<Vec<(&'a str, bool)>> {
    let mut taken = Vec::new();
    let (mut is_open, mut was_found) = (false, false);
    for line in lines {
        match (anchor(line, "ANCHOR:"), anchor(line, "ANCHOR_END:")) {
            (Some(found), _) if found == name => (is_open, was_found) = (true, true),
            (_, Some(found)) if found == name => is_open = false,
            (None, None) => taken.push((line, is_open)),
            _ => {}
        }
    }
    was_found.then_some(taken)
}

/// The name after an anchor's word.
fn anchor<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let rest = line[line.find(word)? + word.len()..].trim_start();
    let end =
        rest.find(|character: char| !(character.is_alphanumeric() || "_-".contains(character))).unwrap_or(rest.len());
    Some(&rest[..end]).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "one\n// ANCHOR: a\ntwo\n// ANCHOR: b\nthree\n// ANCHOR_END: a\n\nfour\n// ANCHOR_END: b\n";

    fn take(argument: &str) -> Option<String> {
        let (path, range) = Range::split(argument);
        assert_eq!(path, "f.rs");
        range.take(FILE)
    }

    #[test]
    fn lines() {
        assert_eq!(take("f.rs:1").as_deref(), Some("one"));
        assert_eq!(take("f.rs:1:3").as_deref(), Some("one\n// ANCHOR: a\ntwo"));
        assert_eq!(take("f.rs::1").as_deref(), Some("one"));
        assert_eq!(take("f.rs:8:").as_deref(), Some("four\n// ANCHOR_END: b"));
        assert_eq!(take("f.rs:50"), None);
    }

    #[test]
    fn anchors() {
        assert_eq!(take("f.rs:a").as_deref(), Some("two\nthree"));
        assert_eq!(take("f.rs:b").as_deref(), Some("three\n\nfour"));
        assert_eq!(take("f.rs:c"), None);
    }

    #[test]
    fn what_rustdoc_hides() {
        let (_, range) = Range::split("f.rs:b");
        assert_eq!(range.take_hiding(FILE).as_deref(), Some("# one\n# two\nthree\n\nfour"));
    }
}
