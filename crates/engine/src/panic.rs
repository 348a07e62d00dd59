//! Panics in a program's standard error.

use serde::{Deserialize, Serialize};

/// Where and with what words a thread panicked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PanicPlace {
    /// Name of the thread, such as `main` or a test's path; `<unnamed>` for a thread without one.
    pub thread: String,
    /// What was said, possibly several lines.
    pub message: String,
    /// Path of the file as the compiler was given it.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// The panics reported by the default hook, in order.
///
/// Reads all forms: `thread 'main' (17) panicked at src/main.rs:4:5:` with the message below (the number since 1.91,
/// the form since 1.73), and the older `thread 'main' panicked at 'message', src/main.rs:4:5`.
pub fn find(stderr: &str) -> Vec<PanicPlace> {
    let text = crate::ansi::strip(stderr);
    let mut starts: Vec<usize> = text.match_indices("thread '").map(|(index, _)| index).collect();
    starts.retain(|&index| text[..index].ends_with('\n') || index == 0);
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).filter_map(|(&start, end)| read(&text[start..end])).collect()
}

/// One report from `thread '` on, with what follows it.
fn read(report: &str) -> Option<PanicPlace> {
    let rest = report.strip_prefix("thread '")?;
    let (thread, rest) = rest.split_once('\'')?;
    let rest = match rest.strip_prefix(" (") {
        Some(numbered) => numbered.split_once(')')?.1,
        None => rest,
    };
    let rest = rest.strip_prefix(" panicked at ")?;
    let (message, place) = match rest.strip_prefix('\'') {
        Some(quoted) => older(quoted)?,
        None => newer(rest)?,
    };
    let (file, line, column) = read_place(place)?;
    Some(PanicPlace { thread: thread.to_owned(), message, file: file.to_owned(), line, column })
}

/// `message', src/main.rs:4:5`, where the message may hold quotes and line breaks.
fn older(quoted: &str) -> Option<(String, &str)> {
    // Whoever prints a longer one does so to keep us busy.
    let quoted = &quoted[..quoted.floor_char_boundary(8192)];
    quoted.match_indices("', ").find_map(|(index, found)| {
        let place = quoted[index + found.len()..].lines().next()?;
        read_place(place).filter(|(file, ..)| !file.contains("', "))?;
        Some((quoted[..index].to_owned(), place))
    })
}

/// `src/main.rs:4:5:` and the message from the next line on.
fn newer(rest: &str) -> Option<(String, &str)> {
    let (first, below) = rest.split_once('\n').unwrap_or((rest, ""));
    Some((message(below), first.trim_end().strip_suffix(':')?))
}

/// The message's lines. The hook marks their end only for the first panic, by a hint or a backtrace; otherwise the
/// first line counts, with the indented ones below it, as `assert_eq!` has them.
fn message(below: &str) -> String {
    let lines: Vec<&str> = below.lines().collect();
    let marked = lines.iter().position(|line| {
        line.starts_with("stack backtrace:") || (line.starts_with("note: ") && line.contains("RUST_BACKTRACE"))
    });
    let end = marked.unwrap_or_else(|| {
        let indented = lines.iter().skip(1).take_while(|line| line.starts_with("  ") || line.starts_with(" right:"));
        1 + indented.count()
    });
    lines[..end.min(lines.len())].join("\n").trim_end().to_owned()
}

/// `file:line:column`; the file's own path may hold colons.
fn read_place(place: &str) -> Option<(&str, u32, u32)> {
    let mut parts = place.trim_end().rsplitn(3, ':');
    let column = parts.next()?.parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    parts.next().filter(|file| !file.is_empty()).map(|file| (file, line, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(stderr: &str) -> Vec<String> {
        find(stderr)
            .into_iter()
            .map(|p| format!("{} {}:{}:{} {:?}", p.thread, p.file, p.line, p.column, p.message))
            .collect()
    }

    #[test]
    fn each_form_is_read() {
        for (stderr, found) in [
            (
                "\nthread 'main' (28319) panicked at src/main.rs:6:24:\nindex out of bounds: the len is 0\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n",
                "main src/main.rs:6:24 \"index out of bounds: the len is 0\"",
            ),
            ("thread 'main' panicked at src/main.rs:2:5:\nno\n", "main src/main.rs:2:5 \"no\""),
            (
                "thread '<unnamed>' panicked at 'it's', oddly', src/lib.rs:7:9\nnote: run with `RUST_BACKTRACE=1`",
                "<unnamed> src/lib.rs:7:9 \"it's', oddly\"",
            ),
            ("thread 'main' panicked at 'a\nb', C:\\sea\\main.rs:1:2", "main C:\\sea\\main.rs:1:2 \"a\\nb\""),
            (
                "thread 't' (1) panicked at src/main.rs:4:5:\nassertion `left == right` failed\n  left: 1\n right: 2\nmore output\n",
                "t src/main.rs:4:5 \"assertion `left == right` failed\\n  left: 1\\n right: 2\"",
            ),
            (
                "thread 'main' (9) panicked at src/main.rs:4:5:\ntwo\nlines\nstack backtrace:\n   0: main",
                "main src/main.rs:4:5 \"two\\nlines\"",
            ),
        ] {
            assert_eq!(outline(stderr), [found], "{stderr}");
        }
    }

    #[test]
    fn several_panics_are_told_apart() {
        let stderr = "thread 'a' (2) panicked at src/main.rs:1:1:\nfirst\nnote: run with `RUST_BACKTRACE=1` x\n\n\
                      thread 'b' (3) panicked at src/main.rs:2:1:\nsecond\nthe program's own words\n";
        assert_eq!(outline(stderr), ["a src/main.rs:1:1 \"first\"", "b src/main.rs:2:1 \"second\""]);
    }

    #[test]
    fn other_text_is_none() {
        for stderr in [
            "",
            "thread 'main' has overflowed its stack",
            "a thread 'main' panicked at src/main.rs:1:1:\nquoted in a line",
            "thread 'main' panicked at somewhere",
            "thread 'main' (12) panicked at src/main.rs:x:1:\n",
            "thread 'cut",
        ] {
            assert_eq!(find(stderr), [], "{stderr}");
        }
    }
}
