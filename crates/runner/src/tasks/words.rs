//! Cargo's words around the compiler's: clients and readers know them, and some clients look for them.

use std::time::Duration;

use rockpool_engine::{Mode, Program};

use crate::project::{SHOWN_FOLDER, primary_file};

/// `   Compiling playground v0.0.1 (/playground)`, or another verb.
pub(super) fn beginning(verb: &str) -> String {
    format!("{verb:>12} playground v0.0.1 ({SHOWN_FOLDER})")
}

/// The line after a build that succeeded.
pub(super) fn finished(program: &Program, took: Duration) -> String {
    let profile = match (program.mode, program.tests) {
        (Mode::Debug, false) => "`dev` profile [unoptimized + debuginfo]",
        (Mode::Debug, true) => "`test` profile [unoptimized + debuginfo]",
        (Mode::Release, _) => "`release` profile [optimized]",
    };
    format!("{:>12} {profile} target(s) in {:.2}s", "Finished", took.as_secs_f64())
}

/// The line before the program or its tests run.
pub(super) fn running(program: &Program) -> String {
    let folder = profile_folder(program.mode);
    if program.tests {
        format!("{:>12} unittests {} (target/{folder}/deps/playground)", "Running", primary_file(program))
    } else {
        format!("{:>12} `target/{folder}/playground`", "Running")
    }
}

/// How many warnings and errors the compiler gave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub errors: usize,
    pub warnings: usize,
}

impl Tally {
    /// Cargo's last line about a crate that was compiled so, if it says one.
    pub(super) fn closing(self, target: &str, success: bool) -> Option<String> {
        let Self { errors, warnings } = self;
        if success {
            let counted = count(warnings, "warning");
            return (warnings > 0).then(|| format!("warning: `playground` ({target}) generated {counted}"));
        }
        let mut line = format!("error: could not compile `playground` ({target})");
        if errors > 0 {
            line += &format!(" due to {}", count(errors, "previous error"));
        }
        if warnings > 0 {
            line += &format!("; {} emitted", count(warnings, "warning"));
        }
        Some(line)
    }
}

/// The crate as Cargo calls it in its closing line.
pub(super) fn target(program: &Program) -> &'static str {
    match (primary_file(program), program.tests) {
        ("src/main.rs", false) => "bin \"playground\"",
        ("src/main.rs", true) => "bin \"playground\" test",
        (_, false) => "lib",
        (_, true) => "lib test",
    }
}

/// Cargo's line after tests that failed.
pub(super) fn tests_failed(program: &Program) -> &'static str {
    match primary_file(program) {
        "src/main.rs" => "error: test failed, to rerun pass `--bin playground`",
        _ => "error: test failed, to rerun pass `--lib`",
    }
}

/// The folder of Cargo's below `target`.
pub(super) fn profile_folder(mode: Mode) -> &'static str {
    match mode {
        Mode::Debug => "debug",
        Mode::Release => "release",
    }
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_cargo_says_them() {
        let program = Program::default();
        assert_eq!(beginning("Compiling"), "   Compiling playground v0.0.1 (/playground)");
        assert_eq!(
            finished(&program, Duration::from_millis(354)),
            "    Finished `dev` profile [unoptimized + debuginfo] target(s) in 0.35s"
        );
        assert_eq!(running(&program), "     Running `target/debug/playground`");
        let tally = |errors, warnings| Tally { errors, warnings };
        assert_eq!(
            tally(1, 2).closing(target(&program), false).as_deref(),
            Some(
                "error: could not compile `playground` (bin \"playground\") due to 1 previous error; 2 warnings emitted"
            )
        );
        assert_eq!(tally(0, 0).closing("lib", true), None);
        assert_eq!(
            tally(0, 1).closing("lib", true).as_deref(),
            Some("warning: `playground` (lib) generated 1 warning")
        );
    }
}
