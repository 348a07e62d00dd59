//! The words after a code fence, read as rustdoc and mdBook read them: separated by commas or spaces, the first one a
//! language or, for Rust, an attribute.
//!
//! - Rust is `rust` (or `rs`), or a rustdoc attribute in the first place. Nothing at all is plain text, as in mdBook.
//! - `ignore` promises nothing and, as in mdBook, is not run, unless `mdbook-runnable` says so.
//! - `noplayground` and `noplaypen` forbid running. `no_run` is an expectation: it compiles.
//! - `module=NAME.wasm` names the example compiled to WebAssembly, a file beside the lesson.
//! - `exercise`, `tests`, `solution` and `wrong` after `rust`, and the languages `hint` and `quiz`, are Rockpool's own.

use crate::Expectation;

/// What a fenced block is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Code of another language, or plain text.
    Plain,
    /// A Rust example.
    Snippet,
    /// The code that an exercise starts from.
    Exercise,
    /// An exercise's tests.
    Tests,
    /// An exercise's solution.
    Solution,
    /// An attempt at an exercise that its tests must catch.
    Wrong,
    /// A hint, Markdown inside.
    Hint,
    /// Questions, TOML inside.
    Quiz,
}

/// A fence's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fence {
    pub role: Role,
    /// First word; empty if there is none.
    pub language: String,
    pub expect: Expectation,
    /// From `edition2018` and its like.
    pub edition: Option<String>,
    pub runnable: bool,
    /// From `hidelines=…`.
    pub hide_prefix: Option<String>,
    /// From `module=…`.
    pub module: Option<String>,
}

impl Fence {
    /// Reads the words after the fence.
    pub fn parse(info: &str) -> Self {
        let words: Vec<&str> = info
            .split([',', ' ', '\t', '{', '}'])
            .map(|word| word.trim().trim_start_matches('.'))
            .filter(|word| !word.is_empty())
            .collect();
        let has = |word: &str| words.contains(&word);
        let first = words.first().copied().unwrap_or("");
        let is_rust = ["rust", "rs"].iter().any(|name| first.eq_ignore_ascii_case(name)) || is_rustdoc_attribute(first);
        let forbidden = has("noplayground") || has("noplaypen");
        Self {
            role: role(&words, is_rust),
            language: if is_rust { "rust".to_owned() } else { first.to_owned() },
            expect: expectation(&words),
            edition: words.iter().find_map(|word| edition(word)),
            runnable: has("mdbook-runnable") || !(forbidden || words.iter().any(|word| is_ignore(word))),
            hide_prefix: words.iter().find_map(|word| value(word, "hidelines")),
            module: words.iter().find_map(|word| value(word, "module")),
        }
    }
}

fn role(words: &[&str], is_rust: bool) -> Role {
    if !is_rust {
        return match words.first() {
            Some(&"hint") => Role::Hint,
            Some(&"quiz") => Role::Quiz,
            _ => Role::Plain,
        };
    }
    let roles =
        [("exercise", Role::Exercise), ("tests", Role::Tests), ("solution", Role::Solution), ("wrong", Role::Wrong)];
    roles.iter().find(|(word, _)| words.contains(word)).map_or(Role::Snippet, |(_, role)| *role)
}

fn expectation(words: &[&str]) -> Expectation {
    let has = |word: &str| words.contains(&word);
    if words.iter().any(|word| is_ignore(word)) {
        Expectation::Ignored
    } else if has("compile_fail") {
        let code = words.iter().find(|word| is_error_code(word)).map(|word| (*word).to_owned());
        Expectation::Fails { code }
    } else if has("should_panic") {
        Expectation::Panics
    } else if has("no_run") {
        Expectation::Compiles
    } else {
        Expectation::Runs
    }
}

fn is_rustdoc_attribute(word: &str) -> bool {
    matches!(word, "should_panic" | "no_run" | "compile_fail" | "test_harness" | "standalone" | "standalone_crate")
        || is_ignore(word)
        || edition(word).is_some()
}

fn is_ignore(word: &str) -> bool {
    word == "ignore" || word.starts_with("ignore-")
}

/// Whether it has the form of the compiler's error codes, such as `E0382`.
pub(crate) fn is_error_code(word: &str) -> bool {
    word.strip_prefix('E').is_some_and(|digits| digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

fn edition(word: &str) -> Option<String> {
    let year = word.strip_prefix("edition")?;
    (year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())).then(|| year.to_owned())
}

fn value(word: &str, name: &str) -> Option<String> {
    let value = word.strip_prefix(name)?.strip_prefix('=')?;
    Some(value.trim_matches(['"', '\'']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(info: &str, expected: &str) {
        let fence = Fence::parse(info);
        let text = format!(
            "{:?} {:?} {:?} {:?} {} {:?}",
            fence.role, fence.language, fence.expect, fence.edition, fence.runnable, fence.hide_prefix
        );
        assert_eq!(text, expected, "{info}");
    }

    #[test]
    fn words() {
        check("", r#"Plain "" Runs None true None"#);
        check("toml", r#"Plain "toml" Runs None true None"#);
        check("rust", r#"Snippet "rust" Runs None true None"#);
        check("rs", r#"Snippet "rust" Runs None true None"#);
        check("rust,editable", r#"Snippet "rust" Runs None true None"#);
        check("rust ignore", r#"Snippet "rust" Ignored None false None"#);
        check("rust,ignore,mdbook-runnable", r#"Snippet "rust" Ignored None true None"#);
        check("ignore-windows", r#"Snippet "rust" Ignored None false None"#);
        check("rust,no_run", r#"Snippet "rust" Compiles None true None"#);
        check("should_panic", r#"Snippet "rust" Panics None true None"#);
        check("rust, compile_fail", r#"Snippet "rust" Fails { code: None } None true None"#);
        check("rust,compile_fail,E0382", r#"Snippet "rust" Fails { code: Some("E0382") } None true None"#);
        check("rust,edition2018", r#"Snippet "rust" Runs Some("2018") true None"#);
        check("rust,noplayground", r#"Snippet "rust" Runs None false None"#);
        check("rust,noplaypen", r#"Snippet "rust" Runs None false None"#);
        check("python,hidelines=~", r#"Plain "python" Runs None true Some("~")"#);
        check("{.rust .no_run}", r#"Snippet "rust" Compiles None true None"#);
        check("rust,exercise", r#"Exercise "rust" Runs None true None"#);
        check("rust,tests", r#"Tests "rust" Runs None true None"#);
        check("rust,solution", r#"Solution "rust" Runs None true None"#);
        check("rust,wrong", r#"Wrong "rust" Runs None true None"#);
        check("hint", r#"Hint "hint" Runs None true None"#);
        check("quiz", r#"Quiz "quiz" Runs None true None"#);
    }
}
