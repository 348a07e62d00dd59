//! Whether a run did what was expected of it.

use crate::{Diagnostic, Exit, Outcome, tests};

/// What a program is expected to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// To build, run and end well; with tests, to pass them.
    Success,
    /// To build; what it does then is not looked at.
    Builds,
    /// To build and panic.
    Panic,
    /// Not to build, with this error code if one is named.
    CompileError(Option<String>),
    /// Nothing in particular.
    Anything,
}

/// What came of an expectation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// What was expected happened.
    AsExpected(Expected),
    /// It built, though it was expected not to; with the error code it was expected to have.
    Compiled(Option<String>),
    /// It did not build, as expected, but for other reasons than the one named.
    OtherErrors {
        /// The error code expected.
        expected: String,
        /// The codes found, in order, each once.
        found: Vec<String>,
    },
    /// It did not build, though it was expected to; with the code of its first error that has one.
    DidNotCompile(Option<String>),
    /// It panicked, though it was expected not to.
    Panicked,
    /// It ended well, though it was expected to panic.
    DidNotPanic,
    /// It built, but tests failed.
    TestsFailed {
        /// How many.
        failed: u32,
        /// Of how many that ran.
        ran: u32,
    },
    /// It built and ended in another way than well, in words.
    EndedBadly(String),
    /// It was stopped or ran into a limit before anything could be said, in words.
    Interrupted(String),
}

/// Judges a run by its end, the compiler's messages and its standard output.
pub fn judge(expected: &Expected, outcome: &Outcome, diagnostics: &[Diagnostic], stdout: &str) -> Verdict {
    let errors = error_codes(diagnostics);
    let compiled = outcome.success || !diagnostics.iter().any(Diagnostic::is_error);
    let as_expected = || Verdict::AsExpected(expected.clone());
    if *expected == Expected::Anything {
        return as_expected();
    }
    if compiled && matches!(outcome.exit, Exit::Stopped | Exit::Limit(_)) {
        return match expected {
            Expected::Builds => as_expected(),
            _ => Verdict::Interrupted(outcome.in_words(true)),
        };
    }
    match (expected, compiled) {
        (Expected::CompileError(code), true) => Verdict::Compiled(code.clone()),
        (Expected::CompileError(Some(code)), false) if !errors.contains(code) => {
            Verdict::OtherErrors { expected: code.clone(), found: errors }
        }
        (Expected::CompileError(_), false) | (Expected::Builds, true) => as_expected(),
        (_, false) => Verdict::DidNotCompile(errors.into_iter().next()),
        (Expected::Panic, true) => match outcome.exit {
            _ if outcome.success => Verdict::DidNotPanic,
            Exit::Status(101) => as_expected(),
            _ => Verdict::EndedBadly(outcome.in_words(true)),
        },
        (_, true) if outcome.success => as_expected(),
        (_, true) => bad_end(outcome, stdout),
    }
}

/// What kept a program that built from ending well.
fn bad_end(outcome: &Outcome, stdout: &str) -> Verdict {
    let report = tests::parse(stdout);
    match (report.summary, &outcome.exit) {
        (Some(sum), _) if sum.failed > 0 => Verdict::TestsFailed { failed: sum.failed, ran: sum.failed + sum.passed },
        (_, Exit::Status(101)) => Verdict::Panicked,
        _ => Verdict::EndedBadly(outcome.in_words(true)),
    }
}

fn error_codes(diagnostics: &[Diagnostic]) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for code in diagnostics.iter().filter(|one| one.is_error()).filter_map(|one| one.code.as_ref()) {
        if !codes.contains(code) {
            codes.push(code.clone());
        }
    }
    codes
}

impl Verdict {
    /// Whether what was expected happened.
    pub fn is_as_expected(&self) -> bool {
        matches!(self, Verdict::AsExpected(_))
    }

    /// A sentence for the learner.
    pub fn sentence(&self) -> String {
        match self {
            Verdict::AsExpected(expected) => as_expected(expected),
            Verdict::Compiled(Some(code)) => format!("It compiles now: {code} is mended."),
            Verdict::Compiled(None) => "It compiles now, though this example is about an error.".to_owned(),
            Verdict::OtherErrors { expected, found } if found.is_empty() => {
                format!("It does not compile, but not because of {expected}.")
            }
            Verdict::OtherErrors { expected, found } => {
                format!("It does not compile, but with {} instead of {expected}.", found.join(", "))
            }
            Verdict::DidNotCompile(Some(code)) => format!("It does not compile: {code}."),
            Verdict::DidNotCompile(None) => "It does not compile.".to_owned(),
            Verdict::Panicked => "It compiles, but it panics.".to_owned(),
            Verdict::DidNotPanic => "It ends without a panic, though this example is about one.".to_owned(),
            Verdict::TestsFailed { failed, ran } => format!("{failed} of {ran} tests failed."),
            Verdict::EndedBadly(words) | Verdict::Interrupted(words) => format!("{words}."),
        }
    }
}

fn as_expected(expected: &Expected) -> String {
    match expected {
        Expected::Success => "It compiles and ends well.".to_owned(),
        Expected::Builds => "It compiles.".to_owned(),
        Expected::Panic => "It panics, as it should.".to_owned(),
        Expected::CompileError(Some(code)) => format!("It does not compile, as it should: {code}."),
        Expected::CompileError(None) => "It does not compile, as it should.".to_owned(),
        Expected::Anything => "It was run.".to_owned(),
    }
}

#[cfg(test)]
mod tests_of_verdicts {
    use super::*;
    use crate::Level;

    fn error(code: &str) -> Diagnostic {
        Diagnostic {
            level: Level::Error,
            code: (!code.is_empty()).then(|| code.to_owned()),
            message: String::new(),
            labels: Vec::new(),
            children: Vec::new(),
            suggestions: Vec::new(),
            rendered: None,
        }
    }

    #[test]
    fn each_end_meets_each_expectation() {
        let well = Exit::Status(0);
        let broken = Exit::Status(101);
        let code = |code: &str| Expected::CompileError(Some(code.into()));
        let failed_tests = "running 2 tests\ntest a ... ok\ntest b ... FAILED\n\ntest result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out\n";
        for (expected, exit, errors, stdout, sentence) in [
            (Expected::Success, &well, vec![], "", "It compiles and ends well."),
            (Expected::Success, &broken, vec![], "", "It compiles, but it panics."),
            (Expected::Success, &broken, vec!["E0382"], "", "It does not compile: E0382."),
            (Expected::Success, &broken, vec![""], "", "It does not compile."),
            (Expected::Success, &broken, vec![], failed_tests, "1 of 2 tests failed."),
            (Expected::Success, &Exit::Status(3), vec![], "", "The program ended with status 3."),
            (Expected::Success, &Exit::Stopped, vec![], "", "Stopped by you."),
            (Expected::Success, &Exit::Limit("10 seconds".into()), vec![], "", "Ended at the limit of 10 seconds."),
            (Expected::Builds, &well, vec![], "", "It compiles."),
            (Expected::Builds, &broken, vec![], "", "It compiles."),
            (Expected::Builds, &Exit::Limit("10 seconds".into()), vec![], "", "It compiles."),
            (Expected::Builds, &broken, vec!["E0308"], "", "It does not compile: E0308."),
            (Expected::Panic, &broken, vec![], "", "It panics, as it should."),
            (Expected::Panic, &well, vec![], "", "It ends without a panic, though this example is about one."),
            (Expected::Panic, &broken, vec!["E0308"], "", "It does not compile: E0308."),
            (Expected::Panic, &Exit::Status(3), vec![], "", "The program ended with status 3."),
            (code("E0382"), &broken, vec!["E0308", "E0382"], "", "It does not compile, as it should: E0382."),
            (
                code("E0382"),
                &broken,
                vec!["E0308", "E0308"],
                "",
                "It does not compile, but with E0308 instead of E0382.",
            ),
            (code("E0382"), &broken, vec![""], "", "It does not compile, but not because of E0382."),
            (code("E0382"), &well, vec![], "", "It compiles now: E0382 is mended."),
            (code("E0382"), &broken, vec![], "", "It compiles now: E0382 is mended."),
            (Expected::CompileError(None), &broken, vec!["E0308"], "", "It does not compile, as it should."),
            (
                Expected::CompileError(None),
                &well,
                vec![],
                "",
                "It compiles now, though this example is about an error.",
            ),
            (Expected::Anything, &broken, vec!["E0308"], "", "It was run."),
        ] {
            let outcome = Outcome { success: *exit == well, exit: exit.clone(), artefact: None };
            let diagnostics: Vec<Diagnostic> = errors.iter().map(|code| error(code)).collect();
            let verdict = judge(&expected, &outcome, &diagnostics, stdout);
            assert_eq!(verdict.sentence(), sentence, "{expected:?} {exit:?}");
            let met = matches!(&verdict, Verdict::AsExpected(met) if *met == expected);
            assert_eq!(verdict.is_as_expected(), met);
        }
    }
}
