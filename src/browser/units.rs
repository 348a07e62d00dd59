//! UTF-8 byte offsets to UTF-16 units and back, for the editor's boundary.
//!
//! Pure. Everything outside `web/` and this boundary counts bytes; the editor counts UTF-16 units. An offset inside a
//! character is moved to its start, one past the end to the end, so that no position from outside can break a text.

/// UTF-16 units before the byte `byte`.
pub fn to_utf16(text: &str, byte: u32) -> u32 {
    let byte = floor(text, byte as usize);
    units(&text[..byte])
}

/// Bytes before the UTF-16 unit `unit`.
pub fn to_bytes(text: &str, unit: u32) -> u32 {
    let mut seen = 0;
    for (byte, character) in text.char_indices() {
        let next = seen + character.len_utf16();
        if next > unit as usize {
            return byte as u32;
        }
        seen = next;
    }
    text.len() as u32
}

/// Converts offsets that mostly ascend in one pass over the text.
pub struct Ascending<'a> {
    text: &'a str,
    byte: usize,
    unit: u32,
}

impl<'a> Ascending<'a> {
    /// Starts at the beginning of `text`.
    pub fn new(text: &'a str) -> Self {
        Self { text, byte: 0, unit: 0 }
    }

    /// UTF-16 units before the byte `byte`.
    pub fn to_utf16(&mut self, byte: u32) -> u32 {
        let byte = floor(self.text, byte as usize);
        if byte < self.byte {
            (self.byte, self.unit) = (0, 0);
        }
        self.unit += units(&self.text[self.byte..byte]);
        self.byte = byte;
        self.unit
    }
}

/// The text with the line ends that the editor uses, so that its offsets and ours count the same characters.
pub fn normal_lines(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

fn floor(text: &str, byte: usize) -> usize {
    text.floor_char_boundary(byte)
}

fn units(text: &str) -> u32 {
    if text.is_ascii() { text.len() as u32 } else { text.chars().map(|c| c.len_utf16() as u32).sum() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "aß🦀z";

    #[test]
    fn bytes_become_units_and_back() {
        for (byte, unit) in [(0, 0), (1, 1), (3, 2), (7, 4), (8, 5)] {
            assert_eq!(to_utf16(TEXT, byte), unit, "byte {byte}");
            assert_eq!(to_bytes(TEXT, unit), byte, "unit {unit}");
        }
    }

    #[test]
    fn offsets_inside_a_character_or_past_the_end_are_moved_to_a_place() {
        assert_eq!(to_utf16(TEXT, 2), 1);
        assert_eq!(to_utf16(TEXT, 5), 2);
        assert_eq!(to_utf16(TEXT, 99), 5);
        assert_eq!(to_bytes(TEXT, 3), 3);
        assert_eq!(to_bytes(TEXT, 99), 8);
    }

    #[test]
    fn one_pass_gives_what_single_conversions_give() {
        let mut pass = Ascending::new(TEXT);
        for byte in [0, 1, 3, 3, 7, 8, 1, 7] {
            assert_eq!(pass.to_utf16(byte), to_utf16(TEXT, byte), "byte {byte}");
        }
    }

    #[test]
    fn all_line_ends_become_one() {
        assert_eq!(normal_lines("a\r\nb\rc\n"), "a\nb\nc\n");
    }
}
