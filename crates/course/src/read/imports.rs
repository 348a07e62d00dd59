//! Imports that a guide's example leaves out. Guides show fragments: `HashMap` without `use std::collections::HashMap`.
//! Names that everybody knows are offered; a name that is defined, imported or qualified anywhere in the code is not.

use std::collections::BTreeSet;

use crate::read::known_names::{DERIVES, MACROS, METHODS, MODULES, NAMES};
use crate::rust_tokens::{Kind, Token, after_group, tokens};

/// How many tokens of a list of generics are looked at: lists that never end must not each be read to the end.
const MAX_GENERICS: usize = 100;

/// The imports that `code` lacks, sorted, each a whole line of Rust.
pub(crate) fn missing(code: &str) -> Vec<String> {
    let tokens = tokens(code);
    let known = known_here(&tokens);
    let mut paths: BTreeSet<String> = BTreeSet::new();
    let mut at = 0;
    let mut derives_end = 0;
    while at < tokens.len() {
        match tokens[at].word() {
            Some("use") => {
                at = after_use(&tokens, at);
                continue;
            }
            Some("derive") if at >= derives_end && tokens.get(at + 1).is_some_and(|next| next.is(b'(')) => {
                derives_end = after_group(&tokens, at + 1);
            }
            _ => {}
        }
        if let Some(path) = wanted(&tokens, at, at < derives_end, &known) {
            paths.insert(path.to_owned());
        }
        at += 1;
    }
    paths.into_iter().map(|path| format!("use {path};")).collect()
}

/// The path that the name at `at` needs; `is_derive` if it stands in `#[derive(…)]`.
fn wanted<'a>(tokens: &[Token<'_>], at: usize, is_derive: bool, known: &BTreeSet<&str>) -> Option<&'a str> {
    let word = tokens[at].word()?;
    if known.contains(word) {
        return None;
    }
    let before = at.checked_sub(1).map(|index| tokens[index].kind);
    let after = tokens.get(at + 1).map(|token| token.kind);
    match (before, after) {
        (Some(Kind::PathSeparator), _) => None,
        (Some(Kind::Mark(b'.')), _) => find(METHODS, word).filter(|path| !has_prelude(path, known)),
        (_, Some(Kind::Mark(b'!'))) => find(MACROS, word),
        // A field or an argument of this name.
        (_, Some(Kind::Mark(b':' | b'='))) if word.starts_with(|first: char| first.is_lowercase()) => None,
        (_, Some(Kind::PathSeparator)) => find(MODULES, word).or_else(|| find(NAMES, word)),
        _ if is_derive => find(DERIVES, word),
        _ => find(NAMES, word),
    }
}

fn find<'a>(table: &[(&str, &'a str)], word: &str) -> Option<&'a str> {
    table.binary_search_by_key(&word, |(name, _)| name).ok().map(|index| table[index].1)
}

/// Whether a prelude that brings the method is there already.
fn has_prelude(path: &str, known: &BTreeSet<&str>) -> bool {
    path.split("::").next().is_some_and(|package| known.contains(package) && path.ends_with("::*"))
}

/// Every name that the code imports or defines.
fn known_here<'a>(tokens: &[Token<'a>]) -> BTreeSet<&'a str> {
    let mut known = BTreeSet::new();
    let mut at = 0;
    while at < tokens.len() {
        let next = tokens.get(at + 1).and_then(Token::word);
        match tokens[at].word() {
            Some("use") => {
                let end = after_use(tokens, at);
                // The packages and modules on the way are not imported, but naming them costs nothing.
                known.extend(imported(&tokens[at + 1..end]));
                at = end;
                continue;
            }
            Some(
                "struct" | "enum" | "union" | "trait" | "type" | "fn" | "mod" | "const" | "static" | "let"
                | "macro_rules",
            ) => {
                known.extend(next);
            }
            Some("impl") if tokens.get(at + 1).is_some_and(|token| token.is(b'<')) => {
                known.extend(generics(&tokens[at + 2..]));
            }
            _ => {}
        }
        if tokens[at].is(b'<')
            && at >= 2
            && matches!(tokens[at - 2].word(), Some("struct" | "enum" | "trait" | "fn" | "type"))
        {
            known.extend(generics(&tokens[at + 1..]));
        }
        at += 1;
    }
    known
}

/// The names that a `use` brings: the last of each path, what stands after `as`, and the package of a `…::*`.
fn imported<'a>(tree: &[Token<'a>]) -> Vec<&'a str> {
    let mut names = Vec::new();
    for (index, token) in tree.iter().enumerate() {
        let Some(word) = token.word() else {
            if token.is(b'*') {
                names.extend(tree.first().and_then(Token::word));
                names.extend(glob(tree, index));
            }
            continue;
        };
        match tree.get(index + 1).map(|next| next.kind) {
            Some(Kind::PathSeparator) => {}
            // `fmt::{self, Debug}` imports `fmt`.
            _ if word == "self" => names.extend(index.checked_sub(3).and_then(|owner| tree[owner].word())),
            _ => names.push(word),
        }
    }
    names
}

/// The names of the table that `module::*` brings.
fn glob(tree: &[Token<'_>], star: usize) -> Vec<&'static str> {
    let module = star.checked_sub(2).and_then(|index| tree[index].word()).unwrap_or_default();
    let is_in = |path: &str| path.rsplit("::").nth(1) == Some(module);
    NAMES.iter().filter(|(_, path)| is_in(path)).map(|(name, _)| *name).collect()
}

/// The parameters of a list of generics, up to the end of the list.
fn generics<'a>(tokens: &[Token<'a>]) -> Vec<&'a str> {
    let list = tokens
        .iter()
        .take(MAX_GENERICS)
        .take_while(|token| !(token.is(b'>') || token.is(b'{') || token.is(b'(') || token.is(b';')));
    let mut names = Vec::new();
    let mut is_start = true;
    for token in list {
        if is_start {
            names.extend(token.word().filter(|word| *word != "const"));
        }
        is_start = token.is(b',') || token.word() == Some("const");
    }
    names
}

fn after_use(tokens: &[Token<'_>], at: usize) -> usize {
    let mut end = at + 1;
    while end < tokens.len() && !tokens[end].is(b';') {
        // `use` in the wrong place must not swallow the rest.
        if tokens[end].is(b'}') || tokens[end].is(b'(') {
            return end;
        }
        end = if tokens[end].is(b'{') { after_group(tokens, end) } else { end + 1 };
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [NAMES, MODULES, MACROS, METHODS, DERIVES] {
            assert!(table.is_sorted_by_key(|(name, _)| *name));
        }
    }

    #[test]
    fn what_is_missing() {
        for (code, expected) in [
            ("let m: HashMap<String, u8> = HashMap::new();", "use std::collections::HashMap;"),
            ("use std::collections::HashMap;\nHashMap::new();", ""),
            ("use std::collections::{BTreeMap, HashMap as Map};\nBTreeMap::new();", ""),
            ("use std::collections::*;\nHashMap::new();", ""),
            ("std::collections::HashMap::new();", ""),
            ("struct Arc;\nArc;", ""),
            ("fn f<Rc>(a: Rc) {}", ""),
            ("impl fmt::Display for A {}", "use std::fmt;"),
            ("use std::fmt::{self, Debug};\nimpl fmt::Display for A {}", ""),
            ("#[derive(Debug, Serialize, Clone)] struct A;", "use serde::Serialize;"),
            ("#[derive(Error, Debug)] enum E {}", "use thiserror::Error;"),
            ("v.par_iter().sum()", "use rayon::prelude::*;"),
            ("use rayon::prelude::*;\nv.par_iter().sum()", ""),
            ("// HashMap\n\"HashMap\"", ""),
            ("let (a, b) = mpsc::channel(); thread::spawn(f);", "use std::sync::mpsc; use std::thread;"),
            ("A { io: 1 }; x.io;", ""),
        ] {
            assert_eq!(missing(code).join(" "), expected, "{code}");
        }
    }
}
