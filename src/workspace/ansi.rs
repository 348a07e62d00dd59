//! Takes terminal control sequences out of output that arrives in pieces.
//!
//! Pure. The page colours output itself; a sequence that a terminal would obey must neither show nor do anything. The
//! state is kept between pieces because a sequence may be split anywhere.

/// Where in a sequence the stream is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    /// Plain text.
    #[default]
    Text,
    /// After ESC.
    Escape,
    /// In a control sequence (`ESC [ … letter`).
    Control,
    /// In an operating system command (`ESC ] … BEL` or `ESC ] … ESC \`).
    Command,
    /// After ESC inside such a command.
    CommandEscape,
}

/// Removes the sequences of one stream.
#[derive(Clone, Debug, Default)]
pub struct PlainText {
    place: Place,
}

impl PlainText {
    /// What of the next piece is text.
    pub fn push(&mut self, piece: &str) -> String {
        if self.place == Place::Text && !piece.contains(is_control) {
            return piece.to_owned();
        }
        piece.chars().filter(|c| self.keep(*c)).collect()
    }

    fn keep(&mut self, c: char) -> bool {
        let (next, keep) = match (self.place, c) {
            (Place::Text | Place::Control | Place::Escape, '\u{1b}') => (Place::Escape, false),
            (Place::Text, _) => (Place::Text, !is_control(c)),
            (Place::Escape, '[') => (Place::Control, false),
            (Place::Escape, ']') => (Place::Command, false),
            (Place::Escape, _) => (Place::Text, false),
            (Place::Control, '\u{40}'..='\u{7e}') => (Place::Text, false),
            (Place::Control, '\n') => (Place::Text, true),
            (Place::Control, _) => (Place::Control, false),
            (Place::Command, '\u{7}') => (Place::Text, false),
            (Place::Command, '\u{1b}') => (Place::CommandEscape, false),
            (Place::Command, '\n') => (Place::Text, true),
            (Place::Command, _) => (Place::Command, false),
            (Place::CommandEscape, _) => (Place::Text, false),
        };
        self.place = next;
        keep
    }
}

/// Control characters that would show as boxes or act on a terminal. Line ends and tabs are text.
fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pieces: &[&str], expected: &str) {
        let mut plain = PlainText::default();
        let text: String = pieces.iter().map(|piece| plain.push(piece)).collect();
        assert_eq!(text, expected, "{pieces:?}");
    }

    #[test]
    fn colours_and_titles_are_removed_wherever_they_are_split() {
        check(&["plain\ttext\n"], "plain\ttext\n");
        check(&["\u{1b}[1;31merror\u{1b}[0m: x"], "error: x");
        check(&["a\u{1b}", "[3", "1mb"], "ab");
        check(&["\u{1b}]0;title\u{7}b"], "b");
        check(&["\u{1b}]8;;http://x\u{1b}\\link"], "link");
        check(&["a\u{0}b\u{8}c\r\n"], "abc\n");
    }

    #[test]
    fn an_unfinished_sequence_swallows_no_further_line() {
        check(&["\u{1b}]never ends\nnext"], "\nnext");
        check(&["\u{1b}[12\nnext"], "\nnext");
    }
}
