//! The compiler's suggestions as edits of the reader's text.
//!
//! Pure. A suggestion that touches what the reader did not write (the `main` around an example, an exercise's tests) has
//! no edits: it is told, but cannot be applied.

use rockpool_engine::{Applicability, Diagnostic, Span, Suggestion};

use super::Sent;

/// A range of bytes and its new text.
pub type Edit = (u32, u32, String);

/// A suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the compiler says of it.
    pub says: String,
    /// What a button for it says.
    pub label: String,
    /// Index of the file and its edits, which belong together; `None` where it cannot be applied.
    pub edits: Option<(usize, Vec<Edit>)>,
}

/// The longest text that a button names, in characters.
const NAMED: usize = 32;

/// The suggestions of a message that are sure enough to be offered.
pub fn of(sent: &Sent, diagnostic: &Diagnostic) -> Vec<Fix> {
    let is_offered = |one: &&Suggestion| {
        matches!(one.applicability, Applicability::MachineApplicable | Applicability::MaybeIncorrect)
    };
    diagnostic.suggestions.iter().filter(is_offered).map(|one| fix(sent, one)).collect()
}

fn fix(sent: &Sent, suggestion: &Suggestion) -> Fix {
    Fix { says: suggestion.message.clone(), label: label(suggestion), edits: edits(sent, suggestion) }
}

fn label(suggestion: &Suggestion) -> String {
    let [(span, text)] = suggestion.replacements.as_slice() else {
        return format!("Apply ({} places)", suggestion.replacements.len());
    };
    let text = text.trim();
    let is_short = text.chars().count() <= NAMED && !text.contains('\n');
    match (span.bytes.is_some_and(|(from, to)| from == to), text) {
        (false, "") => "Remove it".to_owned(),
        (true, text) if is_short => format!("Insert `{text}`"),
        (false, text) if is_short => format!("Replace with `{text}`"),
        _ => "Apply".to_owned(),
    }
}

fn edits(sent: &Sent, suggestion: &Suggestion) -> Option<(usize, Vec<Edit>)> {
    let mut found = Vec::new();
    let mut place = None;
    for (span, text) in &suggestion.replacements {
        let (file, from, to) = sent.range(span).or_else(|| beginning(sent, span, text))?;
        if *place.get_or_insert(file) != file {
            return None;
        }
        found.push((from, to, text.clone()));
    }
    place.map(|file| (file, found))
}

/// An import that the compiler wants above the `main` around an example works at the example's beginning too.
fn beginning(sent: &Sent, span: &Span, text: &str) -> Option<(usize, u32, u32)> {
    let (from, to) = span.bytes?;
    let is_import = from == to && text.trim_start().starts_with("use ");
    let file = sent.files.first()?;
    // Where there is something of the reader's before it, the place is another one.
    let first = file.to_source.as_ref().is_some_and(|to_source| (0..from).all(|byte| to_source(byte).is_none()));
    (is_import && first && sent.files.len() == 1).then_some((0, 0, 0))
}

#[cfg(test)]
mod tests {
    use super::super::Doing;
    use super::super::assembly::{Parts, sent};
    use super::*;

    fn span(text: &str, part: &str) -> Span {
        let from = text.find(part).expect("it is there") as u32;
        let bytes = Some((from, from + part.len() as u32));
        Span { file: "src/main.rs".into(), bytes, line: 1, column: 1, end_line: 1, end_column: 1 }
    }

    fn fixed(code: &str, parts: &[(&str, &str)]) -> (String, Option<String>) {
        let sent = sent(Doing::Run, Parts { code, ..Parts::default() });
        let text = &sent.job.program.files[0].text;
        let replacements = parts.iter().map(|(part, new)| (span(text, part), (*new).to_owned())).collect();
        let suggestion =
            Suggestion { message: "m".into(), replacements, applicability: Applicability::MachineApplicable };
        let fix = fix(&sent, &suggestion);
        let mended = fix.edits.map(|(_, mut edits)| {
            let mut mended = code.to_owned();
            edits.sort_by_key(|(from, ..)| std::cmp::Reverse(*from));
            for (from, to, new) in edits {
                mended.replace_range(from as usize..to as usize, &new);
            }
            mended
        });
        (fix.label, mended)
    }

    #[test]
    fn suggestions_change_the_readers_text_only() {
        let code = "let ä = vec![1];\ntake(ä);\n";
        for (parts, label, mended) in [
            (&[("ä);", "&ä);")][..], "Replace with `&ä);`", Some("let ä = vec![1];\ntake(&ä);\n")),
            (&[("", "use a::b;\n\n")], "Insert `use a::b;`", Some("use a::b;\n\nlet ä = vec![1];\ntake(ä);\n")),
            (&[("take", "give"), ("vec!", "array!")], "Apply (2 places)", Some("let ä = array![1];\ngive(ä);\n")),
            (&[("take", "")], "Remove it", Some("let ä = vec![1];\n(ä);\n")),
            (&[("fn main", "async fn main")], "Replace with `async fn main`", None),
            (&[("{\nlet", "x")], "Replace with `x`", None),
        ] {
            let (said, result) = fixed(code, parts);
            assert_eq!((said.as_str(), result.as_deref()), (label, mended), "{parts:?}");
        }
    }
}
