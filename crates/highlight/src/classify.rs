//! Classes from tokens and their neighbours.

use ra_ap_rustc_lexer::{LiteralKind, TokenKind};

use crate::{Class, Token, lex::Word, names};

/// How many tokens the types of a call such as `parse::<u32>()` may have; longer ones are not looked through, so that
/// each name costs a bounded look ahead.
const TYPES_LIMIT: usize = 48;

pub(crate) fn classify(code: &str, words: &[Word]) -> Vec<Token> {
    let reader = Reader { code, words };
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let (class, next) = reader.class_at(at);
        // Tokens of more than 4 GiB of text cannot be placed; the rest stays plain.
        let end = words[next - 1].end;
        let (Ok(start), Ok(end)) = (u32::try_from(word.start), u32::try_from(end)) else { break };
        if let Some(class) = class {
            tokens.push(Token { start, end, class });
        }
        at = next;
    }
    tokens
}

struct Reader<'a> {
    code: &'a str,
    words: &'a [Word],
}

impl<'a> Reader<'a> {
    /// The class of the word at `at`, and the index of the first word that it does not cover.
    fn class_at(&self, at: usize) -> (Option<Class>, usize) {
        use TokenKind as K;
        let one = |class| (Some(class), at + 1);
        match self.words[at].kind {
            K::LineComment { doc_style: Some(_) } | K::BlockComment { doc_style: Some(_), .. } => {
                one(Class::DocComment)
            }
            K::LineComment { .. } | K::BlockComment { .. } | K::Frontmatter { .. } => one(Class::Comment),
            K::Literal { kind, .. } => one(literal(kind)),
            K::Lifetime { .. } | K::RawLifetime | K::UnknownPrefixLifetime => one(Class::Lifetime),
            K::Pound => match self.attribute_end(at) {
                Some(end) => (Some(Class::Attribute), end),
                None => (None, at + 1),
            },
            K::Ident => self.name(at),
            K::RawIdent => (self.called(at).then_some(Class::Function), at + 1),
            _ if self.is_operator(at) => self.operator(at),
            _ => (None, at + 1),
        }
    }

    /// After the `]` of the attribute that starts with this `#`.
    fn attribute_end(&self, at: usize) -> Option<usize> {
        let bracket = match self.kind(at + 1)? {
            TokenKind::Bang => at + 2,
            _ => at + 1,
        };
        self.words.get(bracket)?.closer.map(|closer| closer + 1)
    }

    fn name(&self, at: usize) -> (Option<Class>, usize) {
        let name = self.text(at);
        let before = self.before(at);
        if let Some(class) = names::fixed(name) {
            return (Some(class), at + 1);
        }
        if self.is_macro(at) {
            return (Some(Class::Macro), at + 2);
        }
        let after = self.after(at);
        let after_is_name = after.is_some_and(|index| self.words[index].kind == TokenKind::Ident);
        let after_text = after.map_or("", |index| self.text(index));
        let class = if names::is_contextual_keyword(name, before, after_text, after_is_name) {
            Some(Class::Keyword)
        } else if before == "!" && self.defines_macro(at) {
            Some(Class::Macro)
        } else if before == "fn" {
            Some(Class::Function)
        } else {
            names::by_capitals(name).or_else(|| self.called(at).then_some(Class::Function))
        };
        (class, at + 1)
    }

    /// `name!` before a bracket or, as in `macro_rules! name`, before a name. `a != b` is none.
    fn is_macro(&self, at: usize) -> bool {
        let bang = self.words.get(at + 1).is_some_and(|word| word.kind == TokenKind::Bang && !word.apart);
        bang && matches!(
            self.after(at + 1).map(|index| self.words[index].kind),
            Some(TokenKind::OpenParen | TokenKind::OpenBracket | TokenKind::OpenBrace | TokenKind::Ident)
        )
    }

    fn defines_macro(&self, at: usize) -> bool {
        at >= 2 && self.text(at - 2) == "macro_rules"
    }

    /// Whether the name is called: `(` follows, or `::<…>(`.
    fn called(&self, at: usize) -> bool {
        match self.kind(at + 1) {
            Some(TokenKind::OpenParen) => true,
            Some(TokenKind::Colon) if self.kind(at + 2) == Some(TokenKind::Colon) => self.types_then_call(at + 3),
            _ => false,
        }
    }

    /// Whether `<…>(` stands here.
    fn types_then_call(&self, at: usize) -> bool {
        let mut depth = 0usize;
        for index in at..at + TYPES_LIMIT {
            match self.kind(index) {
                Some(TokenKind::Lt) => depth += 1,
                // The arrow in `Fn() -> T` closes nothing.
                Some(TokenKind::Gt) if self.kind(index - 1) == Some(TokenKind::Minus) => {}
                Some(TokenKind::Gt) => depth = depth.saturating_sub(1),
                Some(TokenKind::Semi | TokenKind::OpenBrace | TokenKind::CloseBrace) | None => return false,
                Some(_) => {}
            }
            if depth == 0 {
                return index > at && self.kind(index + 1) == Some(TokenKind::OpenParen);
            }
        }
        false
    }

    /// Operators that touch are one token.
    fn operator(&self, at: usize) -> (Option<Class>, usize) {
        let touching = |index: &usize| !self.words[*index].apart && self.is_operator(*index);
        let more = (at + 1..self.words.len()).take_while(touching).count();
        (Some(Class::Punctuation), at + 1 + more)
    }

    /// Whether an operator stands here. Dots are operators in ranges only: between a value and its method they are
    /// too many to be worth an element each.
    fn is_operator(&self, at: usize) -> bool {
        let dot = |index: usize| self.kind(index) == Some(TokenKind::Dot);
        is_operator(self.words[at].kind) || (dot(at) && (dot(at + 1) || (at > 0 && dot(at - 1))))
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.words.get(at).map(|word| word.kind)
    }

    fn text(&self, at: usize) -> &'a str {
        self.words.get(at).and_then(|word| self.code.get(word.start..word.end)).unwrap_or("")
    }

    /// The text of the last word before that is no comment.
    fn before(&self, at: usize) -> &'a str {
        (0..at).rev().take(4).find(|&index| !self.words[index].is_comment()).map_or("", |index| self.text(index))
    }

    /// The next word that is no comment.
    fn after(&self, at: usize) -> Option<usize> {
        (at + 1..self.words.len()).take(4).find(|&index| !self.words[index].is_comment())
    }
}

fn literal(kind: LiteralKind) -> Class {
    match kind {
        LiteralKind::Int { .. } | LiteralKind::Float { .. } => Class::Number,
        LiteralKind::Char { .. } | LiteralKind::Byte { .. } => Class::Character,
        LiteralKind::Str { .. }
        | LiteralKind::ByteStr { .. }
        | LiteralKind::CStr { .. }
        | LiteralKind::RawStr { .. }
        | LiteralKind::RawByteStr { .. }
        | LiteralKind::RawCStr { .. } => Class::String,
    }
}

fn is_operator(kind: TokenKind) -> bool {
    use TokenKind as K;
    matches!(
        kind,
        K::At
            | K::Tilde
            | K::Question
            | K::Dollar
            | K::Eq
            | K::Bang
            | K::Lt
            | K::Gt
            | K::Minus
            | K::And
            | K::Or
            | K::Plus
            | K::Star
            | K::Slash
            | K::Caret
            | K::Percent
    )
}
