//! Which names mean something by themselves.

use crate::Class;

/// Keywords in every place (the Rust Reference, "Keywords"), of all editions up to 2024, without `true` and `false`.
const KEYWORDS: [&str; 37] = [
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "fn", "for", "if",
    "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self", "Self", "static",
    "struct", "super", "trait", "type", "unsafe", "use", "where", "while", "yield",
];

const PRIMITIVES: [&str; 19] = [
    "bool", "char", "str", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
    "f16", "f32", "f64", "f128",
];

/// The class of a name whatever stands around it.
pub(crate) fn fixed(name: &str) -> Option<Class> {
    if matches!(name, "true" | "false") {
        Some(Class::Boolean)
    } else if KEYWORDS.contains(&name) {
        Some(Class::Keyword)
    } else if PRIMITIVES.contains(&name) {
        Some(Class::Primitive)
    } else {
        None
    }
}

/// The class that a name's capitals tell: `MAX_LEN` is a constant, `Shell` and `T` are types.
pub(crate) fn by_capitals(name: &str) -> Option<Class> {
    if !name.starts_with(char::is_uppercase) {
        return None;
    }
    let capitals = name.chars().filter(|c| c.is_uppercase()).count();
    let constant = capitals > 1 && !name.chars().any(char::is_lowercase);
    Some(if constant { Class::Constant } else { Class::Type })
}

/// Whether a word that is a keyword in some places only is one between these neighbours (names or punctuation).
pub(crate) fn is_contextual_keyword(name: &str, before: &str, after: &str, after_is_name: bool) -> bool {
    match name {
        "union" => after_is_name && !matches!(before, "." | ":" | "fn") && fixed(after).is_none(),
        "auto" => after == "trait",
        "safe" => matches!(after, "fn" | "static"),
        "default" => matches!(after, "fn" | "impl" | "const" | "type" | "async" | "unsafe"),
        "raw" => before == "&" && matches!(after, "const" | "mut"),
        _ => false,
    }
}
