//! Whether a run did what was expected of it: the one rule, for authors and for readers.
//!
//! Pure. It has no words of its own: whoever asks knows whom to tell.

use crate::{Diagnostic, Exit, Outcome};

/// What a program is expected to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected<'a> {
    /// To do all that it was asked: build, end well, pass its tests.
    Success,
    /// To build and panic.
    Panic,
    /// Not to build, with this error code if one is named.
    CompileError(Option<&'a str>),
}

/// What came of an expectation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict<'a> {
    /// What was expected happened.
    AsExpected,
    /// It did not build, as expected, but for other reasons than the one named.
    OtherErrors {
        /// The error code expected.
        wanted: &'a str,
        /// The codes of its errors in order, each once. Not every error has one.
        found: Vec<&'a str>,
    },
    /// It ended in another way than expected.
    Otherwise(End),
}

/// How a program ended, as far as expectations tell ends apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It did all that it was asked.
    Well,
    /// It did not build.
    NotBuilt,
    /// It built and panicked; failing tests do that too.
    Panicked,
    /// It built and failed in another way.
    Failed,
    /// It was stopped or ran into a limit. That says nothing of the program, so it meets no expectation.
    Interrupted,
}

/// Judges a run by its end, all of the compiler's messages and whether it `panicked`, that is, reported a panic.
pub fn judge<'a>(
    expected: Expected<'a>,
    outcome: &Outcome,
    diagnostics: impl IntoIterator<Item = &'a Diagnostic>,
    panicked: bool,
) -> Verdict<'a> {
    let errors: Vec<&Diagnostic> = diagnostics.into_iter().filter(|one| one.is_error()).collect();
    let end = match outcome.exit {
        Exit::Stopped | Exit::Limit(_) => End::Interrupted,
        _ if outcome.success => End::Well,
        _ if !errors.is_empty() => End::NotBuilt,
        // A program's own hook may report panics in its own words, and a panic that aborts has another status.
        Exit::Status(101) => End::Panicked,
        _ if panicked => End::Panicked,
        _ => End::Failed,
    };
    match (expected, end) {
        (Expected::CompileError(Some(wanted)), End::NotBuilt) => {
            let found = codes(&errors);
            // The compiler may find more than the lesson is about, and in any order.
            if found.contains(&wanted) { Verdict::AsExpected } else { Verdict::OtherErrors { wanted, found } }
        }
        (Expected::Success, End::Well)
        | (Expected::Panic, End::Panicked)
        | (Expected::CompileError(None), End::NotBuilt) => Verdict::AsExpected,
        (_, end) => Verdict::Otherwise(end),
    }
}

fn codes<'a>(errors: &[&'a Diagnostic]) -> Vec<&'a str> {
    let mut codes = Vec::new();
    for code in errors.iter().filter_map(|one| one.code.as_deref()) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::from_plain;

    const MOVED: &str = "error[E0382]: borrow of moved value: `s`\n --> src/main.rs:3:5\n\n";
    const TYPES: &str = "error[E0308]: mismatched types\n --> src/main.rs:3:5\n\n";
    const SYNTAX: &str = "error: expected `;`, found `}`\n --> src/main.rs:3:5\n\n";
    const WARNED: &str = "warning: unused variable: `s`\n --> src/main.rs:3:5\n\n";
    const PANIC: &str = "thread 'main' (7) panicked at src/main.rs:2:5:\nboom\n";
    const MOVE: Expected<'static> = Expected::CompileError(Some("E0382"));

    fn check(expected: Expected<'_>, exit: Exit, stderr: &str, verdict: &Verdict<'_>) {
        let outcome = Outcome { success: exit == Exit::Status(0), exit, artefact: None };
        let (diagnostics, panicked) = (from_plain(stderr), !crate::panic::find(stderr).is_empty());
        let judged = judge(expected, &outcome, &diagnostics, panicked);
        assert_eq!(judged, *verdict, "{expected:?} of {:?} with {stderr}", outcome.exit);
    }

    #[test]
    fn each_end_meets_its_own_expectation_alone() {
        let ends = [
            (Exit::Status(0), "", End::Well),
            (Exit::Status(0), WARNED, End::Well),
            (Exit::Status(0), PANIC, End::Well),
            (Exit::Status(101), MOVED, End::NotBuilt),
            (Exit::Status(1), SYNTAX, End::NotBuilt),
            (Exit::Status(101), PANIC, End::Panicked),
            (Exit::Status(101), "reported by a hook of its own", End::Panicked),
            (Exit::of_signal(6), PANIC, End::Panicked),
            (Exit::Status(3), "", End::Failed),
            (Exit::of_signal(6), WARNED, End::Failed),
            (Exit::Stopped, "", End::Interrupted),
            (Exit::Stopped, MOVED, End::Interrupted),
            (Exit::Limit("10 seconds".into()), PANIC, End::Interrupted),
        ];
        for (exit, stderr, end) in ends {
            for (expected, met) in [
                (Expected::Success, End::Well),
                (Expected::Panic, End::Panicked),
                (Expected::CompileError(None), End::NotBuilt),
            ] {
                let verdict = if end == met { Verdict::AsExpected } else { Verdict::Otherwise(end) };
                check(expected, exit.clone(), stderr, &verdict);
            }
        }
    }

    #[test]
    fn any_of_the_errors_may_be_the_one_named() {
        let other = |found: &[&'static str]| Verdict::OtherErrors { wanted: "E0382", found: found.to_vec() };
        for (stderr, verdict) in [
            (MOVED.to_owned(), Verdict::AsExpected),
            (TYPES.to_owned() + MOVED, Verdict::AsExpected),
            (TYPES.to_owned() + TYPES + SYNTAX, other(&["E0308"])),
            (SYNTAX.to_owned(), other(&[])),
        ] {
            check(MOVE, Exit::Status(101), &stderr, &verdict);
        }
        check(MOVE, Exit::Status(0), "", &Verdict::Otherwise(End::Well));
    }
}
