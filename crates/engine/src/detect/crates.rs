//! Which crates a program names, and what of std tells of a need.
//!
//! Sets are filled one by one: collecting into them would bring a sort for each kind of them into the page.

use std::collections::BTreeSet;

use super::words::{Word, words};
use crate::SourceFile;

/// Roots of paths that are never a crate from a registry.
const NOT_CRATES: [&str; 27] = [
    "std",
    "core",
    "alloc",
    "proc_macro",
    "test",
    "crate",
    "self",
    "super",
    "bool",
    "char",
    "str",
    "i8",
    "i16",
    "i32",
    "i64",
    "i128",
    "isize",
    "u8",
    "u16",
    "u32",
    "u64",
    "u128",
    "usize",
    "f32",
    "f64",
    "rustfmt",
    "clippy",
];

/// Keywords after which a path may start with `::`.
const BEFORE_PATHS: [&str; 14] =
    ["use", "as", "in", "impl", "for", "dyn", "where", "return", "match", "if", "else", "mut", "pub", "while"];

/// The crates besides those of the toolchain that the code names, sorted: after `use` and `extern crate`, and as the
/// first name of a path. A guess from the text: modules, imports and generic names of the same file are left out.
pub fn crates_used(code: &str) -> Vec<String> {
    let words = words(code);
    let mut own = BTreeSet::new();
    declare(&words, &mut own);
    Names::of(&words).crates(&own)
}

/// The same over all files, with the modules of each known to the others.
pub fn crates_of(files: &[SourceFile]) -> Vec<String> {
    let texts: Vec<Vec<Word<'_>>> = files.iter().map(|file| words(&file.text)).collect();
    let mut all = BTreeSet::new();
    for words in &texts {
        declare(words, &mut all);
    }
    let mut crates: Vec<String> = Vec::new();
    for name in texts.iter().flat_map(|words| Names::of(words).crates(&all)) {
        if !crates.contains(&name) {
            crates.push(name);
        }
    }
    crates
}

/// A crate of which the code uses a macro that is itself compiled code, which no compiler in a page can call; of crates whose
/// other parts need none.
pub fn compiled_macro(code: &str) -> Option<&'static str> {
    const CALLED: [&str; 5] = ["join", "try_join", "select", "select_biased", "stream_select"];
    const DERIVED: [&str; 2] = ["Zeroize", "ZeroizeOnDrop"];
    let (words, crates) = (words(code), crates_used(code));
    let uses = |name: &str| crates.iter().any(|used| used == name);
    // The macros of `std` and `crossbeam` that are called so are named by their path or known by their import.
    let is_called = |two: &[Word<'_>]| matches!(two, [Word::Name(name), Word::Other('!')] if CALLED.contains(name));
    let derives = |list: &[Word<'_>]| {
        let names = list.iter().take_while(|word| !matches!(word, Word::Other(')')));
        names.into_iter().any(|word| matches!(word, Word::Name(name) if DERIVED.contains(name)))
    };
    let is_derived =
        |at: usize| matches!(words[at..], [Word::Name("derive"), Word::Other('('), ..]) && derives(&words[at..]);
    if uses("futures") && words.windows(2).any(is_called) {
        return Some("futures");
    }
    (uses("zeroize") && (0..words.len()).any(is_derived)).then_some("zeroize")
}

/// Whether the code starts threads, by itself or through a crate that does.
pub fn needs_threads(code: &str) -> bool {
    const CALLS: [&str; 3] = ["spawn", "scope", "Builder"];
    let words = words(code);
    let calls = words
        .windows(3)
        .any(|three| matches!(three, [Word::Name("thread"), Word::Path, Word::Name(call)] if CALLS.contains(call)));
    let imports = words
        .windows(3)
        .any(|three| matches!(three, [Word::Name("thread"), Word::Path, Word::Other('{') | Word::Other('*')]));
    let crates = ["crossbeam", "crossbeam_utils", "rayon", "threadpool", "tokio"];
    calls || imports || crates_used(code).iter().any(|name| crates.contains(&name.as_str()))
}

/// Whether the code names what only a machine has: other programs, a network, the ways of one system or processor.
pub fn needs_system(code: &str) -> bool {
    const PARTS: [(&str, &str); 7] = [
        ("std", "net"),
        ("process", "Command"),
        ("process", "Stdio"),
        ("os", "unix"),
        ("os", "linux"),
        ("os", "fd"),
        ("arch", "x86_64"),
    ];
    const NAMES: [&str; 4] = ["TcpListener", "TcpStream", "UdpSocket", "asm"];
    let words = words(code);
    words.windows(3).any(|three| match three {
        [Word::Name(parent), Word::Path, Word::Name(part)] if PARTS.contains(&(*parent, *part)) => true,
        // WASI has no folder of temporary files: the library panics.
        [Word::Name("temp_dir"), Word::Other('('), _] => true,
        // Something of the network, however it was imported; or assembly.
        [Word::Name(name), Word::Path | Word::Other('!'), _] => NAMES.contains(name),
        // `use std::{net, process::Command}`
        [Word::Other('{' | ','), Word::Name("net"), Word::Other(',' | '}') | Word::Path] => true,
        _ => false,
    })
}

/// Whether the code reads standard input.
pub fn reads_stdin(code: &str) -> bool {
    words(code).windows(2).any(|two| matches!(two, [Word::Name("stdin"), Word::Other('(')]))
}

/// Adds the names that the file itself brings in: modules and renamed imports.
fn declare<'a>(words: &[Word<'a>], names: &mut BTreeSet<&'a str>) {
    for two in words.windows(2) {
        if let [Word::Name("mod" | "as"), Word::Name(name)] = two {
            names.insert(name);
        }
    }
}

/// What a file says about where names come from.
struct Names<'a> {
    /// First names of what `use` and `extern crate` name.
    imported: BTreeSet<&'a str>,
    /// First names of paths elsewhere.
    roots: BTreeSet<&'a str>,
    /// What `use` brings into scope.
    in_scope: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    fn of(words: &[Word<'a>]) -> Self {
        let mut names = Names { imported: BTreeSet::new(), roots: BTreeSet::new(), in_scope: BTreeSet::new() };
        let mut at = 0;
        while at < words.len() {
            at = match &words[at..] {
                [Word::Name("extern"), Word::Name("crate"), Word::Name(name), ..] => {
                    names.imported.insert(name);
                    at + 3
                }
                // `use<'a>` is a precise capture in a type, not an import.
                [Word::Name("use"), next, ..] if *next != Word::Other('<') => names.import(words, at + 1),
                // `size_of::<u8>()` calls a function.
                [before, Word::Name(root), Word::Path, next, ..]
                    if *root != "use"
                        && *next != Word::Other('<')
                        && !matches!(before, Word::Path | Word::Other('.' | '$')) =>
                {
                    names.roots.insert(root);
                    at + 2
                }
                _ => at + 1,
            };
        }
        if let [Word::Name(root), Word::Path, ..] = words {
            names.roots.insert(root);
        }
        names
    }

    /// Reads the tree of a `use` from `at` to its `;` and gives the place after it.
    fn import(&mut self, words: &[Word<'a>], mut at: usize) -> usize {
        // For each open brace, whether the paths in it start anew, as in `use {a::b, c::d};`, and what stands before it.
        let mut groups: Vec<(bool, &'a str)> = Vec::new();
        let mut first = true;
        let mut last = "";
        while let Some(word) = words.get(at) {
            match word {
                Word::Other(';') => return at + 1,
                Word::Other('{') => groups.push((first, last)),
                Word::Other('}') => first = groups.pop().is_none(),
                Word::Other(',') => first = groups.last().is_some_and(|(anew, _)| *anew),
                Word::Name("as") => at += 1,
                Word::Name(name) => {
                    if std::mem::take(&mut first) {
                        self.imported.insert(name);
                    }
                    if words.get(at + 1) != Some(&Word::Path) {
                        let outer = groups.last().map(|(_, outer)| *outer).filter(|_| *name == "self");
                        self.in_scope.insert(outer.unwrap_or(name));
                    }
                    last = name;
                }
                Word::Path | Word::Other(_) => {}
            }
            at += 1;
        }
        at
    }

    fn crates(&self, declared: &BTreeSet<&str>) -> Vec<String> {
        // A crate's name is never capitalised by convention; `use Shape::*;` names an enum.
        let is_crate = |name: &&&str| {
            !NOT_CRATES.contains(*name)
                && !BEFORE_PATHS.contains(*name)
                && !declared.contains(**name)
                && name.starts_with(|c: char| c.is_lowercase() || c == '_')
        };
        let roots = self.roots.iter().filter(|name| !self.in_scope.contains(**name) || self.imported.contains(**name));
        let mut all = BTreeSet::new();
        for name in self.imported.iter().chain(roots).filter(is_crate) {
            all.insert(*name);
        }
        all.into_iter().map(str::to_owned).collect()
    }
}
