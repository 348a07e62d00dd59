//! Rust source cut into the few kinds of token that decide how a snippet is wrapped and what it imports. Comments and
//! white space are left out. Linear; whatever the text, it ends.

/// A token with the bytes it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub kind: Kind<'a>,
    pub start: usize,
    pub end: usize,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind<'a> {
    /// An identifier or keyword; raw ones without `r#`.
    Word(&'a str),
    /// A string, character or number.
    Literal,
    /// `'a`.
    Lifetime,
    /// `::`.
    PathSeparator,
    /// Any other character, brackets included.
    Mark(u8),
}

impl<'a> Token<'a> {
    /// The word, if it is one.
    pub fn word(&self) -> Option<&'a str> {
        match self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Whether it is this character.
    pub fn is(&self, mark: u8) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// All tokens of a source.
pub(crate) fn tokens(code: &str) -> Vec<Token<'_>> {
    let mut cutter = Cutter { code, bytes: code.as_bytes(), at: 0 };
    std::iter::from_fn(|| cutter.next()).collect()
}

/// The index after the group that opens at `open`, or the end if it never closes.
pub(crate) fn after_group(tokens: &[Token<'_>], open: usize) -> usize {
    let mut depth = 0usize;
    for (index, token) in tokens.iter().enumerate().skip(open) {
        match token.kind {
            Kind::Mark(b'(' | b'[' | b'{') => depth += 1,
            Kind::Mark(b')' | b']' | b'}') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return index + 1;
                }
            }
            _ => {}
        }
    }
    tokens.len()
}

struct Cutter<'a> {
    code: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cutter<'a> {
    fn next(&mut self) -> Option<Token<'a>> {
        self.skip_blank();
        let start = self.at;
        let first = *self.bytes.get(start)?;
        let kind = match first {
            b'"' => self.string(),
            b'\'' => self.quote(),
            b'0'..=b'9' => self.number(),
            b':' if self.peek(1) == Some(b':') => {
                self.at += 2;
                Kind::PathSeparator
            }
            _ if is_word(first) => self.word_or_prefixed(),
            _ => {
                self.at += 1;
                Kind::Mark(first)
            }
        };
        Some(Token { kind, start, end: self.at })
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    fn skip_blank(&mut self) {
        loop {
            match (self.peek(0), self.peek(1)) {
                (Some(byte), _) if byte.is_ascii_whitespace() => self.at += 1,
                (Some(b'/'), Some(b'/')) => self.skip_to_byte(b'\n'),
                (Some(b'/'), Some(b'*')) => self.skip_block_comment(),
                _ => return,
            }
        }
    }

    fn skip_to_byte(&mut self, byte: u8) {
        while self.peek(0).is_some_and(|found| found != byte) {
            self.at += 1;
        }
    }

    fn skip_block_comment(&mut self) {
        let mut depth = 0usize;
        loop {
            match (self.peek(0), self.peek(1)) {
                (Some(b'/'), Some(b'*')) => {
                    depth += 1;
                    self.at += 2;
                }
                (Some(b'*'), Some(b'/')) => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        return;
                    }
                }
                (Some(_), _) => self.at += 1,
                (None, _) => return,
            }
        }
    }

    /// From an opening `"` to after the closing one.
    fn string(&mut self) -> Kind<'a> {
        self.at += 1;
        while let Some(byte) = self.peek(0) {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                break;
            }
        }
        self.at = self.at.min(self.bytes.len());
        Kind::Literal
    }

    /// A character or a lifetime.
    fn quote(&mut self) -> Kind<'a> {
        let rest = &self.code[self.at + 1..];
        let mut characters = rest.chars();
        match (characters.next(), characters.next()) {
            (Some('\\'), _) => {
                self.at += 3;
                self.at = self.at.min(self.bytes.len());
                self.skip_to_quote_on_line();
                Kind::Literal
            }
            (Some(character), Some('\'')) => {
                self.at += character.len_utf8() + 2;
                Kind::Literal
            }
            _ => {
                self.at += 1;
                self.skip_word();
                Kind::Lifetime
            }
        }
    }

    fn skip_to_quote_on_line(&mut self) {
        while let Some(byte) = self.peek(0) {
            if byte == b'\n' {
                return;
            }
            self.at += 1;
            if byte == b'\'' {
                return;
            }
        }
    }

    fn number(&mut self) -> Kind<'a> {
        self.skip_word();
        Kind::Literal
    }

    fn skip_word(&mut self) {
        while self.peek(0).is_some_and(is_word) {
            self.at += 1;
        }
    }

    /// A word, or a literal that starts with letters: `b"…"`, `c"…"`, `r#"…"#`, `br"…"`, `b'…'`.
    fn word_or_prefixed(&mut self) -> Kind<'a> {
        let start = self.at;
        self.skip_word();
        let word = &self.code[start..self.at];
        match (word, self.peek(0)) {
            ("b" | "c", Some(b'"')) => self.string(),
            ("b", Some(b'\'')) => self.quote(),
            ("r" | "br" | "cr", Some(b'"' | b'#')) => self.raw(word),
            _ => Kind::Word(word),
        }
    }

    fn raw(&mut self, prefix: &'a str) -> Kind<'a> {
        let hashes = self.bytes[self.at..].iter().take_while(|byte| **byte == b'#').count();
        if self.peek(hashes) != Some(b'"') {
            if prefix == "r" && hashes == 1 && self.peek(1).is_some_and(is_word) {
                self.at += 1;
                let start = self.at;
                self.skip_word();
                return Kind::Word(&self.code[start..self.at]);
            }
            return Kind::Word(prefix);
        }
        self.at += hashes + 1;
        while self.at < self.bytes.len() {
            self.skip_to_byte(b'"');
            self.at = (self.at + 1).min(self.bytes.len());
            let closing = self.bytes[self.at..].iter().take(hashes).take_while(|byte| **byte == b'#').count();
            self.at += closing;
            if closing == hashes {
                break;
            }
        }
        Kind::Literal
    }
}

/// Identifiers hold any letter; everything beyond ASCII counts as one, so that no character is ever cut.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(code: &str) -> String {
        let parts: Vec<String> = tokens(code)
            .iter()
            .map(|token| match token.kind {
                Kind::Word(word) => word.to_owned(),
                Kind::Literal => "lit".to_owned(),
                Kind::Lifetime => "life".to_owned(),
                Kind::PathSeparator => "::".to_owned(),
                Kind::Mark(mark) => char::from(mark).to_string(),
            })
            .collect();
        parts.join(" ")
    }

    #[test]
    fn kinds_of_token() {
        for (code, expected) in [
            ("fn main() {}", "fn main ( ) { }"),
            ("// fn main\n/* a /* b */ c */ x", "x"),
            (r#"let s = "fn \" main"; y"#, "let s = lit ; y"),
            ("r#\"a \" b\"# r#fn r\"x\" br##\"\"#\"##", "lit fn lit lit"),
            ("'a' 'a '\\'' '\\u{1F600}' b'x' 'ż'", "lit life lit lit lit lit"),
            ("std::io::Error", "std :: io :: Error"),
            ("0x1F 1.5 1..2", "lit lit . lit lit . . lit"),
            ("/* never", ""),
            ("\"never", "lit"),
            ("'", "life"),
        ] {
            assert_eq!(kinds(code), expected, "{code}");
        }
    }
}
