//! The Playground's line-anchored rules, each as a walk over the text's places of interest.

use crate::CrateType;

/// How far an attribute's path or a comment between parentheses is followed. Longer ones are no honest code, and the
/// bound keeps the work linear.
const FAR: usize = 200;

/// Whether a line starts with an attribute `#[test…]` that holds no double quote, or with `#[path::test]` such as
/// `#[tokio::test(flavor = "multi_thread")]`.
pub fn has_tests(code: &str) -> bool {
    // Place of the first `"` or `]` after the attribute looked at; it serves all attributes before it.
    let mut stop = 0;
    line_attributes(code, "#").any(|inside| {
        let start = code.len() - inside.len();
        if stop < start {
            stop = code[start..].find(['"', ']']).map_or(code.len(), |found| start + found);
        }
        // Plain tests: `test`, `test_case(1)`, even `testing`.
        (inside.starts_with("test") && code[stop..].starts_with(']')) || is_path_test(near(inside))
    })
}

fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(FAR)]
}

/// `tokio::test` and the like, alone or with arguments.
fn is_path_test(inside: &str) -> bool {
    let path = inside.find(['(', ']', '"', '=']).map_or(inside, |end| &inside[..end]);
    let mut names = path.rsplit("::").map(str::trim);
    names.next() == Some("test") && names.next().is_some_and(is_identifier) && names.all(is_identifier)
}

fn is_identifier(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c == '_' || c.is_alphanumeric())
}

/// What follows the `[` of each attribute that is the first thing of its line.
fn line_attributes<'a>(code: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    code.match_indices(mark).filter(|(at, _)| at_line_start(&code[..*at])).filter_map(move |(at, _)| {
        let rest = code[at + mark.len()..].trim_start().strip_prefix('[')?;
        Some(rest.trim_start())
    })
}

/// Whether only white space stands between the start of a line and the end of `before`.
fn at_line_start(before: &str) -> bool {
    let blank = &before[before.trim_end().len()..];
    blank.len() == before.len() || blank.contains(is_line_end)
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// Whether the program has `fn main()`, with `pub`, `const` and `async` before it at most, at the start of a line or
/// after a `;` on a line without a slash before it.
pub fn has_main(code: &str) -> bool {
    code.match_indices("fn").any(|(at, _)| names_main(&code[at + 2..]) && may_start_item(&code[..at]))
}

/// ` main()`, where the parentheses hold white space and one block comment at most.
fn names_main(after: &str) -> bool {
    let name = after.trim_start();
    let Some(rest) = name.strip_prefix("main").filter(|_| name.len() < after.len()) else { return false };
    let Some(inside) = rest.trim_start().strip_prefix('(') else { return false };
    let inside = inside.trim_start();
    if inside.starts_with(')') {
        return true;
    }
    let Some(comment) = inside.strip_prefix("/*").map(near) else { return false };
    let line = comment.find(is_line_end).map_or(comment, |end| &comment[..end]);
    line.match_indices("*/").any(|(end, _)| comment[end + 2..].trim_start().starts_with(')'))
}

fn may_start_item(before: &str) -> bool {
    let mut before = before;
    loop {
        if starts_item(before) {
            return true;
        }
        let Some(shorter) = ["async", "const", "pub"].iter().find_map(|word| without_word(before, word)) else {
            return false;
        };
        before = shorter;
    }
}

/// The text before a last word that white space follows.
fn without_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let trimmed = text.trim_end();
    trimmed.strip_suffix(word).filter(|_| trimmed.len() < text.len())
}

/// Whether an item may start where `before` ends.
fn starts_item(before: &str) -> bool {
    if at_line_start(before) {
        return true;
    }
    let Some(statement) = before.trim_end().strip_suffix(';') else { return false };
    let obstacle = statement.rfind(|c| c == '/' || is_line_end(c));
    obstacle.is_none_or(|at| !statement[at..].starts_with('/'))
}

/// The value of `#![crate_type = "…"]` at the start of a line, as it is written.
pub fn crate_type_text(code: &str) -> Option<&str> {
    line_attributes(code, "#!").find_map(|inside| {
        let rest = inside.strip_prefix("crate_type")?.trim_start().strip_prefix('=')?;
        let (value, rest) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
        rest.trim_start().starts_with(']').then_some(value)
    })
}

/// The crate type of `#![crate_type = "…"]`; `None` if there is none or its name is not a crate type's.
pub fn crate_type(code: &str) -> Option<CrateType> {
    crate_type_text(code).and_then(crate_type_named)
}

pub(super) fn crate_type_named(name: &str) -> Option<CrateType> {
    Some(match name {
        "bin" => CrateType::Bin,
        "lib" => CrateType::Lib,
        "dylib" => CrateType::Dylib,
        "rlib" => CrateType::Rlib,
        "staticlib" => CrateType::Staticlib,
        "cdylib" => CrateType::Cdylib,
        "proc-macro" => CrateType::ProcMacro,
        _ => return None,
    })
}

/// Whether a line starts with `#![feature(…`, which only the nightly compiler accepts.
pub fn needs_nightly(code: &str) -> bool {
    line_attributes(code, "#!")
        .any(|inside| inside.strip_prefix("feature").is_some_and(|rest| rest.trim_start().starts_with('(')))
}
