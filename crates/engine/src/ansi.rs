//! Takes terminal control sequences out of output that is shown as plain text, or reads the colours among them.
//!
//! Pure. The page colours a program's output itself; a sequence that a terminal would obey must neither show nor do
//! anything. The compiler's own messages are shown in the colours it gave them.

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

/// How a terminal would show a run of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Style {
    /// Whether it is bold.
    pub bold: bool,
    /// The colour: 1 red, 2 green, 3 yellow, 4 blue, 5 magenta, 6 cyan, 7 white; 0 is black. Bright ones are the same.
    pub colour: Option<u8>,
}

impl Style {
    /// Does what the numbers of `ESC [ … m` say (ECMA-48, "SGR", and the palette of 256 colours by `38;5`).
    fn apply(&mut self, numbers: &str) {
        let mut numbers = numbers.split(';').map(|number| number.parse::<u8>().unwrap_or(0));
        while let Some(number) = numbers.next() {
            match number {
                0 => *self = Self::default(),
                1 => self.bold = true,
                22 => self.bold = false,
                30..=37 | 90..=97 => self.colour = Some(number % 10),
                39 => self.colour = None,
                38 | 48 => {
                    // A palette colour, or three numbers of red, green and blue, which are passed over.
                    let chosen = if numbers.next() == Some(5) { numbers.next() } else { numbers.nth(2).and(None) };
                    if number == 38 {
                        self.colour = chosen.filter(|index| *index < 16).map(|index| index % 8);
                    }
                }
                _ => {}
            }
        }
    }
}

/// A text in runs of one style, without control sequences.
pub fn runs(text: &str) -> Vec<(Style, String)> {
    let mut stream = PlainText::default();
    let (mut style, mut numbers) = (Style::default(), String::new());
    let mut runs: Vec<(Style, String)> = Vec::new();
    for c in text.chars() {
        let before = stream.place;
        if stream.keep(c) {
            match runs.last_mut() {
                Some((last, run)) if *last == style => run.push(c),
                _ => runs.push((style, c.to_string())),
            }
            continue;
        }
        match (before, stream.place) {
            (Place::Control, Place::Control) => numbers.push(c),
            (Place::Control, Place::Text) if c == 'm' => style.apply(&numbers),
            (_, Place::Control) => numbers.clear(),
            _ => {}
        }
    }
    runs
}

/// Control characters that would show as boxes or act on a terminal. Line ends and tabs are text.
fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_become_runs() {
        let shown = |text: &str| {
            let name = |(style, text): (Style, String)| {
                let bold = if style.bold { "*" } else { "" };
                format!("{bold}{}:{text}", style.colour.map_or("-".to_owned(), |colour| colour.to_string()))
            };
            runs(text).into_iter().map(name).collect::<Vec<_>>().join(" ")
        };
        for (text, expected) in [
            ("plain", "-:plain"),
            ("\u{1b}[1m\u{1b}[91merror\u{1b}[0m: no", "*1:error -:: no"),
            ("\u{1b}[1m\u{1b}[38;5;12m|\u{1b}[0m", "*4:|"),
            ("\u{1b}[38;2;1;2;3mx\u{1b}[36my\u{1b}[39mz", "-:x 6:y -:z"),
            ("\u{1b}[31;1ma\u{1b}[mb", "*1:a -:b"),
            ("\u{1b}[2K\u{1b}[33ma\u{1b}[38;5mb", "3:a -:b"),
            ("\u{1b}[31", ""),
        ] {
            assert_eq!(shown(text), expected, "{text:?}");
        }
    }

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
