//! Takes terminal control sequences out of output that is shown as plain text.
//!
//! Pure. The page colours output itself; a sequence that a terminal would obey must neither show nor do anything.

use std::borrow::Cow;

const ESCAPE: char = '\u{1b}';

/// The whole of a text without control sequences (colours, cursor movements, titles, links) and control characters.
pub fn strip(text: &str) -> Cow<'_, str> {
    PlainText::default().push(text)
}

/// Does as [`strip`] for one stream that arrives in pieces: a sequence may be split anywhere.
#[derive(Clone, Debug, Default)]
pub struct PlainText {
    place: Place,
}

/// Where in a sequence the stream is (ECMA-48, section 5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    /// Plain text.
    #[default]
    Text,
    /// After ESC.
    Escape,
    /// After ESC and intermediates, of which one more or a final character follows, as in `ESC ( B`.
    Intermediate,
    /// In a control sequence (`ESC [ … letter`).
    Control,
    /// In a string (`ESC ] …` and its kin), which ends with BEL or `ESC \`.
    Command,
}

impl PlainText {
    /// What of the next piece is text.
    pub fn push<'a>(&mut self, piece: &'a str) -> Cow<'a, str> {
        if self.place == Place::Text && !piece.contains(is_control) {
            return Cow::Borrowed(piece);
        }
        Cow::Owned(piece.chars().filter(|c| self.keep(*c)).collect())
    }

    fn keep(&mut self, c: char) -> bool {
        use Place::{Command, Control, Escape, Intermediate, Text};
        self.place = match (self.place, c) {
            (_, ESCAPE) => Escape,
            (Escape, '[') => Control,
            (Escape, ']' | 'P' | 'X' | '^' | '_') => Command,
            (Escape | Intermediate, ' '..='/') => Intermediate,
            (Control, ' '..='?') => Control,
            // An unfinished string swallows no further line.
            (Command, c) if !matches!(c, '\u{7}' | '\n') => Command,
            // The last character of a sequence.
            (Escape | Intermediate, '0'..='~') | (Control, '@'..='~') => {
                self.place = Text;
                return false;
            }
            // Text, or what cannot be part of a sequence and so ends it.
            _ => Text,
        };
        self.place == Text && !is_control(c)
    }
}

/// Control characters that would show as boxes or act on a terminal. Line ends and tabs are text.
fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_sequences_go_and_text_stays() {
        for (text, plain) in [
            ("plain\ttext\n", "plain\ttext\n"),
            ("\u{1b}[1m\u{1b}[38;5;9merror\u{1b}[0m: no", "error: no"),
            ("\u{1b}]8;;https://example.org\u{7}link\u{1b}]8;;\u{1b}\\ end", "link end"),
            ("\u{1b}]0;title\u{1b}[1mbold", "bold"),
            ("\u{1b}Pdevice\u{1b}\\text", "text"),
            ("\u{1b}(Bcharset", "charset"),
            ("\u{1b}( [text", "text"),
            ("\u{1b}[2Kline\u{1b}[1A", "line"),
            ("a\u{0}b\u{8}c\r\n", "abc\n"),
            ("a\u{1b}é", "aé"),
            ("a\u{1b}[3é", "aé"),
            ("cut \u{1b}[3", "cut "),
            ("cut \u{1b}]0;title", "cut "),
            ("end\u{1b}", "end"),
            ("\u{1b}]never ends\nnext", "\nnext"),
            ("\u{1b}[12\nnext", "\nnext"),
        ] {
            assert_eq!(strip(text), plain, "{text:?}");
            // However it is cut.
            let mut stream = PlainText::default();
            let pieces: String = text.chars().map(|c| stream.push(c.encode_utf8(&mut [0; 4])).into_owned()).collect();
            assert_eq!(pieces, plain, "{text:?} in pieces");
        }
    }
}
