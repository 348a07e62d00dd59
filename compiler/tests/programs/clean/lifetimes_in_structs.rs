#[derive(Debug, Clone, Copy)]
struct Token<'src> {
    text: &'src str,
    line: usize,
}

struct Lexer<'src> {
    source: &'src str,
    line: usize,
}

impl<'src> Lexer<'src> {
    fn new(source: &'src str) -> Self {
        Lexer { source, line: 1 }
    }
}

impl<'src> Iterator for Lexer<'src> {
    type Item = Token<'src>;

    fn next(&mut self) -> Option<Token<'src>> {
        let trimmed = self.source.trim_start();
        self.line += self.source[..self.source.len() - trimmed.len()].matches('\n').count();
        let end = trimmed.find(char::is_whitespace).unwrap_or(trimmed.len());
        let (text, rest) = trimmed.split_at(end);
        self.source = rest;
        (!text.is_empty()).then_some(Token { text, line: self.line })
    }
}

fn longest<'a>(a: Token<'a>, b: Token<'a>) -> Token<'a> {
    if a.text.len() >= b.text.len() { a } else { b }
}

fn main() {
    let found = Lexer::new("let tide =\n high").reduce(longest);
    println!("{found:?}");
    if let Some(token) = found {
        println!("{}:{}", token.line, token.text);
    }
}
