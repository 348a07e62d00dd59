//! libtest's own output, whole and cut anywhere.

#![allow(missing_docs, reason = "a test")]
#![allow(clippy::unwrap_used, reason = "a missing fixture should stop the test")]

use expect_test::expect;
use rockpool_engine::tests::{TestReport, TestResult, parse};

fn fixture(name: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/cargo/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn outline(report: &TestReport) -> String {
    let mut text = format!("announced {:?}\n", report.announced);
    for row in &report.rows {
        let should = if row.should_panic { " (should panic)" } else { "" };
        text.push_str(&format!("{}{should}: {:?}\n", row.name, row.result));
        if let Some(failure) = &row.failure {
            let panic = failure.panic.as_ref().map(|p| format!("{}:{}:{} {}", p.file, p.line, p.column, p.thread));
            text.push_str(&format!("    {:?} at {}\n", failure.text, panic.as_deref().unwrap_or("-")));
        }
    }
    let summary = report.summary.map(|s| (s.passed, s.failed, s.ignored, s.measured, s.filtered_out));
    text.push_str(&format!("summary {summary:?}\n"));
    text
}

#[test]
fn unit_and_documentation_tests() {
    let report = parse(&fixture("test.stdout.txt"));
    expect![[r#"
        announced Some(12)
        tests::adds: Passed
        tests::adds_wrong: Failed
            "about to fail\n\nthread 'tests::adds_wrong' (32251) panicked at src/lib.rs:36:9:\nassertion `left == right` failed: one and two\n  left: 3\n right: 4\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace" at src/lib.rs:36:9 tests::adds_wrong
        tests::does_not_panic (should panic): Failed
            "note: test did not panic as expected at src/lib.rs:55:8" at -
        tests::gives_an_error: Failed
            "Error: \"no water\"" at -
        tests::overflows (should panic): Passed
        tests::panics_otherwise (should panic): Failed
            "thread 'tests::panics_otherwise' (32255) panicked at src/lib.rs:21:5:\nattempt to add with overflow\nnote: panic did not contain expected string\n      panic message: \"attempt to add with overflow\"\n expected substring: \"other words\"" at src/lib.rs:21:5 tests::panics_otherwise
        tests::salty: Ignored { reason: Some("needs the sea") }
        tests::slow: Ignored { reason: None }
        src/lib.rs - add (line 17): Passed
        src/lib.rs - add (line 13): Failed
            "Test executable failed (exit status: 101).\n\nstderr:\n\nthread 'main' (32281) panicked at /tmp/rustdoctest/doctest_bundle_2024.rs:6:1:\nassertion `left == right` failed\n  left: 2\n right: 3\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace" at /tmp/rustdoctest/doctest_bundle_2024.rs:6:1 main
        src/lib.rs - add (line 5): Passed
        src/lib.rs - add (line 9) (should panic): Passed
        summary Some((5, 5, 2, 0, 0))
    "#]].assert_eq(&outline(&report));
    assert!(!report.all_passed());
}

#[test]
fn one_thread_with_output_in_between() {
    expect![[r#"
        announced Some(8)
        tests::adds: Passed
        tests::adds_wrong: Failed
        tests::does_not_panic (should panic): Failed
            "note: test did not panic as expected at src/lib.rs:55:8" at -
        tests::gives_an_error: Failed
        tests::overflows (should panic): Passed
        tests::panics_otherwise (should panic): Failed
            "note: panic did not contain expected string\n      panic message: \"attempt to add with overflow\"\n expected substring: \"other words\"" at -
        tests::salty: Ignored { reason: Some("needs the sea") }
        tests::slow: Ignored { reason: None }
        summary Some((2, 4, 2, 0, 0))
    "#]].assert_eq(&outline(&parse(&fixture("test-one-thread.stdout.txt"))));
}

#[test]
fn output_may_be_cut_anywhere() {
    let text = fixture("test.stdout.txt");
    let whole = parse(&text);
    let mut rows = 0;
    for (end, _) in text.char_indices() {
        let part = parse(&text[..end]);
        assert!(part.rows.len() >= rows, "a row vanished at {end}");
        rows = part.rows.len();
        for (row, last) in part.rows.iter().zip(&whole.rows) {
            let known = row.name == last.name && (row.result == last.result || row.result == TestResult::Running);
            assert!(known, "at {end}: {row:?} became {last:?}");
        }
    }
}

#[test]
fn a_test_has_its_row_when_it_begins_and_its_result_when_its_line_ends() {
    let harness = |concurrent: bool| {
        // With one thread the name is written when a test begins, with several when it has ended.
        let begins = |name: &str| if concurrent { String::new() } else { format!("test {name} ... ") };
        let ends = |name: &str, result: &str| {
            if concurrent { format!("test {name} ... {result}\n") } else { format!("{result}\n") }
        };
        [
            "\nrunning 3 tests\n".to_owned(),
            begins("quick"),
            ends("quick", "ok"),
            begins("wrong"),
            ends("wrong", "FAILED"),
            begins("endless"),
        ]
    };
    let seen = |pieces: [String; 6]| {
        let mut text = String::new();
        pieces.map(|piece| {
            text.push_str(&piece);
            let rows = parse(&text).rows;
            rows.iter().map(|row| format!("{} {:?}", row.name, row.result)).collect::<Vec<_>>().join(", ")
        })
    };
    let one_thread = [
        "",
        "quick Running",
        "quick Passed",
        "quick Passed, wrong Running",
        "quick Passed, wrong Failed",
        "quick Passed, wrong Failed, endless Running",
    ];
    assert_eq!(seen(harness(false)), one_thread);
    let several = ["", "", "quick Passed", "quick Passed", "quick Passed, wrong Failed", "quick Passed, wrong Failed"];
    assert_eq!(seen(harness(true)), several);
}

#[test]
fn small_reports() {
    for (text, found) in [
        ("", "announced None\nsummary None\n"),
        ("test a ... ok\n", "announced None\nsummary None\n"),
        ("\nrunning 1 test\ntest a ... ", "announced Some(1)\na: Running\nsummary None\n"),
        ("running 1 test\ntest a ... FAIL", "announced Some(1)\na: Running\nsummary None\n"),
        ("running 1 test\ntest a ... ignored, wai", "announced Some(1)\na: Running\nsummary None\n"),
        (
            "running 1 test\ntest a ... ignored, waits for rain\n",
            "announced Some(1)\na: Ignored { reason: Some(\"waits for rain\") }\nsummary None\n",
        ),
        ("running 1 test\ntest a ... FAILED (time limit exceeded)\n", "announced Some(1)\na: TimedOut\nsummary None\n"),
        ("running 1 test\ntest a ... ok <0.001s>\n", "announced Some(1)\na: Passed\nsummary None\n"),
        (
            "running 0 tests\n\ntest result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.00s\n",
            "announced Some(0)\nsummary Some((0, 0, 0, 0, 3))\n",
        ),
    ] {
        assert_eq!(outline(&parse(text)), found, "{text:?}");
    }
}

#[test]
fn no_tests_are_no_success() {
    let report =
        parse("running 0 tests\n\ntest result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n");
    assert!(report.is_report() && !report.all_passed());
    let one = parse(
        "running 1 test\ntest a ... ok\n\ntest result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n",
    );
    assert!(one.all_passed());
}
