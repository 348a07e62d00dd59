//! How much of a program's output is kept, and which part of it is the program's own.
//!
//! Pure. Whoever keeps output does so in their own way (a reader's in the order of arrival, a build's messages as one
//! text); only how much is said here.

/// How much of a stream is kept, in bytes: what the Playground itself lets a program print.
pub const LIMIT: usize = 640 * 1024;

/// Measures one stream as it arrives: its start is kept, what comes after [`LIMIT`] is counted. A program that prints
/// for ever must not fill the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    kept: usize,
    dropped: usize,
}

impl Measure {
    /// The part of the next piece that is to be kept.
    pub fn take<'a>(&mut self, piece: &'a str) -> &'a str {
        // Once something was dropped nothing more may be kept, or the text would have a hole.
        let room = if self.dropped > 0 { 0 } else { LIMIT - self.kept };
        let kept = &piece[..piece.floor_char_boundary(room)];
        self.kept += kept.len();
        self.dropped += piece.len() - kept.len();
        kept
    }

    /// How many bytes were dropped.
    pub fn dropped(&self) -> usize {
        self.dropped
    }
}

/// The program's own part of a run's standard error: what follows Cargo's line that it runs the program. `None` if
/// it never did, so that all is the build's.
pub fn own_stderr(stderr: &str) -> Option<&str> {
    let start = if stderr.starts_with("     Running ") { 0 } else { stderr.find("\n     Running ")? + 1 };
    Some(stderr[start..].split_once('\n').map_or("", |(_, own)| own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_says_follows_what_its_build_said() {
        let built = "   Compiling x v0.0.1\n     Running `target/debug/x`\n";
        assert_eq!(own_stderr(&format!("{built}mine\n")), Some("mine\n"));
        assert_eq!(own_stderr("     Running `x`"), Some(""));
        assert_eq!(own_stderr("error: no\n"), None);
    }

    #[test]
    fn what_fits_is_kept_whole() {
        let mut measure = Measure::default();
        assert_eq!((measure.take("a"), measure.take("bc"), measure.dropped()), ("a", "bc", 0));
    }

    #[test]
    fn what_does_not_fit_is_counted() {
        let mut measure = Measure::default();
        let most = "y".repeat(LIMIT - 2);
        assert_eq!(measure.take(&most), most);
        assert_eq!(measure.take("aéé"), "a", "no character is cut");
        assert_eq!(measure.take("x"), "", "a later piece would leave a hole");
        assert_eq!(measure.dropped(), 5);
    }
}
