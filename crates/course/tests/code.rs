//! Fences: examples, exercises, quizzes.

mod support;

use expect_test::{Expect, expect};

#[expect(clippy::needless_pass_by_value, reason = "expectations are written in place")]
fn check(text: &str, expected: Expect) {
    expected.assert_eq(&support::show(&support::lesson(text)));
}

#[test]
fn examples_with_hidden_lines() {
    check(
        "text\n\n```rust,should_panic,edition2018\n# fn main() {\n#[derive(Debug)]\nstruct A;\n## b\n# }\n```\n\n```rust,ignore\nx\n```\n",
        expect![[r#"
            p text
            snippet Panics 2018 line 3 hidden [(0, 1), (4, 5)]
              fn main() {
              | #[derive(Debug)]
              | struct A;
              | # b
              | }
            snippet Ignored 2024 line 11 not runnable
              x
        "#]],
    );
}

#[test]
fn examples_in_lists_keep_their_line() {
    check(
        "- a\n\n  ```rust\n  fn main() {\n      b();\n  }\n  ```\n",
        expect![[r#"
        list
          item
            p a
            snippet Runs 2024 line 3
              fn main() {
              |     b();
              | }
    "#]],
    );
}

#[test]
fn ids_follow_the_text() {
    let ids = |text: &str| {
        let mut ids = Vec::new();
        for block in support::lesson(text).value.blocks {
            if let rockpool_course::Block::Snippet(snippet) = block {
                ids.push(snippet.id);
            }
        }
        ids
    };
    let before = ids("```rust\na\n```\n\n```rust\nb\n```\n");
    let after = ids("# New\n\n```rust\nb\n```\n\n```rust,no_run\na\n```\n\n```rust\nb\n```\n");
    assert_eq!(after[..2], [before[1].clone(), before[0].clone()]);
    assert_eq!(after[2], format!("{}-2", before[1]));
}

#[test]
fn an_exercise_with_all_its_parts() {
    check(
        "```rust,exercise\nfn f() {}\n```\n\n```rust,tests\n#[test]\nfn a() {}\n```\n\n<!-- one -->\n\n```hint\nUse *this*.\n```\n\n\
         ````hint\n```rust\nlet x = 1;\n```\n````\n\n```rust,solution\nfn f() -> u8 { 1 }\n```\n\nafter\n",
        expect![[r##"
            exercise Runs 2024 line 1
              fn f() {}
              tests "#[test]\nfn a() {}"
              hint
                p Use em(this).
              hint
                snippet Runs 2024 line 17
                  let x = 1;
              solution Some("fn f() -> u8 { 1 }")
            p after
        "##]],
    );
}

#[test]
fn parts_without_an_exercise_and_an_exercise_without_parts() {
    check(
        "```rust,tests\nt\n```\n\n```hint\nh\n```\n\n```rust,exercise\ne\n```\n\ntext\n\n```rust,solution\ns\n```\n\n\
         ```rust,exercise\ne\n```\n\n```rust,tests\na\n```\n\n```rust,tests\nb\n```\n",
        expect![[r#"
            snippet Runs 2024 line 1
              t
            p h
            exercise Runs 2024 line 9
              e
              tests ""
              solution None
            p text
            snippet Runs 2024 line 15
              s
            exercise Runs 2024 line 19
              e
              tests "a"
              solution None
            snippet Runs 2024 line 27
              b
            ! unit/lesson.md:1:1: `rust,tests` belongs to an exercise. Put it after a `rust,exercise` block, with no text between.
            ! unit/lesson.md:5:1: A hint belongs to an exercise. Put it after a `rust,exercise` block, with no text between.
            ! unit/lesson.md:9:1: This exercise has no tests. Put a `rust,tests` block right after it.
            ! unit/lesson.md:15:1: `rust,solution` belongs to an exercise. Put it after a `rust,exercise` block, with no text between.
            ! unit/lesson.md:27:1: This exercise has its tests already. Join the two blocks.
        "#]],
    );
}

#[test]
fn a_quiz_of_each_kind_of_question() {
    check(
        r#"```quiz
[[question]]
prompt = "Which *owns*?"
explanation = "Because."
[[question.choice]]
text = "`String`"
right = true
reason = "It frees."
[[question.choice]]
text = "`&str`"

[[question]]
kind = "choices"
prompt = "Which are `Copy`?"
choice = [{ text = "`i32`", right = true }, { text = "`u8`", right = true }, { text = "`String`" }]

[[question]]
prompt = "What makes a `String`?"
accept = [" to_string ", "to_owned"]

[[question]]
prompt = """
Look:

- here
"""
code = '''
# fn hidden() {}
fn main() { println!("4"); }
'''
prints = "4\n"

[[question]]
prompt = "And this?"
code = "fn main() { x }"
edition = "2018"
fails = "E0425"

[[question]]
kind = "program"
prompt = "And this?"
code = "fn main() { panic!() }"
panics = true
```
"#,
        expect![[r#"
            quiz
              question
                p Which em(owns)?
                (x) code(String) (It frees.)
                ( ) code(&str) ()
                explanation
                  p Because.
              question
                p Which are code(Copy)?
                [x] code(i32) ()
                [x] code(u8) ()
                [ ] code(String) ()
              question
                p What makes a code(String)?
                short ["to_string", "to_owned"]
              question
                p Look:
                list
                  item
                    p here
                program 2024 prints "4\n"
                  fn hidden() {}
                  | fn main() { println!("4"); }
              question
                p And this?
                program 2018 fails E0425
                  fn main() { x }
              question
                p And this?
                program 2024 panics
                  fn main() { panic!() }
        "#]],
    );
}

#[test]
fn a_quiz_with_mistakes_keeps_its_other_questions() {
    check(
        r#"text

```quiz
[[question]]
prompt = "None right"
choice = [{ text = "a" }, { text = "b" }]

[[question]]
prompt = "No answer"

[[question]]
prompt = "Not a code"
code = "x"
fails = "E1"

[[question]]
prompt = "Good"
accept = ["x"]
```
"#,
        expect![[r#"
            p text
            quiz
              question
                p Good
                short ["x"]
            ! unit/lesson.md:4:1: 0 choices are right. Mark one with `right = true`, or write `kind = "choices"` if any number may be.
            ! unit/lesson.md:8:1: A question needs exactly one of `choice`, `accept` and `code`.
            ! unit/lesson.md:11:1: `E1` is not an error code. It looks like `E0382`.
        "#]],
    );
}

#[test]
fn a_quiz_that_is_not_toml() {
    check(
        "```quiz\n[[question]]\nprompt = \"a\nb\"\n```\n\n```quiz\n[[question]]\nprompt = 'a'\nacept = ['b']\n```\n",
        expect![[r#"
            unsupported (This quiz cannot be read, so its source is shown.) "[[question]]\nprompt = \"a\nb\"\n"
            unsupported (This quiz cannot be read, so its source is shown.) "[[question]]\nprompt = 'a'\nacept = ['b']\n"
            ! unit/lesson.md:4:3: The quiz is not valid: key with no value, expected `=`.
            ! unit/lesson.md:10:1: The quiz is not valid: unknown field `acept`, expected one of `kind`, `prompt`, `explanation`, `choice`, `choices`, `accept`, `accepted`, `answers`, `code`, `edition`, `prints`, `fails`, `panics`.
        "#]],
    );
}
