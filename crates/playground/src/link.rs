//! Links to the public Playground with a program in them.

use rockpool_engine::{Channel, Edition, Mode, Program};

/// The longest link that is made: browsers and servers between refuse much longer ones.
const LONGEST: usize = 16_000;

/// A link that opens the program in the page at `base` (such as `https://play.rust-lang.org`); `None` for a program
/// of several files or one too long for a link.
///
/// The edition is always said, because the page takes a link without one to be of 2015.
pub fn open_in_playground(base: &str, program: &Program) -> Option<String> {
    let [file] = program.files.as_slice() else { return None };
    let channel = match program.channel {
        Channel::Stable => "stable",
        Channel::Beta => "beta",
        Channel::Nightly => "nightly",
    };
    let mode = match program.mode {
        Mode::Debug => "debug",
        Mode::Release => "release",
    };
    let edition = match program.edition {
        Edition::E2015 => "2015",
        Edition::E2018 => "2018",
        Edition::E2021 => "2021",
        Edition::E2024 => "2024",
    };
    let code = percent_encoded(&file.text);
    let link = format!("{}/?version={channel}&mode={mode}&edition={edition}&code={code}", base.trim_end_matches('/'));
    (link.len() <= LONGEST).then_some(link)
}

/// The explanation of an error code on the language's own site.
pub fn error_code_page(code: &str) -> Option<String> {
    let digits = code.strip_prefix('E')?;
    let valid = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    valid.then(|| format!("https://doc.rust-lang.org/stable/error_codes/{code}.html"))
}

/// All bytes but letters, digits and `-._~` as `%XX` (RFC 3986, section 2.3).
fn percent_encoded(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(HEX[usize::from(byte >> 4)]));
            encoded.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use rockpool_engine::SourceFile;

    use super::*;

    #[test]
    fn a_link_holds_the_program_and_its_settings() {
        let file = |text: &str| SourceFile { path: "src/main.rs".into(), text: text.into() };
        let program = Program { files: vec![file("fn main() {\n \"é&#\" }")], ..Program::default() };
        assert_eq!(
            open_in_playground("https://play.rust-lang.org/", &program).as_deref(),
            Some(
                "https://play.rust-lang.org/?version=stable&mode=debug&edition=2024\
                 &code=fn%20main%28%29%20%7B%0A%20%22%C3%A9%26%23%22%20%7D"
            )
        );
        let long = Program { files: vec![file(&"x".repeat(20_000))], ..Program::default() };
        assert_eq!(open_in_playground("https://play.rust-lang.org", &long), None);
        let two = Program { files: vec![file("a"), file("b")], ..Program::default() };
        assert_eq!(open_in_playground("https://play.rust-lang.org", &two), None);
    }

    #[test]
    fn only_error_codes_have_pages() {
        assert_eq!(
            error_code_page("E0382").as_deref(),
            Some("https://doc.rust-lang.org/stable/error_codes/E0382.html")
        );
        for other in ["unused_variables", "E38", "E038x", ""] {
            assert_eq!(error_code_page(other), None);
        }
    }
}
