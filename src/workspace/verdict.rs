//! What the last run of an example says about what the lesson promised of it.
//!
//! Pure.

use rockpool_course::Expectation;
use rockpool_engine::{Exit, Outcome};

use super::Findings;

/// A sentence for the reader and its tone (`info` or `success`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Tone, for the style sheet.
    pub kind: &'static str,
    /// The sentence.
    pub words: String,
}

fn info(words: impl Into<String>) -> Option<Verdict> {
    Some(Verdict { kind: "info", words: words.into() })
}

fn success(words: impl Into<String>) -> Option<Verdict> {
    Some(Verdict { kind: "success", words: words.into() })
}

/// The verdict, where there is something to say. `edited`: whether what ran was the reader's own text.
pub fn verdict(expect: &Expectation, outcome: &Outcome, found: &Findings, edited: bool) -> Option<Verdict> {
    if matches!(outcome.exit, Exit::Stopped | Exit::Limit(_)) {
        return None;
    }
    match expect {
        Expectation::Fails { code } => fails(code.as_deref(), outcome, found, edited),
        Expectation::Panics => panics(outcome, found, edited),
        Expectation::Runs | Expectation::Compiles | Expectation::Ignored => None,
    }
}

fn fails(wanted: Option<&str>, outcome: &Outcome, found: &Findings, edited: bool) -> Option<Verdict> {
    let errors: Vec<&str> = found
        .diagnostics
        .iter()
        .filter(|one| one.diagnostic.is_error())
        .filter_map(|one| one.diagnostic.code.as_deref())
        .collect();
    if outcome.success {
        return match edited {
            true => success("It compiles now: your edit mended it."),
            false => info("It compiles with this compiler, though the lesson expected it to fail."),
        };
    }
    match (wanted, errors.first()) {
        (Some(wanted), _) if errors.contains(&wanted) => info(format!("As expected, it fails with {wanted}.")),
        (Some(wanted), Some(other)) if edited => info(format!("It now fails with {other} instead of {wanted}.")),
        (Some(wanted), Some(other)) => info(format!("It fails with {other}; the lesson expected {wanted}.")),
        (_, _) if found.errors() > 0 => info("As expected, it does not compile."),
        (_, _) => info("It compiles now, but the program fails when it runs."),
    }
}

fn panics(outcome: &Outcome, found: &Findings, edited: bool) -> Option<Verdict> {
    match (found.errors() > 0, outcome.success, edited) {
        (true, ..) => info("It does not compile now; the lesson is about a panic."),
        (false, true, true) => success("It ends without a panic now: your edit mended it."),
        (false, true, false) => info("It ended without a panic, though the lesson expected one."),
        (false, false, _) if !found.panics.is_empty() => info("As expected, it panics."),
        (false, false, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Finding;
    use rockpool_engine::diagnostic::from_plain;

    fn found(stderr: &str) -> Findings {
        let diagnostics =
            from_plain(stderr).into_iter().map(|diagnostic| Finding { diagnostic, place: None }).collect();
        Findings { diagnostics, ..Findings::default() }
    }

    #[test]
    fn an_example_that_must_fail_is_judged_by_its_code() {
        let moved = "error[E0382]: borrow of moved value: `s`\n --> src/main.rs:3:5\n\n";
        let borrowed = "error[E0499]: cannot borrow `s` as mutable more than once\n --> src/main.rs:3:5\n\n";
        let table = [
            (moved, false, false, "As expected, it fails with E0382."),
            (borrowed, false, true, "It now fails with E0499 instead of E0382."),
            ("", true, true, "It compiles now: your edit mended it."),
            ("", false, true, "It compiles now, but the program fails when it runs."),
        ];
        let expect = Expectation::Fails { code: Some("E0382".into()) };
        for (stderr, success, edited, words) in table {
            let exit = Exit::Status(if success { 0 } else { 101 });
            let outcome = Outcome { success, exit, artefact: None };
            let said = verdict(&expect, &outcome, &found(stderr), edited).map(|verdict| verdict.words);
            assert_eq!(said.as_deref(), Some(words));
        }
    }

    #[test]
    fn a_run_that_was_stopped_says_nothing() {
        let outcome = Outcome { success: false, exit: Exit::Stopped, artefact: None };
        assert_eq!(verdict(&Expectation::Panics, &outcome, &Findings::default(), true), None);
    }
}
