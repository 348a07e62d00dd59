//! Terminal control sequences in output that is shown as plain text.

use std::borrow::Cow;

const ESCAPE: char = '\u{1b}';

/// The text without control sequences (colours, cursor movements, titles, links). An unfinished sequence at the end
/// is removed as well, so a stream may be stripped anew whenever more of it arrives.
pub fn strip(text: &str) -> Cow<'_, str> {
    if !text.contains(ESCAPE) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(ESCAPE) {
        plain.push_str(before);
        rest = after_sequence(after);
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// What follows a sequence, given what follows its escape character (ECMA-48, section 5).
fn after_sequence(text: &str) -> &str {
    let mut chars = text.chars();
    match chars.next() {
        Some('[') => after_control(chars.as_str()),
        Some(']' | 'P' | 'X' | '^' | '_') => after_string(chars.as_str()),
        Some(' '..='/') => {
            let rest = chars.as_str().trim_start_matches(|c| matches!(c, ' '..='/'));
            rest.strip_prefix(|c| matches!(c, '0'..='~')).unwrap_or(rest)
        }
        Some('0'..='~') => chars.as_str(),
        // Not a sequence: only the escape character itself goes.
        _ => text,
    }
}

/// After `ESC [`: parameters, intermediates, one final character.
fn after_control(text: &str) -> &str {
    let rest = text.trim_start_matches(|c| matches!(c, '0'..='?'));
    let rest = rest.trim_start_matches(|c| matches!(c, ' '..='/'));
    rest.strip_prefix(|c| matches!(c, '@'..='~')).unwrap_or(rest)
}

/// After `ESC ]` and its kin: anything up to a bell or `ESC \`.
fn after_string(text: &str) -> &str {
    match text.find(['\u{7}', ESCAPE]) {
        Some(end) if text[end..].starts_with('\u{7}') => &text[end + 1..],
        Some(end) => text[end + 1..].strip_prefix('\\').unwrap_or(&text[end..]),
        None => "",
    }
}

/// The text with carriage returns carried out as a terminal does for whole lines: what follows one replaces the
/// line so far, so that of a progress display the last state stays. `\r\n` is an ordinary line break.
pub fn carriage_returns(text: &str) -> Cow<'_, str> {
    if !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    let mut result = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (body, end) = line.strip_suffix('\n').map_or((line, ""), |body| (body, "\n"));
        let body = body.trim_end_matches('\r');
        result.push_str(body.rsplit('\r').next().unwrap_or(body));
        result.push_str(end);
    }
    Cow::Owned(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_sequences_go_and_text_stays() {
        for (text, plain) in [
            ("plain", "plain"),
            ("\u{1b}[1m\u{1b}[38;5;9merror\u{1b}[0m: no", "error: no"),
            ("\u{1b}]8;;https://example.org\u{7}link\u{1b}]8;;\u{1b}\\ end", "link end"),
            ("\u{1b}(Bcharset", "charset"),
            ("cut \u{1b}[3", "cut "),
            ("cut \u{1b}]0;title", "cut "),
            ("a\u{1b}é", "aé"),
            ("\u{1b}[2Kline\u{1b}[1A", "line"),
            ("end\u{1b}", "end"),
        ] {
            assert_eq!(strip(text), plain, "{text:?}");
        }
    }

    #[test]
    fn a_carriage_return_replaces_its_line() {
        for (text, shown) in
            [("a\r\nb\r\n", "a\nb\n"), ("10%\r50%\r100%\ndone", "100%\ndone"), ("10%\r", "10%"), ("none", "none")]
        {
            assert_eq!(carriage_returns(text), shown, "{text:?}");
        }
    }
}
