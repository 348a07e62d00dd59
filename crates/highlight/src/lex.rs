//! rustc's tokens with their places, and which brackets belong together.

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, strip_shebang, tokenize};

/// A token of the compiler's that is not white space.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) kind: TokenKind,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether white space or a comment stands before it.
    pub(crate) apart: bool,
    /// For `[`, the index of its `]` among the words.
    pub(crate) closer: Option<usize>,
}

impl Word {
    pub(crate) fn is_comment(&self) -> bool {
        matches!(self.kind, TokenKind::LineComment { .. } | TokenKind::BlockComment { .. })
    }
}

/// The tokens of `code` but for white space. A shebang line is a comment.
pub(crate) fn words(code: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut start = 0;
    if let Some(end) = strip_shebang(code) {
        let kind = TokenKind::LineComment { doc_style: None };
        found.push(Word { kind, start, end, apart: true, closer: None });
        start = end;
    }
    let mut apart = true;
    for token in tokenize(&code[start..], FrontmatterAllowed::No) {
        let end = start + token.len as usize;
        if token.kind == TokenKind::Whitespace {
            apart = true;
        } else {
            let word = Word { kind: token.kind, start, end, apart, closer: None };
            match token.kind {
                TokenKind::OpenBracket => open.push(found.len()),
                TokenKind::CloseBracket => {
                    if let Some(opener) = open.pop() {
                        found[opener].closer = Some(found.len());
                    }
                }
                _ => {}
            }
            apart = word.is_comment();
            found.push(word);
        }
        start = end;
    }
    found
}
