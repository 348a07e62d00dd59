//! Two texts as the lines that are the same, gone and new.
//!
//! Pure. Used to show a solution against the reader's code, and to find hidden lines again in a changed text.

use similar::{ChangeTag, TextDiff};

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
    let difference = TextDiff::from_lines(from, to);
    difference
        .iter_all_changes()
        .map(|change| {
            let kind = match change.tag() {
                ChangeTag::Equal => Change::Same,
                ChangeTag::Delete => Change::Removed,
                ChangeTag::Insert => Change::Added,
            };
            (kind, change.value().trim_end_matches('\n').to_owned())
        })
        .collect()
}

/// Where the hidden lines of `from` (half-open runs, from 0) are in `to`. A line that changed is hidden no more.
pub fn carry_hidden(from: &str, hidden: &[(u32, u32)], to: &str) -> Vec<(u32, u32)> {
    if hidden.is_empty() || from == to {
        return hidden.to_vec();
    }
    let is_hidden = |line: usize| hidden.iter().any(|&(first, end)| (first as usize..end as usize).contains(&line));
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for change in TextDiff::from_lines(from, to).iter_all_changes() {
        let (Some(old), Some(new)) = (change.old_index(), change.new_index()) else { continue };
        if !is_hidden(old) {
            continue;
        }
        let new = new as u32;
        match runs.last_mut() {
            Some(last) if last.1 == new => last.1 += 1,
            _ => runs.push((new, new + 1)),
        }
    }
    runs
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
    fn equal_texts_have_no_change() {
        assert!(lines("a\nb", "a\nb").iter().all(|(change, _)| *change == Change::Same));
    }
}
