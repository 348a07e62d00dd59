//! Formatting a snippet that is only the inside of a `main`.
//!
//! Pure. rustfmt wants items, so such a snippet is wrapped before and unwrapped after. Lines that begin inside a string
//! keep their blanks, since those are part of the program.

use rockpool_highlight::{Class, highlight};

const HEAD: &str = "fn main() {\n";

/// The text to format: as it is when it is made of items, else inside a `main`.
pub fn wrap(code: &str) -> String {
    if is_inside(code) { format!("{HEAD}{}\n}}\n", code.trim_end()) } else { code.to_owned() }
}

/// Whether a text is only the inside of a `main`: the course gives it one.
fn is_inside(code: &str) -> bool {
    let has_main = rockpool_engine::detect::has_main;
    !has_main(code) && has_main(&rockpool_course::assemble(code, None).text)
}

/// What became of `code` in the formatted form of its [`wrap`].
pub fn unwrap(code: &str, formatted: &str) -> String {
    if !is_inside(code) {
        return formatted.to_owned();
    }
    let Some(body) = formatted.strip_prefix(HEAD).and_then(|rest| rest.trim_end().strip_suffix('}')) else {
        // rustfmt left it as it was, or joined it into one line.
        return code.to_owned();
    };
    let start = HEAD.len();
    let strings: Vec<(usize, usize)> = highlight(formatted)
        .into_iter()
        .filter(|token| token.class == Class::String)
        .map(|token| (token.start as usize, token.end as usize))
        .collect();
    let mut at = start;
    let mut out = String::with_capacity(body.len());
    for line in body.split_inclusive('\n') {
        let in_string = strings.iter().any(|&(from, to)| from < at && at < to);
        out.push_str(if in_string { line } else { line.strip_prefix("    ").unwrap_or(line) });
        at += line.len();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inside_of_a_main_is_wrapped_and_unwrapped() {
        assert_eq!(wrap("let x=1;\n"), "fn main() {\nlet x=1;\n}\n");
        assert_eq!(
            unwrap("let x=1;\n", "fn main() {\n    let x = 1;\n    if x > 0 {\n        f();\n    }\n}\n"),
            "let x = 1;\nif x > 0 {\n    f();\n}\n"
        );
    }

    #[test]
    fn a_whole_program_goes_through_as_it_is() {
        assert_eq!(wrap("fn main(){}\n"), "fn main(){}\n");
        assert_eq!(unwrap("fn main(){}\n", "fn main() {}\n"), "fn main() {}\n");
    }

    #[test]
    fn blanks_inside_a_string_are_kept() {
        let formatted = "fn main() {\n    let s = \"a\n    b\";\n}\n";
        assert_eq!(unwrap("let s = \"a\n    b\";\n", formatted), "let s = \"a\n    b\";\n");
    }
}
