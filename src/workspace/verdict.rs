//! What the last run of an example says about what the lesson promised of it.
//!
//! Pure. The rule is [`rockpool_engine::judge`]'s; here are its words for the reader.

use rockpool_course::Expectation;
use rockpool_engine::Outcome;
use rockpool_engine::judge::{End, Expected, Verdict as Judged, judge};

use super::Findings;

/// A sentence for the reader and its tone (`info` or `success`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Tone, for the style sheet.
    pub kind: &'static str,
    /// The sentence.
    pub words: String,
}

/// The verdict, where there is something to say. `edited`: whether what ran was the reader's own text.
pub fn verdict(expect: &Expectation, outcome: &Outcome, found: &Findings, edited: bool) -> Option<Verdict> {
    let expected = match expect {
        Expectation::Fails { code } => Expected::CompileError(code.as_deref()),
        Expectation::Panics => Expected::Panic,
        Expectation::Runs | Expectation::Compiles | Expectation::Ignored => return None,
    };
    let diagnostics = found.diagnostics.iter().map(|one| &one.diagnostic);
    let judged = judge(expected, outcome, diagnostics, !found.panics.is_empty());
    let mended = edited && judged == Judged::Otherwise(End::Well);
    let words = match (judged, expected) {
        (Judged::AsExpected, Expected::CompileError(Some(code))) => format!("As expected, it fails with {code}."),
        (Judged::OtherErrors { wanted, found }, _) => {
            let found = found.first().unwrap_or(&"an error without a code");
            match edited {
                true => format!("It now fails with {found} instead of {wanted}."),
                false => format!("It fails with {found}; the lesson expected {wanted}."),
            }
        }
        (judged, expected) => plain_words(&judged, expected, edited)?.to_owned(),
    };
    Some(Verdict { kind: if mended { "success" } else { "info" }, words })
}

fn plain_words(judged: &Judged<'_>, expected: Expected<'_>, edited: bool) -> Option<&'static str> {
    Some(match (expected, judged) {
        (Expected::CompileError(_), Judged::AsExpected) => "As expected, it does not compile.",
        (Expected::CompileError(_), Judged::Otherwise(End::Well)) => match edited {
            true => "It compiles now: your edit mended it.",
            false => "It compiles with this compiler, though the lesson expected it to fail.",
        },
        (Expected::CompileError(_), Judged::Otherwise(End::Panicked | End::Failed)) => {
            "It compiles now, but the program fails when it runs."
        }
        (Expected::Panic, Judged::AsExpected) => "As expected, it panics.",
        (Expected::Panic, Judged::Otherwise(End::Well)) => match edited {
            true => "It ends without a panic now: your edit mended it.",
            false => "It ended without a panic, though the lesson expected one.",
        },
        (Expected::Panic, Judged::Otherwise(End::NotBuilt)) => "It does not compile now; the lesson is about a panic.",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Finding;
    use rockpool_engine::Exit;
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
        let syntax = "error: expected `;`, found `}`\n --> src/main.rs:3:5\n\n";
        let table = [
            (moved, false, false, "As expected, it fails with E0382."),
            (borrowed, false, true, "It now fails with E0499 instead of E0382."),
            (borrowed, false, false, "It fails with E0499; the lesson expected E0382."),
            (syntax, false, true, "It now fails with an error without a code instead of E0382."),
            ("", true, true, "It compiles now: your edit mended it."),
            ("", true, false, "It compiles with this compiler, though the lesson expected it to fail."),
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
