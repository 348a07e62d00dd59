//! Whether a program did what its marks say, and if not, a sentence for its author. Pure.
//!
//! The rule is [`rockpool_engine::judge`]'s; here are the demands that only authors meet, and the words.

use std::borrow::Cow;

use rockpool_engine::judge::{self, End, Expected, Verdict};
use rockpool_engine::{Diagnostic, Exit, PanicPlace, diagnostic, panic};

use super::cases::Demand;
use super::compiler::Trial;

/// What is wrong with `trial`, if anything is.
pub(crate) fn judge(demand: &Demand, trial: &Trial) -> Option<String> {
    let facts = Facts::of(trial);
    let expected = match demand {
        Demand::Panics => Expected::Panic,
        Demand::Fails(code) => Expected::CompileError(code.as_deref()),
        Demand::Runs
        | Demand::Compiles
        | Demand::Prints(_)
        | Demand::TestsFail
        | Demand::TestsPass
        | Demand::TestsCatch => Expected::Success,
    };
    match judge::judge(expected, &trial.outcome, facts.diagnostics.as_ref(), !facts.panics.is_empty()) {
        Verdict::AsExpected => more(demand, trial),
        Verdict::OtherErrors { wanted, found } => {
            let found = if found.is_empty() { "an error without a code".to_owned() } else { found.join(", ") };
            let first = facts.error_text();
            Some(format!("this program must fail with {wanted}, but it fails with {found}: {first}"))
        }
        // A wrong attempt proves the tests only if they ran: one that does not compile proves nothing.
        Verdict::Otherwise(End::Panicked | End::Failed) if *demand == Demand::TestsCatch => None,
        Verdict::Otherwise(end) => missed(demand, &facts.words(end)),
    }
}

/// What else is wrong with a program that ended as it should.
fn more(demand: &Demand, trial: &Trial) -> Option<String> {
    match demand {
        Demand::Prints(text) => prints(text, &trial.stdout),
        Demand::TestsFail => {
            Some("the given code of this exercise already passes its tests: leave something to do".to_owned())
        }
        Demand::TestsCatch => {
            Some("the tests of this exercise pass with this wrong attempt: add a test that catches it".to_owned())
        }
        Demand::Runs | Demand::Compiles | Demand::Panics | Demand::Fails(_) | Demand::TestsPass => None,
    }
}

fn prints(text: &str, stdout: &str) -> Option<String> {
    let lines = |text: &str| text.trim_end().lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    (lines(text) != lines(stdout)).then(|| {
        let (said, printed) = (text.trim_end(), stdout.trim_end());
        format!("the quiz says that this program prints {said:?}, but it prints {printed:?}")
    })
}

/// What is said of a program that ended in another way, `how`.
fn missed(demand: &Demand, how: &str) -> Option<String> {
    Some(match demand {
        Demand::Runs => format!(
            "this example must run, but it {how}. Mend it, or mark it `compile_fail`, `should_panic`, `no_run` or `ignore`"
        ),
        Demand::Compiles => format!("this example must compile (`no_run`), but it {how}"),
        Demand::Panics => format!("this program must panic, but it {how}"),
        Demand::Fails(_) => format!("this program must not compile, but it {how}"),
        Demand::Prints(_) => format!("this program must print something, but it {how}"),
        Demand::TestsPass => format!("this solution must pass the tests of its exercise, but it {how}"),
        Demand::TestsCatch => format!("this wrong attempt must compile and fail a test, but it {how}"),
        Demand::TestsFail => return None,
    })
}

/// What a trial's output says.
struct Facts<'a> {
    trial: &'a Trial,
    diagnostics: Cow<'a, [Diagnostic]>,
    panics: Vec<PanicPlace>,
}

impl<'a> Facts<'a> {
    fn of(trial: &'a Trial) -> Self {
        let diagnostics = match trial.diagnostics.as_slice() {
            [] => Cow::Owned(diagnostic::from_plain(&trial.stderr)),
            structured => Cow::Borrowed(structured),
        };
        Self { trial, diagnostics, panics: panic::find(&trial.stderr) }
    }

    fn first_error(&self) -> Option<&Diagnostic> {
        self.diagnostics.iter().find(|one| one.is_error())
    }

    fn words(&self, end: End) -> String {
        match end {
            End::Well => "compiles and ends well".to_owned(),
            End::NotBuilt => format!("does not compile: {}", self.error_text()),
            End::Panicked => format!("panics: {}", self.panic_text()),
            End::Failed | End::Interrupted => match &self.trial.outcome.exit {
                Exit::Status(status) => format!("exits with status {status}"),
                Exit::Signal { number, name } => {
                    format!("was ended by signal {}", name.clone().unwrap_or_else(|| number.to_string()))
                }
                Exit::Limit(limit) => format!("was ended at the limit of {limit}"),
                Exit::Stopped | Exit::Told(_) | Exit::Unknown => "did not end well".to_owned(),
            },
        }
    }

    /// The compiler's first error in one line, as the compiler heads it.
    fn error_text(&self) -> String {
        let Some(error) = self.first_error() else { return String::new() };
        let message = error.message.lines().next().unwrap_or_default();
        match &error.code {
            Some(code) => format!("error[{code}]: {message}"),
            None => format!("error: {message}"),
        }
    }

    /// What the first panic said, in one line. Those of tests stand in the harness's report.
    fn panic_text(&self) -> String {
        let of_tests =
            || rockpool_engine::tests::parse(&self.trial.stdout).rows.into_iter().find_map(|row| row.failure?.panic);
        let panic = self.panics.first().cloned().or_else(of_tests);
        let said = panic.and_then(|panic| panic.message.lines().next().map(str::to_owned));
        said.unwrap_or_else(|| "status 101".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use rockpool_engine::Outcome;

    use super::*;

    fn trial(success: bool, stdout: &str, stderr: &str) -> Trial {
        let exit = Exit::Status(if success { 0 } else { 101 });
        let outcome = Outcome { success, exit, artefact: None };
        Trial { stdout: stdout.into(), stderr: stderr.into(), diagnostics: Vec::new(), outcome }
    }

    #[test]
    fn a_program_is_judged_by_its_marks() {
        let well = trial(true, "5\n", "");
        let refused = trial(false, "", "error[E0382]: borrow of moved value: `s`\n --> src/main.rs:3:5\n");
        let panicked = trial(false, "", "thread 'main' panicked at src/main.rs:2:5:\nboom\n");
        let failed = trial(
            false,
            "test t ... FAILED\n---- t stdout ----\nthread 't' panicked at x\n",
            "error: test failed, to rerun pass `--bin`",
        );
        let code = |code: &str| Demand::Fails(Some(code.to_owned()));
        let rows: [(Demand, &Trial, bool); 20] = [
            (Demand::Runs, &well, true),
            (Demand::Runs, &refused, false),
            (Demand::Runs, &panicked, false),
            (Demand::Compiles, &well, true),
            (Demand::Compiles, &refused, false),
            (Demand::Panics, &panicked, true),
            (Demand::Panics, &well, false),
            (Demand::Panics, &refused, false),
            (Demand::Fails(None), &refused, true),
            (code("E0382"), &refused, true),
            (code("E0499"), &refused, false),
            (code("E0382"), &panicked, false),
            (Demand::Prints("5".into()), &well, true),
            (Demand::Prints("6".into()), &well, false),
            (Demand::TestsFail, &failed, true),
            (Demand::TestsFail, &well, false),
            (Demand::TestsPass, &failed, false),
            (Demand::TestsCatch, &failed, true),
            (Demand::TestsCatch, &well, false),
            (Demand::TestsCatch, &refused, false),
        ];
        for (demand, trial, fine) in rows {
            assert_eq!(judge(&demand, trial).is_none(), fine, "{demand:?} of {trial:?}");
        }
    }

    #[test]
    fn the_author_is_told_what_happened() {
        let refused = trial(false, "", "error[E0382]: borrow of moved value: `s`\n");
        expect_test::expect![[
            "this program must fail with E0499, but it fails with E0382: error[E0382]: borrow of moved value: `s`"
        ]]
        .assert_eq(&judge(&Demand::Fails(Some("E0499".into())), &refused).unwrap_or_default());
    }
}
