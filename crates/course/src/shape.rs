//! What a piece of Rust is at its top level: a program, a library of items, or statements that need a `main` around
//! them. Told from tokens, as rustdoc tells it from the syntax tree; when in doubt, statements.

use crate::rust_tokens::{Kind, Token, after_group, tokens};

/// The shape of a piece of Rust.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Bytes of crate attributes and `extern crate` lines at the start, which must stay outside of any function.
    pub head: usize,
    /// There is a `fn main`, or a macro that looks as if it made one.
    pub has_main: bool,
    /// There is a function marked `#[test]`, `#[tokio::test]` or the like.
    pub has_tests: bool,
    /// There is `#![crate_type]`.
    pub has_crate_type: bool,
    /// Something stands at the top level that only a function may hold.
    pub has_statements: bool,
    /// The last expression is `Ok::<(), …>(())` or ends in another `(())`: the statements use `?`.
    pub returns_result: bool,
}

/// Finds out the shape of `code`.
pub(crate) fn of(code: &str) -> Shape {
    let tokens = tokens(code);
    let mut reader = Reader { code, tokens: &tokens, at: 0, in_head: true, shape: Shape::default() };
    while reader.at < tokens.len() {
        let before = reader.at;
        reader.element();
        // Whatever was there, something is taken.
        reader.at = reader.at.max(before + 1);
    }
    let mut shape = reader.shape;
    shape.has_tests = has_tests(&tokens);
    shape.returns_result = code.trim_end().ends_with("(())");
    shape
}

struct Reader<'a> {
    code: &'a str,
    tokens: &'a [Token<'a>],
    at: usize,
    in_head: bool,
    shape: Shape,
}

impl<'a> Reader<'a> {
    fn is(&self, ahead: usize, mark: u8) -> bool {
        self.tokens.get(self.at + ahead).is_some_and(|token| token.is(mark))
    }

    fn word(&self, ahead: usize) -> Option<&'a str> {
        self.tokens.get(self.at + ahead).and_then(Token::word)
    }

    /// An attribute, an item or a statement.
    fn element(&mut self) {
        if self.is(0, b'#') && self.is(1, b'!') && self.is(2, b'[') {
            return self.crate_attribute();
        }
        if self.is(0, b'#') && self.is(1, b'[') {
            self.at = after_group(self.tokens, self.at + 1);
            return;
        }
        if self.word(0) == Some("extern") && self.word(1) == Some("crate") {
            self.skip_to_semicolon();
            return self.extend_head();
        }
        self.in_head = false;
        self.skip_modifiers();
        match (self.word(0), self.word(1)) {
            (Some("fn"), name) => {
                self.shape.has_main |= name == Some("main");
                self.skip_item();
            }
            (Some("const" | "static" | "type" | "use"), _) if !self.is(1, b'{') => self.skip_to_semicolon(),
            (Some("struct" | "enum" | "trait" | "impl" | "mod"), _) => self.skip_item(),
            (Some("union" | "auto" | "macro"), Some(_)) => self.skip_item(),
            (Some("extern"), _) => self.skip_item(),
            (Some(_), _) if self.is(1, b'!') => self.macro_call(),
            _ => self.statement(),
        }
    }

    fn crate_attribute(&mut self) {
        let start = self.at + 2;
        self.at = after_group(self.tokens, start);
        let inside = &self.tokens[start..self.at];
        self.shape.has_crate_type |= inside.iter().any(|token| token.word() == Some("crate_type"));
        self.extend_head();
    }

    /// Takes what was just read into the head, with the rest of its line if nothing else is on it.
    fn extend_head(&mut self) {
        if !self.in_head {
            return;
        }
        let end = self.tokens[self.at - 1].end;
        let line_end = self.code[end..].find('\n').map_or(self.code.len(), |length| end + length + 1);
        let is_alone = self.tokens.get(self.at).is_none_or(|next| next.start >= line_end);
        self.shape.head = if is_alone { line_end } else { end };
    }

    /// `pub(crate) unsafe extern "C"` and the like, as far as an item follows.
    fn skip_modifiers(&mut self) {
        loop {
            match self.word(0) {
                Some("pub") => {
                    self.at += 1;
                    if self.is(0, b'(') {
                        self.at = after_group(self.tokens, self.at);
                    }
                }
                Some("unsafe" | "async" | "safe" | "default") if self.word(1).is_some_and(|word| word != "move") => {
                    self.at += 1;
                }
                Some("const") if matches!(self.word(1), Some("fn" | "unsafe" | "async" | "extern")) => self.at += 1,
                Some("extern") if self.word(1) == Some("fn") => self.at += 1,
                Some("extern") if self.is_literal(1) && self.word(2) == Some("fn") => self.at += 2,
                _ => return,
            }
        }
    }

    fn is_literal(&self, ahead: usize) -> bool {
        self.tokens.get(self.at + ahead).is_some_and(|token| token.kind == Kind::Literal)
    }

    /// An item that ends with its braces, or with a semicolon before any.
    fn skip_item(&mut self) {
        while self.at < self.tokens.len() {
            let token = &self.tokens[self.at];
            if token.is(b';') {
                self.at += 1;
                return;
            }
            let is_body = token.is(b'{');
            if is_body || token.is(b'(') || token.is(b'[') {
                self.at = after_group(self.tokens, self.at);
            } else {
                self.at += 1;
            }
            if is_body {
                return;
            }
        }
    }

    fn skip_to_semicolon(&mut self) {
        while self.at < self.tokens.len() && !self.is(0, b';') {
            let is_group = self.is(0, b'{') || self.is(0, b'(') || self.is(0, b'[');
            self.at = if is_group { after_group(self.tokens, self.at) } else { self.at + 1 };
        }
        self.at = (self.at + 1).min(self.tokens.len());
    }

    /// `name! { … }` and `macro_rules! name { … }` are items, other calls are statements.
    fn macro_call(&mut self) {
        let open = if self.word(2).is_some() { self.at + 3 } else { self.at + 2 };
        if !self.tokens.get(open).is_some_and(|token| token.is(b'{')) {
            return self.statement();
        }
        let end = after_group(self.tokens, open);
        let makes_main = |pair: &[Token<'_>]| pair[0].word() == Some("fn") && pair[1].word() == Some("main");
        self.shape.has_main |= self.tokens[open..end].windows(2).any(makes_main);
        self.at = end;
    }

    fn statement(&mut self) {
        self.shape.has_statements = true;
        if self.word(0) == Some("let") { self.skip_to_semicolon() } else { self.skip_item() }
    }
}

fn has_tests(tokens: &[Token<'_>]) -> bool {
    let mut rest = tokens;
    while let Some(at) = rest.windows(2).position(|pair| pair[0].is(b'#') && pair[1].is(b'[')) {
        rest = &rest[at + 2..];
        let path = rest.iter().take_while(|token| token.word().is_some() || token.kind == Kind::PathSeparator);
        let length = path.clone().count();
        let is_whole = rest.get(length).is_some_and(|next| next.is(b']') || next.is(b'('));
        if is_whole && path.last().and_then(Token::word) == Some("test") {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, expected: &str) {
        let shape = of(code);
        let flags = [
            (shape.has_main, "main"),
            (shape.has_tests, "tests"),
            (shape.has_crate_type, "crate_type"),
            (shape.has_statements, "statements"),
            (shape.returns_result, "result"),
        ];
        let names: Vec<&str> = flags.iter().filter(|(is_set, _)| *is_set).map(|(_, name)| *name).collect();
        assert_eq!(format!("{} {}", shape.head, names.join(" ")).trim_end(), expected, "{code}");
    }

    #[test]
    fn shapes() {
        check("", "0");
        check("fn main() {}", "0 main");
        check("pub(crate) async unsafe fn main() {}", "0 main");
        check("#[tokio::main]\nasync fn main() {}", "0 main");
        check("// fn main() {}\nlet x = \"fn main\";", "0 statements");
        check("mod a { fn main() {} }", "0");
        check("struct A;\nimpl A { fn f() {} }\nuse std::fmt::{self, Debug};", "0");
        check("const A: [u8; 2] = { [1, 2] };\nstatic B: u8 = 1;", "0");
        check("println!(\"x\");", "0 statements");
        check("thread_local! { static X: u8 = 1 }", "0");
        check("macro_rules! m { () => { fn main() {} } }\nm!();", "0 main statements");
        check("unsafe { f() }", "0 statements");
        check("impl A {};", "0 statements");
        check("async move { 1 };", "0 statements");
        check("unsafe extern \"C\" { fn f(); }", "0");
        check("extern \"C\" fn f() {}", "0");
        check("if true { 1 } else { 2 };\nfn main() {}", "0 main statements");
        check("#[test]\nfn a() {}", "0 tests");
        check("#[cfg(test)]\nmod tests { #[tokio::test(flavor = \"multi_thread\")] async fn a() {} }", "0 tests");
        check("#![crate_type = \"lib\"]\nfn f() {}", "23 crate_type");
        check("#![feature(x)]\n\nextern crate a;\nlet x = 1;", "32 statements");
        check("#![feature(x)] let x = 1;", "14 statements");
        check("let x: i32 = \"1\".parse()?;\nOk::<(), std::num::ParseIntError>(())\n", "0 statements result");
        check("fn f() {}\nextern crate a;", "0");
        check("impl<const N: usize> A<{ N }> for B {}", "0 statements");
    }
}
