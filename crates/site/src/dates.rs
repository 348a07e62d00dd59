//! When each lesson was last changed, as git knows it: the one answer that is the same on every machine and in every
//! build. The time of a file is that of a checkout, so it is never used.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// Stands before each commit's time in what git is asked to print; no file's name can hold it.
const MARK: char = '\0';

/// Times of files in UTC, such as `2026-05-01T12:00:00Z`, by their path relative to the course's folder. As text they
/// are in the order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dates(BTreeMap<String, String>);

impl Dates {
    /// The last commit of each file below `folder`. Without git, or outside of a repository, nothing is known.
    pub fn of(folder: &Path) -> Self {
        let mut git = Command::new("git");
        git.arg("-C").arg(folder).args(["-c", "core.quotePath=false", "-c", "log.showSignature=false", "log"]);
        git.args([
            "--date=format-local:%Y-%m-%dT%H:%M:%SZ",
            "--format=%x00%cd",
            "--name-only",
            "--relative",
            "--",
            ".",
        ]);
        match git.env("TZ", "UTC0").output() {
            Ok(answer) if answer.status.success() => Self::read(&String::from_utf8_lossy(&answer.stdout)),
            Ok(answer) => {
                tracing::warn!(reason = %String::from_utf8_lossy(&answer.stderr).trim(), "no dates of lessons");
                Self::default()
            }
            Err(error) => {
                tracing::warn!(%error, "git cannot be asked for the dates of lessons");
                Self::default()
            }
        }
    }

    /// Reads commits, the newest first: a marked time each, then the files that it changed.
    fn read(log: &str) -> Self {
        let mut dates = BTreeMap::new();
        for commit in log.split(MARK).skip(1) {
            let mut lines = commit.lines().filter(|line| !line.is_empty());
            let Some(time) = lines.next() else { continue };
            for file in lines {
                dates.entry(file.to_owned()).or_insert_with(|| time.to_owned());
            }
        }
        Self(dates)
    }

    /// When a file was last changed.
    pub fn of_file(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// The newest time of all.
    pub fn newest(&self) -> Option<&str> {
        self.0.values().max().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test is to panic")]
    use super::*;

    #[test]
    fn a_files_time_is_that_of_its_last_commit() {
        let log = "\x002026-03-02T00:00:00Z\n\na.md\n\x002026-01-01T00:00:00Z\n\na.md\nsea/b.md\n";
        let dates = Dates::read(log);
        assert_eq!(dates.of_file("a.md"), Some("2026-03-02T00:00:00Z"));
        assert_eq!(dates.of_file("sea/b.md"), Some("2026-01-01T00:00:00Z"));
        assert_eq!(dates.of_file("c.md"), None);
        assert_eq!(dates.newest(), Some("2026-03-02T00:00:00Z"));
    }

    #[test]
    fn outside_of_a_repository_nothing_is_known() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Dates::of(folder.path()), Dates::default());
    }
}
