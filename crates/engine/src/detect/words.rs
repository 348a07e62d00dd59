//! Names and punctuation of Rust source, without comments and literals.
//!
//! Just enough of a lexer to look for paths; whoever needs all of Rust's tokens must use rustc's own lexer, which is
//! too large for this purpose in the page.

/// A name or a character of punctuation; `::` is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word<'a> {
    Name(&'a str),
    Path,
    Other(char),
}

/// The words of `code` in order. Total: an unfinished comment or string ends with the text.
pub(super) fn words(code: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        rest = if first.is_whitespace() {
            rest.trim_start()
        } else if rest.starts_with("//") {
            rest.find('\n').map_or("", |end| &rest[end..])
        } else if let Some(comment) = rest.strip_prefix("/*") {
            after_block_comment(comment)
        } else if first == '"' {
            after_string(&rest[1..])
        } else if first == '\'' {
            after_quote(&rest[1..])
        } else if is_name(first) {
            let end = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            literal_end(name, after).unwrap_or_else(|| {
                if !first.is_ascii_digit() {
                    found.push(Word::Name(name));
                }
                after
            })
        } else if let Some(after) = rest.strip_prefix("::") {
            found.push(Word::Path);
            after
        } else {
            found.push(Word::Other(first));
            &rest[first.len_utf8()..]
        };
    }
    found
}

fn is_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// What follows a string whose prefix `name` is (`b"…"`, `r#"…"#`), if it is one.
fn literal_end<'a>(name: &str, after: &'a str) -> Option<&'a str> {
    if !matches!(name, "b" | "c" | "r" | "br" | "cr") {
        return None;
    }
    if !name.ends_with('r') {
        return after.strip_prefix('"').map(after_string);
    }
    let text = after.trim_start_matches('#');
    let hashes = &after[..after.len() - text.len()];
    let body = text.strip_prefix('"')?;
    let end = body.match_indices('"').find(|(at, _)| body[at + 1..].starts_with(hashes));
    Some(end.map_or("", |(at, _)| &body[at + 1 + hashes.len()..]))
}

fn after_string(text: &str) -> &str {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return &text[at + 1..],
            _ => {}
        }
    }
    ""
}

/// After a `'`: a character literal is skipped whole, a lifetime leaves its name out.
fn after_quote(text: &str) -> &str {
    let mut chars = text.char_indices();
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some(_)) => {
            let body = &text[1..];
            let skipped = body.chars().next().map_or(0, char::len_utf8);
            body[skipped..].find('\'').map_or("", |end| &body[skipped + end + 1..])
        }
        (Some(_), Some((at, '\''))) => &text[at + 1..],
        _ => text.trim_start_matches(is_name),
    }
}

fn after_block_comment(text: &str) -> &str {
    let mut depth = 1;
    let mut at = 0;
    while let Some(pair) = text.as_bytes().get(at..at + 2) {
        match pair {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return &text[at..];
        }
    }
    ""
}
