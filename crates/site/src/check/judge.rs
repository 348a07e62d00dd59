//! Whether a program did what its marks say, and if not, a sentence for its author. Pure.

use rockpool_engine::{Exit, Level};

use super::cases::Demand;
use super::compiler::Trial;

/// What is wrong with `trial`, if anything is.
pub(crate) fn judge(demand: &Demand, trial: &Trial) -> Option<String> {
    let ended = Ended::of(trial);
    match demand {
        Demand::Runs => unless(ended == Ended::Well, || {
            format!(
                "this example must run, but it {}. Mend it, or mark it `compile_fail`, `should_panic`, `no_run` or `ignore`",
                ended.words(trial)
            )
        }),
        Demand::Compiles => unless(ended == Ended::Well, || {
            format!("this example must compile (`no_run`), but it {}", ended.words(trial))
        }),
        Demand::Panics => {
            unless(ended == Ended::Panicked, || format!("this program must panic, but it {}", ended.words(trial)))
        }
        Demand::Fails(code) => fails(code.as_deref(), &ended, trial),
        Demand::Prints(text) => prints(text, &ended, trial),
        Demand::TestsFail => unless(ended != Ended::Well, || {
            "the given code of this exercise already passes its tests: leave something to do".to_owned()
        }),
        Demand::TestsPass => unless(ended == Ended::Well, || {
            format!("this solution must pass the tests of its exercise, but it {}", ended.words(trial))
        }),
    }
}

fn unless(fine: bool, message: impl FnOnce() -> String) -> Option<String> {
    (!fine).then(message)
}

fn fails(code: Option<&str>, ended: &Ended, trial: &Trial) -> Option<String> {
    if *ended != Ended::NotCompiled {
        return Some(format!("this program must not compile, but it {}", ended.words(trial)));
    }
    let code = code?;
    unless(error_codes(trial).any(|found| found == code), || {
        let found: Vec<&str> = error_codes(trial).collect();
        let found = if found.is_empty() { "an error without a code".to_owned() } else { found.join(", ") };
        format!("this program must fail with {code}, but it fails with {found}: {}", first_error(trial))
    })
}

fn prints(text: &str, ended: &Ended, trial: &Trial) -> Option<String> {
    if *ended != Ended::Well {
        return Some(format!("this program must print something, but it {}", ended.words(trial)));
    }
    let lines = |text: &str| text.trim_end().lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    unless(lines(text) == lines(&trial.stdout), || {
        format!(
            "the quiz says that this program prints {:?}, but it prints {:?}",
            text.trim_end(),
            trial.stdout.trim_end()
        )
    })
}

/// How a program ended, as far as marks tell ends apart.
#[derive(Debug, PartialEq, Eq)]
enum Ended {
    Well,
    NotCompiled,
    Panicked,
    Otherwise,
}

impl Ended {
    fn of(trial: &Trial) -> Self {
        if trial.outcome.success {
            Self::Well
        } else if !first_error(trial).is_empty() {
            Self::NotCompiled
        } else if trial.stderr.contains("panicked at") || trial.stdout.contains("panicked at") {
            Self::Panicked
        } else {
            Self::Otherwise
        }
    }

    fn words(&self, trial: &Trial) -> String {
        match self {
            Self::Well => "compiles and ends well".to_owned(),
            Self::NotCompiled => format!("does not compile: {}", first_error(trial)),
            Self::Panicked => format!("panics: {}", panic_text(trial)),
            Self::Otherwise => match &trial.outcome.exit {
                Exit::Status(status) => format!("exits with status {status}"),
                Exit::Signal { number, name } => {
                    format!("was ended by signal {}", name.clone().unwrap_or_else(|| number.to_string()))
                }
                Exit::Limit(limit) => format!("was ended at the limit of {limit}"),
                Exit::Stopped | Exit::Unknown => "did not end well".to_owned(),
            },
        }
    }
}

/// The compiler's first error in one line, or nothing. `error: test failed, …` and the like are cargo's, not the
/// compiler's.
fn first_error(trial: &Trial) -> String {
    let structured = trial.diagnostics.iter().find(|diagnostic| diagnostic.level <= Level::Error);
    if let Some(diagnostic) = structured {
        return match &diagnostic.code {
            Some(code) => format!("{code}, {}", diagnostic.message),
            None => diagnostic.message.clone(),
        };
    }
    let is_error = |line: &&str| {
        line.starts_with("error[")
            || (line.starts_with("error: ") && !line.contains("test failed") && !line.contains("process didn't exit"))
    };
    trial.stderr.lines().find(is_error).unwrap_or_default().to_owned()
}

/// Codes of all errors, from structured messages and from text.
fn error_codes(trial: &Trial) -> impl Iterator<Item = &str> {
    let structured = trial.diagnostics.iter().filter_map(|diagnostic| diagnostic.code.as_deref());
    let text =
        trial.stderr.lines().filter_map(|line| line.strip_prefix("error[")?.split_once(']').map(|(code, _)| code));
    structured.chain(text)
}

/// What the panic said, in one line.
fn panic_text(trial: &Trial) -> String {
    let mut lines = trial.stderr.lines().chain(trial.stdout.lines()).skip_while(|line| !line.contains("panicked at"));
    lines.nth(1).unwrap_or_default().trim().to_owned()
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
        let rows: [(Demand, &Trial, bool); 17] = [
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
