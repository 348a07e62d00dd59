//! What happened, in words.
//!
//! Pure.

use rockpool_engine::{Exit, Outcome, Step};

use crate::checker::standing::megabytes;

/// How a job ended, with what its output told.
pub fn outcome(outcome: &Outcome, facts: Facts) -> String {
    let by_itself = !matches!(outcome.exit, Exit::Stopped | Exit::Limit(_) | Exit::Signal { .. } | Exit::Told(_));
    match (facts.errors, facts.tests) {
        (1, _) if by_itself => "It does not compile: 1 error".to_owned(),
        (errors @ 2.., _) if by_itself => format!("It does not compile: {errors} errors"),
        (0, Some((passed, 0))) if by_itself && outcome.success => format!("All {passed} tests passed"),
        (0, Some((passed, failed))) if by_itself && failed > 0 => {
            format!("{failed} of {} tests failed", passed + failed)
        }
        (errors, _) => outcome.in_words(errors == 0),
    }
}

/// What the output told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Compile errors.
    pub errors: usize,
    /// Tests passed and failed, if the harness ran.
    pub tests: Option<(usize, usize)>,
}

/// A duration for the reader.
pub fn duration(milliseconds: u64) -> String {
    match milliseconds {
        0..1_000 => format!("{milliseconds} ms"),
        1_000..60_000 => format!("{}.{} s", milliseconds / 1_000, milliseconds % 1_000 / 100),
        _ => format!("{} min {} s", milliseconds / 60_000, milliseconds % 60_000 / 1_000),
    }
}

/// How long a run took, with its parts where they are known: building and running.
pub fn times(elapsed: u64, built: Option<u64>, ran: Option<u64>) -> String {
    match (built, ran) {
        (Some(built), Some(ran)) => format!("built in {}, ran {}", duration(built), duration(ran)),
        _ => duration(elapsed),
    }
}

/// What goes on before a program runs.
pub fn step(step: Step) -> String {
    match step {
        Step::Fetching { done, total } => format!("Fetching {} of {}", megabytes(done), megabytes(total)),
        Step::Building => "Building".to_owned(),
        Step::Built { .. } | Step::Ran { .. } => "Starting".to_owned(),
    }
}

/// An amount of bytes for the reader.
pub fn bytes(count: usize) -> String {
    match count {
        0..1024 => format!("{count} bytes"),
        1024..1_048_576 => format!("{} KiB", count / 1024),
        _ => format!("{}.{} MiB", count / 1_048_576, count % 1_048_576 * 10 / 1_048_576),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_told_with_what_the_output_says() {
        let table = [
            (Exit::Status(0), Facts::default(), "The program ended normally"),
            (Exit::Status(101), Facts { errors: 2, ..Facts::default() }, "It does not compile: 2 errors"),
            (Exit::Status(101), Facts::default(), "The program panicked (status 101)"),
            (Exit::Status(101), Facts { tests: Some((2, 1)), ..Facts::default() }, "1 of 3 tests failed"),
            (Exit::Status(0), Facts { tests: Some((3, 0)), ..Facts::default() }, "All 3 tests passed"),
            (Exit::Stopped, Facts { tests: Some((3, 0)), ..Facts::default() }, "Stopped by you"),
            (Exit::Told("It aborted".into()), Facts { tests: Some((2, 1)), ..Facts::default() }, "It aborted"),
        ];
        for (exit, facts, words) in table {
            let ended = Outcome { success: exit == Exit::Status(0), exit, artefact: None };
            assert_eq!(outcome(&ended, facts), words);
        }
    }

    #[test]
    fn amounts_are_readable() {
        assert_eq!([duration(7), duration(1_240), duration(61_000)], ["7 ms", "1.2 s", "1 min 1 s"]);
        assert_eq!(times(500, Some(412), Some(12)), "built in 412 ms, ran 12 ms");
        assert_eq!(times(1_500, Some(412), None), "1.5 s");
        assert_eq!(
            step(Step::Fetching { done: 12_100_000, total: 25_310_000 }),
            "Fetching 12.1 MB of 25.4 MB",
            "never less than comes"
        );
        assert_eq!([bytes(9), bytes(2048), bytes(1_600_000)], ["9 bytes", "2 KiB", "1.5 MiB"]);
    }
}
