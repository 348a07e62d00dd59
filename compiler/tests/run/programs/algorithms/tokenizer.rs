//! A tokenizer for a small language: numbers with bases and exponents, strings, nested comments, operators, positions.
#[derive(Debug, PartialEq, Clone)]
enum Token<'a> {
    Int(u64),
    Float(f64),
    Text(String),
    Word(&'a str),
    Keyword(Keyword),
    Op(&'static str),
    Bad(String),
}
#[derive(Debug, PartialEq, Clone, Copy)]
enum Keyword {
    Let,
    Fn,
    If,
    Else,
    While,
    Return,
}
struct Scanner<'a> {
    text: &'a str,
    at: usize,
    line: u32,
    line_start: usize,
}
const OPS: [&str; 22] = [
    "<<=", "==", "!=", "<=", ">=", "->", "&&", "||", "<<", "+=", "..", "+", "-", "*", "/", "=", "<", ">", "(", ")",
    ";", ",",
];
impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }
    fn take(&mut self, keep: impl Fn(char) -> bool) -> &'a str {
        let r = self.rest();
        let n = r.find(|c| !keep(c)).unwrap_or(r.len());
        self.at += n;
        &r[..n]
    }
    fn skip(&mut self) -> Result<(), String> {
        loop {
            let before = self.at;
            while let Some(c) = self.rest().chars().next().filter(|c| c.is_whitespace()) {
                self.at += c.len_utf8();
                if c == '\n' {
                    self.line += 1;
                    self.line_start = self.at;
                }
            }
            if self.rest().starts_with("//") {
                self.take(|c| c != '\n');
            }
            if self.rest().starts_with("/*") {
                let mut depth = 0;
                loop {
                    let r = self.rest();
                    if r.starts_with("/*") {
                        depth += 1;
                        self.at += 2;
                    } else if r.starts_with("*/") {
                        depth -= 1;
                        self.at += 2;
                        if depth == 0 {
                            break;
                        }
                    } else if let Some(c) = r.chars().next() {
                        self.at += c.len_utf8();
                        if c == '\n' {
                            self.line += 1;
                            self.line_start = self.at;
                        }
                    } else {
                        return Err("open comment".into());
                    }
                }
            }
            if self.at == before {
                return Ok(());
            }
        }
    }
    fn number(&mut self) -> Token<'a> {
        for (prefix, radix) in [("0x", 16), ("0b", 2), ("0o", 8)] {
            if self.rest().starts_with(prefix) {
                self.at += 2;
                let d = self.take(|c| c.is_alphanumeric() || c == '_').replace('_', "");
                return u64::from_str_radix(&d, radix)
                    .map_or_else(|e| Token::Bad(format!("{prefix}{d}: {e}")), Token::Int);
            }
        }
        let from = self.at;
        self.take(|c| c.is_ascii_digit() || c == '_');
        let mut float = false;
        if self.rest().starts_with('.') && self.rest()[1..].starts_with(|c: char| c.is_ascii_digit()) {
            float = true;
            self.at += 1;
            self.take(|c| c.is_ascii_digit());
        }
        if self.rest().starts_with(['e', 'E']) {
            float = true;
            self.at += 1;
            if self.rest().starts_with(['+', '-']) {
                self.at += 1;
            }
            self.take(|c| c.is_ascii_digit());
        }
        let s = self.text[from..self.at].replace('_', "");
        if float {
            s.parse().map_or_else(|e: std::num::ParseFloatError| Token::Bad(format!("{s}: {e}")), Token::Float)
        } else {
            s.parse().map_or_else(|e: std::num::ParseIntError| Token::Bad(format!("{s}: {e}")), Token::Int)
        }
    }
    fn string(&mut self) -> Token<'a> {
        self.at += 1;
        let mut out = String::new();
        let mut it = self.rest().char_indices();
        while let Some((i, c)) = it.next() {
            match c {
                '"' => {
                    self.at += i + 1;
                    return Token::Text(out);
                }
                '\\' => match it.next() {
                    Some((_, 'n')) => out.push('\n'),
                    Some((_, c)) => out.push(c),
                    None => break,
                },
                '\n' => break,
                c => out.push(c),
            }
        }
        self.at = self.text.len();
        Token::Bad(format!("open text {out:?}"))
    }
}
impl<'a> Iterator for Scanner<'a> {
    type Item = (u32, usize, Token<'a>);
    fn next(&mut self) -> Option<Self::Item> {
        if let Err(e) = self.skip() {
            return Some((self.line, self.at - self.line_start + 1, Token::Bad(e)));
        }
        let (line, column) = (self.line, self.at - self.line_start + 1);
        let c = self.rest().chars().next()?;
        let token = match c {
            '0'..='9' => self.number(),
            '"' => self.string(),
            c if c.is_alphabetic() || c == '_' => match self.take(|c| c.is_alphanumeric() || c == '_') {
                "let" => Token::Keyword(Keyword::Let),
                "fn" => Token::Keyword(Keyword::Fn),
                "if" => Token::Keyword(Keyword::If),
                "else" => Token::Keyword(Keyword::Else),
                "while" => Token::Keyword(Keyword::While),
                "return" => Token::Keyword(Keyword::Return),
                w => Token::Word(w),
            },
            _ => match OPS.iter().find(|o| self.rest().starts_with(**o)) {
                Some(o) => {
                    self.at += o.len();
                    Token::Op(o)
                }
                None => {
                    self.at += c.len_utf8();
                    Token::Bad(c.to_string())
                }
            },
        };
        Some((line, column, token))
    }
}
fn main() {
    for text in [
        "let x = 0x1F_f + 0b101 * 3.25e-2;",
        "fn größe(a, b) -> if a<<=b && c != \"q\\\"\\n\" else 1..5",
        "/* a /* nested */ \n still */ while // to the end\n x >= 1e3 @ 0xZZ 99999999999999999999",
        "\"open\nreturn",
        "a/*",
        "",
    ] {
        for (line, column, t) in (Scanner { text, at: 0, line: 1, line_start: 0 }) {
            println!("{line}:{column} {t:?}");
        }
        println!("--");
    }
}
