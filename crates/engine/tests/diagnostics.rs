//! The compiler's own output, as JSON and as text, read to the same diagnostics.
//!
//! `tests/rustc/<case>` holds a program, `rendered.txt` (rustc's standard error) and `messages.json` (the same run
//! with `--error-format=json`, long explanations cut out), all from rustc 1.95.

#![allow(missing_docs, reason = "a test")]
#![allow(clippy::unwrap_used, reason = "a missing fixture should stop the test")]

use std::{fs, path::PathBuf};

use expect_test::expect;
use rockpool_engine::{
    Diagnostic, Label, SourceFile,
    diagnostic::{from_json_lines, from_plain, place},
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn cases() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder().join("rustc"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn read(case: &str, file: &str) -> String {
    fs::read_to_string(folder().join(case).join(file)).unwrap()
}

fn sources(case: &str) -> Vec<SourceFile> {
    fs::read_dir(folder().join(case).join("src"))
        .unwrap()
        .map(|entry| {
            let path = format!("src/{}", entry.unwrap().file_name().into_string().unwrap());
            SourceFile { text: read(case, &path), path }
        })
        .collect()
}

fn both(case: &str) -> (Vec<Diagnostic>, Vec<Diagnostic>) {
    let case = format!("rustc/{case}");
    let (json, rest) = from_json_lines(&read(&case, "messages.json"));
    assert_eq!(rest, "", "{case}");
    let mut plain = from_plain(&read(&case, "rendered.txt"));
    place(&mut plain, &sources(&case));
    (json, plain)
}

fn line(label: &Label) -> String {
    let s = &label.span;
    format!(
        "{}{}:{}:{}-{}:{} {:?} {}",
        if label.primary { "^" } else { "-" },
        s.file,
        s.line,
        s.column,
        s.end_line,
        s.end_column,
        s.bytes,
        label.text
    )
}

fn outline(diagnostics: &[Diagnostic]) -> String {
    let mut text = String::new();
    for d in diagnostics {
        text.push_str(&format!("{:?} {} {}\n", d.level, d.code.as_deref().unwrap_or("-"), d.message));
        for label in &d.labels {
            text.push_str(&format!("  {}\n", line(label)));
        }
        for child in &d.children {
            text.push_str(&format!("  {:?} {}\n", child.level, child.message.replace('\n', "\\n")));
            for label in &child.labels {
                text.push_str(&format!("    {}\n", line(label)));
            }
        }
        for suggestion in &d.suggestions {
            text.push_str(&format!("  try {} ({:?})\n", suggestion.message, suggestion.applicability));
            for (span, new) in &suggestion.replacements {
                text.push_str(&format!("    {:?} {new:?}\n", span.bytes));
            }
        }
    }
    text
}

/// What both forms must tell alike: level, code, words, and the first primary place.
fn essence(diagnostics: &[Diagnostic]) -> Vec<String> {
    diagnostics
        .iter()
        .map(|d| {
            let at = d.primary().map(|label| {
                let s = &label.span;
                (s.file.clone(), s.line, s.column, s.end_line, s.end_column, s.bytes)
            });
            format!("{:?} {:?} {:?} {at:?}", d.level, d.code, d.message)
        })
        .collect()
}

#[test]
fn text_and_json_tell_the_same() {
    for case in cases() {
        let (json, plain) = both(&case);
        match case.as_str() {
            // The order of two primary places, and an empty place at the end of the file, are not drawn.
            "syntax" | "unclosed" => assert_eq!(json.len(), plain.len(), "{case}"),
            _ => assert_eq!(essence(&json), essence(&plain), "{case}"),
        }
        for (json, plain) in json.iter().zip(&plain) {
            assert_eq!(json.rendered, plain.rendered, "{case}");
        }
    }
}

#[test]
fn secondary_places_are_read_from_text() {
    let mut compared = 0;
    // In `several` tabs and wide characters stand before them; in the other two, places overlap or span lines.
    for case in cases().iter().filter(|case| !["several", "closure_multiline", "unused"].contains(&case.as_str())) {
        let (json, plain) = both(case);
        for (json, plain) in json.iter().zip(&plain) {
            let sorted = |d: &Diagnostic| {
                let mut lines: Vec<String> = d.labels.iter().filter(|label| !label.primary).map(line).collect();
                lines.sort();
                lines
            };
            // rustc's JSON leaves out the call of a macro of the same crate.
            if case != "macro_error" {
                assert_eq!(sorted(json), sorted(plain), "{case}");
                compared += sorted(json).len();
            }
        }
    }
    assert!(compared >= 20, "only {compared} places compared");
}

#[test]
fn a_moved_value() {
    let (json, plain) = both("e0382");
    expect![[r#"
        Error E0382 borrow of moved value: `name`
          ^src/main.rs:4:16-4:20 Some((86, 90)) value borrowed here after move
          -src/main.rs:3:17-3:21 Some((65, 69)) value moved here
          -src/main.rs:2:9-2:13 Some((20, 24)) move occurs because `name` has type `String`, which does not implement the `Copy` trait
          try consider cloning the value if the performance cost is acceptable (MachineApplicable)
            Some((69, 69)) ".clone()"
    "#]].assert_eq(&outline(&json));
    expect![[r#"
        Error E0382 borrow of moved value: `name`
          ^src/main.rs:4:16-4:20 Some((86, 90)) value borrowed here after move
          -src/main.rs:3:17-3:21 Some((65, 69)) value moved here
          -src/main.rs:2:9-2:13 Some((20, 24)) move occurs because `name` has type `String`, which does not implement the `Copy` trait
          Help consider cloning the value if the performance cost is acceptable
    "#]].assert_eq(&outline(&plain));
}

#[test]
fn places_over_several_lines() {
    let (json, plain) = both("closure_multiline");
    expect![[r#"
        Error E0373 closure may outlive the current function, but it borrows `shells`, which is owned by the current function
          ^src/main.rs:5:32-5:34 Some((93, 95)) may outlive borrowed value `shells`
          -src/main.rs:6:20-6:26 Some((117, 123)) `shells` is borrowed here
          Note function requires argument type to outlive `'static`
            ^src/main.rs:5:18-7:7 Some((79, 136)) 
          try to force the closure to take ownership of `shells` (and any other referenced variables), use the `move` keyword (MachineApplicable)
            Some((93, 93)) "move "
        Error E0505 cannot move out of `shells` because it is borrowed
          ^src/main.rs:8:10-8:16 Some((147, 153)) move out of `shells` occurs here
          -src/main.rs:5:32-5:34 Some((93, 95)) borrow of `shells` occurs here
          -src/main.rs:6:20-6:26 Some((117, 123)) borrow occurs due to use in closure
          -src/main.rs:5:18-7:7 Some((79, 136)) argument requires that `shells` is borrowed for `'static`
          Note requirement that the value outlives `'static` introduced here
            ^/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/std/src/thread/functions.rs:128:15-128:22 Some((4655, 4662)) 
    "#]].assert_eq(&outline(&json));
    expect![[r#"
        Error E0373 closure may outlive the current function, but it borrows `shells`, which is owned by the current function
          ^src/main.rs:5:32-5:34 Some((93, 95)) may outlive borrowed value `shells`
          -src/main.rs:6:20-6:26 Some((117, 123)) `shells` is borrowed here
          Note function requires argument type to outlive `'static`
            ^src/main.rs:5:18-7:7 Some((79, 136)) 
          Help to force the closure to take ownership of `shells` (and any other referenced variables), use the `move` keyword
        Error E0505 cannot move out of `shells` because it is borrowed
          ^src/main.rs:8:10-8:16 Some((147, 153)) move out of `shells` occurs here
          -src/main.rs:6:20-6:26 Some((117, 123)) borrow occurs due to use in closure
          -src/main.rs:5:32-5:34 Some((93, 95)) borrow of `shells` occurs here
          Note requirement that the value outlives `'static` introduced here
            ^/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/std/src/thread/functions.rs:128:14-128:14 None 
    "#]].assert_eq(&outline(&plain));
}

#[test]
fn places_in_two_files() {
    let (_, plain) = both("multifile");
    expect![[r#"
        Error E0624 method `depth` is private
          ^src/main.rs:5:22-5:27 Some((81, 86)) private method
          -src/pool.rs:6:5-6:27 Some((53, 75)) private method defined here
        Error E0308 mismatched types
          ^src/main.rs:6:19-6:22 Some((109, 112)) expected `u8`, found `&str`
          -src/main.rs:6:5-6:15 Some((95, 105)) arguments to this function are incorrect
          Note function defined here
            ^src/pool.rs:11:8-11:12 Some((113, 117)) 
            -src/pool.rs:11:20-11:25 Some((125, 130)) 
    "#]]
    .assert_eq(&outline(&plain));
}

#[test]
fn lints_have_names_and_edits() {
    let (json, plain) = both("unused");
    expect![[r#"
        Warning unused_imports unused import: `std::collections::HashMap`
          ^src/main.rs:1:5-1:30 Some((4, 29)) 
          Note `#[warn(unused_imports)]` (part of `#[warn(unused)]`) on by default
          try remove the whole `use` item (MachineApplicable)
            Some((0, 31)) ""
        Warning unused_mut variable does not need to be mutable
          ^src/main.rs:7:9-7:17 Some((84, 92)) 
          Note `#[warn(unused_mut)]` (part of `#[warn(unused)]`) on by default
          try remove this `mut` (MachineApplicable)
            Some((84, 88)) ""
        Warning unused_variables unused variable: `tide`
          ^src/main.rs:6:9-6:13 Some((66, 70)) 
          Note `#[warn(unused_variables)]` (part of `#[warn(unused)]`) on by default
          try if this is intentional, prefix it with an underscore (MachineApplicable)
            Some((66, 70)) "_tide"
        Warning dead_code function `idle` is never used
          ^src/main.rs:3:4-3:8 Some((35, 39)) 
          Note `#[warn(dead_code)]` (part of `#[warn(unused)]`) on by default
    "#]]
    .assert_eq(&outline(&json));
    expect![[r#"
        Warning unused_imports unused import: `std::collections::HashMap`
          ^src/main.rs:1:5-1:30 Some((4, 29)) 
          Note `#[warn(unused_imports)]` (part of `#[warn(unused)]`) on by default
        Warning unused_mut variable does not need to be mutable
          ^src/main.rs:7:9-7:17 Some((84, 92)) 
          -src/main.rs:7:9-7:13 Some((84, 88)) help: remove this `mut`
          Note `#[warn(unused_mut)]` (part of `#[warn(unused)]`) on by default
        Warning unused_variables unused variable: `tide`
          ^src/main.rs:6:9-6:13 Some((66, 70)) help: if this is intentional, prefix it with an underscore: `_tide`
          Note `#[warn(unused_variables)]` (part of `#[warn(unused)]`) on by default
        Warning dead_code function `idle` is never used
          ^src/main.rs:3:4-3:8 Some((35, 39)) 
          Note `#[warn(dead_code)]` (part of `#[warn(unused)]`) on by default
    "#]]
    .assert_eq(&outline(&plain));
}

#[test]
fn a_suggestion_of_several_parts_is_one_and_alternatives_are_several() {
    let (json, _) = both("e0106");
    assert_eq!(json[0].suggestions.len(), 1);
    assert_eq!(json[0].suggestions[0].replacements.len(), 4);
    let part = |text: &str| {
        format!(
            r#"{{"file_name":"a.rs","byte_start":0,"byte_end":0,"line_start":1,"line_end":1,"column_start":1,"column_end":1,"suggested_replacement":"{text}"}}"#
        )
    };
    let line = format!(
        r#"{{"message":"m","level":"error","spans":[],"children":[{{"message":"import one","level":"help","spans":[{},{}]}}]}}"#,
        part("use a::X;"),
        part("use b::X;")
    );
    let (found, _) = from_json_lines(&line);
    let texts: Vec<&str> = found[0].suggestions.iter().map(|s| s.replacements[0].1.as_str()).collect();
    assert_eq!(texts, ["use a::X;", "use b::X;"]);
}

#[test]
fn cargo_messages_are_told_from_the_programs_output() {
    let text = read("cargo", "run.json.txt") + "{\"reason\":\"the program's own JSON\"}\nlast line";
    let (found, rest) = from_json_lines(&text);
    assert_eq!(outline(&found).lines().next(), Some("Warning unused_variables unused variable: `unused`"));
    expect![[r#"
        hello
        {"reason":"the program's own JSON"}
        last line"#]]
    .assert_eq(&rest);
}

#[test]
fn cargo_lines_and_the_programs_words_are_no_diagnostics() {
    let outlines = |file| outline(&from_plain(&read("cargo", file)));
    expect![[r#"
        Error E0308 mismatched types
          ^src/main.rs:3:19-3:25 None expected `u8`, found `&str`
          -src/main.rs:3:14-3:16 None expected due to this
    "#]]
    .assert_eq(&outlines("build-error.stderr.txt"));
    expect![[r#"
        Warning unused_variables unused variable: `unused`
          ^src/main.rs:2:9-2:15 None help: if this is intentional, prefix it with an underscore: `_unused`
          Note `#[warn(unused_variables)]` (part of `#[warn(unused)]`) on by default
    "#]]
    .assert_eq(&outlines("run.stderr.txt"));
    assert_eq!(outlines("test.stderr.txt"), "");
}

#[test]
fn colours_do_not_matter() {
    let plain = read("rustc/e0382", "rendered.txt");
    let coloured = plain.replace("error[E0382]", "\u{1b}[1m\u{1b}[38;5;9merror[E0382]\u{1b}[0m");
    assert_eq!(from_plain(&coloured), from_plain(&plain));
}

#[test]
fn a_place_that_is_not_in_the_text_has_no_bytes() {
    let mut found = from_plain(&read("rustc/e0382", "rendered.txt"));
    place(&mut found, &[SourceFile { path: "src/main.rs".into(), text: "fn main() {}\n".into() }]);
    assert!(found[0].labels.iter().all(|label| label.span.bytes.is_none()));
}
