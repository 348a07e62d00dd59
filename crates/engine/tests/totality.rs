//! Whatever arrives is read without a panic, cut anywhere, and soon.

#![allow(missing_docs, reason = "a test")]

use proptest::prelude::*;
use rockpool_engine::{ansi, detect, diagnostic, panic, tests};

/// Text of the pieces that matter to the readers, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("error[E0308]: mismatched types\n"),
        Just(" --> src/main.rs:3:5\n"),
        Just("  --> src/main.rs:0:0\n"),
        Just(" ::: a:b.rs:4294967295:4294967295\n"),
        Just("  |\n"),
        Just("3 |     let x = 1;\n"),
        Just("3 | / 🦀 let\n"),
        Just("  | |_____^ words\n"),
        Just("  |  _____^\n"),
        Just("  |     ----^^^^ label\n"),
        Just("  |     |   |\n"),
        Just("  |     hanging\n"),
        Just("  = note: words\n"),
        Just("note: words\n"),
        Just("warning: words\n"),
        Just("\n"),
        Just("\u{1b}[1m"),
        Just("running 2 tests\n"),
        Just("test a ... ok\n"),
        Just("test b ... "),
        Just("---- b stdout ----\n"),
        Just("thread 'b' (1) panicked at src/lib.rs:1:1:\n"),
        Just("thread 'b' panicked at 'x', src/lib.rs:1:1\n"),
        Just("failures:\n"),
        Just("test result: FAILED. 1 passed; 1 failed; finished in 0.00s\n"),
        Just("{\"reason\":\"compiler-message\",\"message\":{}}\n"),
        Just("é"),
    ];
    prop::collection::vec(prop_oneof![3 => piece.prop_map(str::to_owned), 1 => ".{0,12}"], 0..40)
        .prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn readers_are_total(text in pieces()) {
        let _ = diagnostic::from_plain(&text);
        let _ = diagnostic::from_json_lines(&text);
        let _ = tests::parse(&text);
        let _ = panic::find(&text);
        let _ = ansi::strip(&text);
    }

    #[test]
    fn stripping_leaves_no_escape_character(text in pieces()) {
        let left = ansi::strip(&text).contains('\u{1b}');
        prop_assert!(!left);
    }
}

/// A bound that a reader of quadratic cost misses by far, and a linear one meets even on a busy machine.
#[test]
fn long_output_is_read_soon() {
    let long = "x".repeat(1 << 18);
    let many = "test a ... ok\nerror: no\n --> a.rs:1:1\n  |\n1 | x\n  | ^\n\n".repeat(5_000);
    let quotes = format!("thread 'a' panicked at '{}", "', ".repeat(50_000));
    let marks = format!("error: x\n --> a.rs:1:1\n  |\n1 | x\n{}", "  | ^ ^ ^ - - -\n".repeat(20_000));
    let start = std::time::Instant::now();
    for text in [&long, &many, &quotes, &marks] {
        let _ = diagnostic::from_plain(text);
        let _ = tests::parse(text);
        let _ = panic::find(text);
    }
    for piece in [
        "#[test",
        "\n#[test",
        "\n#[a::",
        "a/;fn main(",
        "fn main(/*",
        "x;fn main(a)",
        "/*",
        "'",
        "r#\"",
        "use {",
        "a::",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        let _ = (detect::auto_task(&text), detect::crates_used(&text), detect::needs_nightly(&text));
    }
    assert!(start.elapsed().as_secs() < 20, "took {:?}", start.elapsed());
}
