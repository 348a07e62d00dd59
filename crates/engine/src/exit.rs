//! How a process ended, in words for a reader and in the words that engines use among themselves.

use crate::{Exit, Outcome};

/// Signals 1 to 15 on Linux: name and what it means, as the Playground says it.
const SIGNALS: [(&str, &str); 15] = [
    ("SIGHUP", "hangup"),
    ("SIGINT", "interrupt program"),
    ("SIGQUIT", "quit program"),
    ("SIGILL", "illegal instruction"),
    ("SIGTRAP", "trace trap"),
    ("SIGABRT", "abort program"),
    ("SIGBUS", "bus error"),
    ("SIGFPE", "floating-point exception"),
    ("SIGKILL", "kill program"),
    ("SIGUSR1", "user-defined signal 1"),
    ("SIGSEGV", "segmentation violation"),
    ("SIGUSR2", "user-defined signal 2"),
    ("SIGPIPE", "write on a pipe with no reader"),
    ("SIGALRM", "real-time timer expired"),
    ("SIGTERM", "software termination signal"),
];

fn signal(number: i32) -> Option<(&'static str, &'static str)> {
    usize::try_from(number).ok()?.checked_sub(1).and_then(|index| SIGNALS.get(index)).copied()
}

impl Exit {
    /// The end of a process by a signal, with the signal's name where it is known.
    pub fn of_signal(number: i32) -> Self {
        Exit::Signal { number, name: signal(number).map(|(name, _)| name.to_owned()) }
    }

    /// Reads `Exited with status 101` or `Exited with signal 9 (SIGKILL): kill program`; other text, and none, is
    /// [`Exit::Unknown`].
    pub fn from_detail(detail: &str) -> Self {
        let Some(what) = detail.trim().strip_prefix("Exited with ") else { return Exit::Unknown };
        if let Some(status) = what.strip_prefix("status ") {
            return status.trim().parse().map_or(Exit::Unknown, Exit::Status);
        }
        let Some(rest) = what.strip_prefix("signal ") else { return Exit::Unknown };
        let (number, rest) = rest.split_once(' ').unwrap_or((rest, ""));
        let Ok(number) = number.trim_end_matches(':').parse() else { return Exit::Unknown };
        let name = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')).map(|(name, _)| name);
        let name = name.filter(|name| !name.is_empty() && *name != "???").map(str::to_owned);
        Exit::Signal { number, name }
    }

    /// The text that [`Exit::from_detail`] reads. A stop and a limit are what they do to a process: a kill.
    pub fn to_detail(&self) -> String {
        match self {
            Exit::Status(status) => format!("Exited with status {status}"),
            Exit::Signal { number, name } => {
                let known = signal(*number);
                let name = name.as_deref().or(known.map(|(name, _)| name)).unwrap_or("???");
                let meaning = known.map_or("Unknown signal", |(_, meaning)| meaning);
                format!("Exited with signal {number} ({name}): {meaning}")
            }
            Exit::Stopped | Exit::Limit(_) => Exit::of_signal(9).to_detail(),
            Exit::Told(_) | Exit::Unknown => String::new(),
        }
    }
}

impl Outcome {
    /// How the program ended, a sentence without its full stop.
    ///
    /// `compiled` is whether the program came to run at all: no diagnostic of the build was an error.
    pub fn in_words(&self, compiled: bool) -> String {
        match &self.exit {
            Exit::Stopped => "Stopped by you".to_owned(),
            Exit::Limit(limit) => format!("Ended at the limit of {limit}"),
            _ if !compiled => "The program does not compile".to_owned(),
            Exit::Told(words) => words.clone(),
            Exit::Status(0) => "The program ended normally".to_owned(),
            Exit::Status(101) => "The program panicked (status 101)".to_owned(),
            Exit::Status(status) => format!("The program ended with status {status}"),
            Exit::Signal { number, name } => in_words(*number, name.as_deref()),
            Exit::Unknown if self.success => "Done".to_owned(),
            Exit::Unknown => "Ended without success; how is not known".to_owned(),
        }
    }
}

fn in_words(number: i32, name: Option<&str>) -> String {
    let name = name.or(signal(number).map(|(name, _)| name)).map_or_else(|| format!("signal {number}"), str::to_owned);
    let what = match number {
        9 => "used too much memory or was stopped",
        6 => "it aborted, as after an overflow of the stack or a panic within a panic",
        11 | 7 => "it touched memory that is not its own, or overflowed its stack",
        8 => "arithmetic that the processor cannot do",
        4 => "an instruction that the processor does not know",
        13 => "it wrote where nobody reads any more",
        24 => "used too much processor time",
        25 => "wrote too large a file",
        _ => "ended from outside",
    };
    format!("Killed: {what} ({name})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn details_are_read() {
        let signal = |number, name: Option<&str>| Exit::Signal { number, name: name.map(str::to_owned) };
        for (detail, exit) in [
            ("Exited with status 0", Exit::Status(0)),
            ("Exited with status -1", Exit::Status(-1)),
            (" Exited with status 101\n", Exit::Status(101)),
            ("Exited with signal 9 (SIGKILL): kill program", signal(9, Some("SIGKILL"))),
            ("Exited with signal 42 (???): Unknown signal", signal(42, None)),
            ("Exited with signal 6", signal(6, None)),
            ("Exited with signal x (SIGKILL)", Exit::Unknown),
            ("Exited with status", Exit::Unknown),
            ("exit code 1", Exit::Unknown),
            ("", Exit::Unknown),
        ] {
            assert_eq!(Exit::from_detail(detail), exit, "{detail:?}");
        }
    }

    #[test]
    fn details_come_back_as_they_went() {
        for detail in [
            "Exited with status 3",
            "Exited with signal 9 (SIGKILL): kill program",
            "Exited with signal 11 (SIGSEGV): segmentation violation",
            "Exited with signal 6 (SIGABRT): abort program",
            "Exited with signal 31 (???): Unknown signal",
            "",
        ] {
            assert_eq!(Exit::from_detail(detail).to_detail(), detail);
        }
        assert_eq!(Exit::Stopped.to_detail(), "Exited with signal 9 (SIGKILL): kill program");
    }

    #[test]
    fn ends_are_said_in_words() {
        let outcome = |exit: Exit| Outcome { success: exit == Exit::Status(0), exit, artefact: None };
        for (exit, compiled, words) in [
            (Exit::Status(0), true, "The program ended normally"),
            (Exit::Status(101), true, "The program panicked (status 101)"),
            (Exit::Status(101), false, "The program does not compile"),
            (Exit::Status(3), true, "The program ended with status 3"),
            (Exit::Stopped, true, "Stopped by you"),
            (Exit::of_signal(9), true, "Killed: used too much memory or was stopped (SIGKILL)"),
            (Exit::of_signal(40), true, "Killed: ended from outside (signal 40)"),
            (Exit::Limit("10 seconds".into()), true, "Ended at the limit of 10 seconds"),
            (Exit::Unknown, true, "Ended without success; how is not known"),
            (Exit::Told("The program aborted".into()), true, "The program aborted"),
        ] {
            assert_eq!(outcome(exit).in_words(compiled), words);
        }
    }
}
