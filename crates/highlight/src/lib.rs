//! Rust source to classed tokens, by rustc's own lexer: the one highlighter of static pages and of the editor.
//!
//! Pure and total: any text gives tokens in order, not overlapping, on character boundaries.

mod classify;
mod lex;
mod names;

/// What a token is, for colouring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Class {
    /// Ordinary comment.
    Comment,
    /// Documentation comment.
    DocComment,
    /// Keyword, `self` and `Self` included.
    Keyword,
    /// Built-in type such as `u8`, `str`.
    Primitive,
    /// A name that starts with a capital letter.
    Type,
    /// A name that is called or defined as a function.
    Function,
    /// A macro's name with its `!`.
    Macro,
    /// A lifetime or a label.
    Lifetime,
    /// String, byte string, C string, raw or not.
    String,
    /// Character or byte.
    Character,
    /// Number.
    Number,
    /// `true` and `false`.
    Boolean,
    /// Attribute, whole.
    Attribute,
    /// An upper-case constant.
    Constant,
    /// Operator.
    Punctuation,
}

impl Class {
    /// All classes in the order of their numbers.
    pub const ALL: [Class; 15] = [
        Class::Comment,
        Class::DocComment,
        Class::Keyword,
        Class::Primitive,
        Class::Type,
        Class::Function,
        Class::Macro,
        Class::Lifetime,
        Class::String,
        Class::Character,
        Class::Number,
        Class::Boolean,
        Class::Attribute,
        Class::Constant,
        Class::Punctuation,
    ];

    /// Name of the CSS class.
    pub fn css(self) -> &'static str {
        match self {
            Class::Comment => "tok-comment",
            Class::DocComment => "tok-doc",
            Class::Keyword => "tok-keyword",
            Class::Primitive => "tok-primitive",
            Class::Type => "tok-type",
            Class::Function => "tok-function",
            Class::Macro => "tok-macro",
            Class::Lifetime => "tok-lifetime",
            Class::String => "tok-string",
            Class::Character => "tok-character",
            Class::Number => "tok-number",
            Class::Boolean => "tok-boolean",
            Class::Attribute => "tok-attribute",
            Class::Constant => "tok-constant",
            Class::Punctuation => "tok-punctuation",
        }
    }
}

/// A run of text of one class: a half-open range of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// What it is.
    pub class: Class,
}

/// The tokens of `code` that have a class, in order.
///
/// White space, plain names, brackets, commas, semicolons and colons have none, so that a page holds few elements;
/// operators that touch are one token. The text need not be a whole program, nor a right one: what is not finished
/// (a string, a comment) reaches to the end, as it does for the compiler. Time is linear in the length of the text.
pub fn highlight(code: &str) -> Vec<Token> {
    let words = lex::words(code);
    classify::classify(code, &words)
}
