//! Two texts as the lines that are the same, gone and new.
//!
//! Pure. Used to show a solution against the reader's code, and to find hidden lines again in a changed text.

use diff::Result::{Both, Left, Right};

/// Most pairs of lines that are compared. Comparing takes memory for each, and no snippet comes near: 2,000 lines
/// against as many. What is larger counts as changed altogether.
const MOST_PAIRS: usize = 4_000_000;

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// In both.
    Same,
    /// Only in the first text.
    Removed,
    /// Only in the second text.
    Added,
}

/// The lines of both texts in reading order, without their line ends.
pub fn lines(from: &str, to: &str) -> Vec<(Change, String)> {
    compare(from, to)
        .into_iter()
        .map(|line| match line {
            Both(line, _) => (Change::Same, line.to_owned()),
            Left(line) => (Change::Removed, line.to_owned()),
            Right(line) => (Change::Added, line.to_owned()),
        })
        .collect()
}

/// Where the hidden lines of `from` (half-open runs, from 0) are in `to`. A line that changed is hidden no more.
pub fn carry_hidden(from: &str, hidden: &[(u32, u32)], to: &str) -> Vec<(u32, u32)> {
    if hidden.is_empty() || from == to {
        return hidden.to_vec();
    }
    let is_hidden = |line: u32| hidden.iter().any(|&(first, end)| (first..end).contains(&line));
    let mut runs: Vec<(u32, u32)> = Vec::new();
    let (mut old, mut new) = (0, 0);
    for line in compare(from, to) {
        if matches!(line, Both(..)) && is_hidden(old) {
            match runs.last_mut() {
                Some(last) if last.1 == new => last.1 += 1,
                _ => runs.push((new, new + 1)),
            }
        }
        old += u32::from(!matches!(line, Right(_)));
        new += u32::from(!matches!(line, Left(_)));
    }
    runs
}

fn compare<'a>(from: &'a str, to: &'a str) -> Vec<diff::Result<&'a str>> {
    let (from, to): (Vec<&str>, Vec<&str>) = (from.lines().collect(), to.lines().collect());
    if from.len().saturating_mul(to.len()) > MOST_PAIRS {
        return from.into_iter().map(Left).chain(to.into_iter().map(Right)).collect();
    }
    let same = |line: diff::Result<&&'a str>| match line {
        Both(left, right) => Both(*left, *right),
        Left(line) => Left(*line),
        Right(line) => Right(*line),
    };
    diff::slice(&from, &to).into_iter().map(same).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_lines_are_found_again_in_a_changed_text() {
        let before = "use a;\nlet x;\n}\n";
        for (after, expected) in [
            (before, vec![(0, 1), (2, 3)]),
            ("use a;\nlet x;\nlet y;\n}\n", vec![(0, 1), (3, 4)]),
            ("use b;\nlet x;\n}\n", vec![(2, 3)]),
            ("use a;\n}\n", vec![(0, 2)]),
            ("", vec![]),
        ] {
            assert_eq!(carry_hidden(before, &[(0, 1), (2, 3)], after), expected, "{after:?}");
        }
    }

    #[test]
    fn changed_lines_stand_as_removed_then_added() {
        let found = lines("fn f() {\n    todo!()\n}\n", "fn f() {\n    1\n}\n");
        let expected = [
            (Change::Same, "fn f() {"),
            (Change::Removed, "    todo!()"),
            (Change::Added, "    1"),
            (Change::Same, "}"),
        ];
        assert_eq!(found, expected.map(|(change, line)| (change, line.to_owned())));
    }

    #[test]
    fn what_is_too_large_to_compare_counts_as_changed() {
        let long = "a\n".repeat(2_001);
        let found = lines(&long, &long);
        assert_eq!(found.iter().filter(|(change, _)| *change == Change::Removed).count(), 2_001);
        assert_eq!(found.iter().filter(|(change, _)| *change == Change::Added).count(), 2_001);
    }

    #[test]
    fn equal_texts_have_no_change() {
        assert!(lines("a\nb", "a\nb").iter().all(|(change, _)| *change == Change::Same));
    }
}
