//! The text that is compiled for a snippet, and the way back from its positions to the reader's code.
//!
//! What is added, and nothing else:
//! - Tests, if given, after the code as they are. Then nothing else is added: the tests are what runs.
//! - To code without `fn main`, tests and `#![crate_type]`, the frame that rustdoc adds: `#![allow(unused)]` on top, and
//!   if statements stand at the top level, a `fn main` around everything but crate attributes and `extern crate` lines.
//!   Code that ends in `Ok::<(), E>(())` gets a `main` in which `?` works.
//! - Code that has only items gets no `main`, other than in rustdoc: it is built as a library, so that modules find each
//!   other by `super` and `crate`.

use crate::count;
use crate::shape;

/// A text to compile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assembled {
    /// The whole text.
    pub text: String,
    /// Runs of the code in the text: where each starts in the text, where in the code, how long. In order.
    runs: Vec<Run>,
    /// Where the tests start in the text.
    tests: Option<u32>,
    /// Start of each line of the text.
    lines: Vec<u32>,
    /// Start of each line of the code.
    code_lines: Vec<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    start: u32,
    origin: u32,
    length: u32,
}

const ALLOW: &str = "#![allow(unused)]\n";
const MAIN: &str = "fn main() {\n";
const MAIN_END: &str = "}\n";
const TRY_MAIN: &str = "fn main() { fn _inner() -> ::core::result::Result<(), impl ::core::fmt::Debug> {\n";
const TRY_MAIN_END: &str = "} _inner().unwrap() }\n";

/// Assembles the text that is compiled for `code`; `tests` are an exercise's.
pub fn assemble(code: &str, tests: Option<&str>) -> Assembled {
    let mut builder = Builder { text: String::with_capacity(code.len() + 128), runs: Vec::new() };
    let shape = shape::of(code);
    let mut tests_at = None;
    if let Some(tests) = tests {
        builder.code(code, 0..code.len());
        builder.end_line();
        tests_at = Some(count(builder.text.len()));
        builder.text.push_str(tests);
    } else if shape.has_main || shape.has_tests || shape.has_crate_type || code.trim().is_empty() {
        builder.code(code, 0..code.len());
    } else if shape.has_statements {
        let (start, end) = if shape.returns_result { (TRY_MAIN, TRY_MAIN_END) } else { (MAIN, MAIN_END) };
        builder.text.push_str(ALLOW);
        builder.code(code, 0..shape.head);
        builder.end_line();
        builder.text.push_str(start);
        builder.code(code, shape.head..code.len());
        builder.end_line();
        builder.text.push_str(end);
    } else {
        builder.text.push_str(ALLOW);
        builder.code(code, 0..code.len());
    }
    let lines = line_starts(&builder.text);
    Assembled { lines, code_lines: line_starts(code), text: builder.text, runs: builder.runs, tests: tests_at }
}

struct Builder {
    text: String,
    runs: Vec<Run>,
}

impl Builder {
    fn code(&mut self, code: &str, range: std::ops::Range<usize>) {
        if range.is_empty() {
            return;
        }
        self.runs.push(Run { start: count(self.text.len()), origin: count(range.start), length: count(range.len()) });
        self.text.push_str(&code[range]);
    }

    fn end_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

impl Assembled {
    /// The byte of the code that stands at byte `at` of the text; `None` for what was added. The end of the code counts as
    /// a place in it, so that the end of a span can be mapped like its start.
    pub fn source_byte(&self, at: u32) -> Option<u32> {
        let after = self.runs.partition_point(|run| run.start <= at);
        let run = self.runs[after.checked_sub(1)?];
        let offset = at - run.start;
        (offset <= run.length).then(|| run.origin + offset)
    }

    /// The line of the code that stands on a line of the text, both from 1, as the compiler counts; `None` for a line that
    /// was added.
    pub fn source_line(&self, line: u32) -> Option<u32> {
        let index = usize::try_from(line.checked_sub(1)?).ok()?;
        let start = *self.lines.get(index)?;
        let end = self.lines.get(index + 1).copied().unwrap_or_else(|| count(self.text.len()) + 1);
        let run = self.runs.iter().find(|run| run.start < end && start < run.start + run.length.max(1))?;
        let origin = run.origin + start.saturating_sub(run.start);
        Some(count(self.code_lines.partition_point(|line_start| *line_start <= origin)))
    }

    /// The byte of the tests that stands at byte `at` of the text.
    pub fn tests_byte(&self, at: u32) -> Option<u32> {
        at.checked_sub(self.tests?)
    }

    /// The line of the tests, from 1, that stands on a line of the text, from 1.
    pub fn tests_line(&self, line: u32) -> Option<u32> {
        let tests = self.tests?;
        let first = count(self.lines.partition_point(|start| *start <= tests));
        (line >= first && (line as usize) <= self.lines.len()).then(|| line - first + 1)
    }
}

fn line_starts(text: &str) -> Vec<u32> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| count(at + 1))).collect()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    /// Shows each line of the text with the line of the code or of the tests (`t`) that it is.
    fn check(code: &str, tests: Option<&str>, expected: &Expect) {
        let assembled = assemble(code, tests);
        let mut shown = String::new();
        for (index, line) in assembled.text.lines().enumerate() {
            let number = count(index + 1);
            let place = match (assembled.source_line(number), assembled.tests_line(number)) {
                (Some(line), None) => line.to_string(),
                (None, Some(line)) => format!("t{line}"),
                (None, None) => "+".to_owned(),
                both => format!("{both:?}"),
            };
            shown += &format!("{place:<2} {line}\n");
        }
        expected.assert_eq(&shown);
    }

    #[test]
    fn a_program_stays_as_it_is() {
        check(
            "fn main() {\n}",
            None,
            &expect![[r#"
                1  fn main() {
                2  }
            "#]],
        );
    }

    #[test]
    fn statements_get_a_main() {
        check(
            "#![feature(x)]\n\nuse a::b;\nlet x = 1;",
            None,
            &expect![[r#"
                +  #![allow(unused)]
                1  #![feature(x)]
                +  fn main() {
                2  
                3  use a::b;
                4  let x = 1;
                +  }
            "#]],
        );
    }

    #[test]
    fn statements_with_a_question_mark_get_a_main_that_returns_a_result() {
        check(
            "let x: u8 = \"1\".parse()?;\nOk::<(), std::num::ParseIntError>(())",
            None,
            &expect![[r#"
                +  #![allow(unused)]
                +  fn main() { fn _inner() -> ::core::result::Result<(), impl ::core::fmt::Debug> {
                1  let x: u8 = "1".parse()?;
                2  Ok::<(), std::num::ParseIntError>(())
                +  } _inner().unwrap() }
            "#]],
        );
    }

    #[test]
    fn items_alone_are_a_library() {
        check(
            "struct A;\n",
            None,
            &expect![[r#"
                +  #![allow(unused)]
                1  struct A;
            "#]],
        );
    }

    #[test]
    fn tests_are_appended() {
        check(
            "fn f() {}",
            Some("#[test]\nfn a() {}"),
            &expect![[r#"
                1  fn f() {}
                t1 #[test]
                t2 fn a() {}
            "#]],
        );
    }

    #[test]
    fn a_line_that_is_cut_in_two() {
        check(
            "#![feature(x)] let x = 1;",
            None,
            &expect![[r#"
                +  #![allow(unused)]
                1  #![feature(x)]
                +  fn main() {
                1   let x = 1;
                +  }
            "#]],
        );
    }
}
