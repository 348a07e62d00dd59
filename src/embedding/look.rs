//! The look that the host's page asks for, as custom properties of the frame's own style sheet.
//!
//! What passes is checked: a value may hold no address, so that no look can make the frame fetch something.

use super::protocol::Look;
use crate::browser::document;

/// Longest value that is taken, in bytes.
const LONGEST: usize = 200;

/// Names of the host's properties without their prefix, and of ours.
const PROPERTIES: [(&str, &str); 9] = [
    ("accent", "--accent"),
    ("background", "--bg"),
    ("foreground", "--fg"),
    ("border", "--border"),
    ("radius", "--radius"),
    ("code-background", "--code-bg"),
    ("code-foreground", "--code-fg"),
    ("font", "--font-text"),
    ("code-font", "--font-mono"),
];

/// Makes the frame look so.
pub fn apply(look: &Look) {
    document::set_root_attribute("data-theme", look.theme.id());
    for (name, value) in properties(look) {
        document::set_root_property(name, &value);
    }
}

/// Our properties and their values, of what may pass. Those that the host does not set are empty: the style sheet's own.
fn properties(look: &Look) -> Vec<(&'static str, String)> {
    let given = |value: Option<&String>| value.filter(|value| is_harmless(value)).cloned();
    let passed = PROPERTIES.map(|(theirs, ours)| (ours, given(look.properties.get(theirs)).unwrap_or_default()));
    let sizes = [
        ("--code-size", given(look.code_size.as_ref())),
        ("--code-line-height", given(look.code_line_height.as_ref())),
        ("--code-padding", given(look.code_padding.as_ref()).map(|padding| format!("{padding} 1rem"))),
    ];
    let sizes = sizes.into_iter().filter_map(|(name, value)| Some((name, value?)));
    passed.into_iter().chain(sizes).collect()
}

/// Whether a value is a colour, a length, or a list of fonts, as far as its characters tell.
fn is_harmless(value: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || " #%.,()-_+/*\"'".contains(c);
    let lower = value.to_ascii_lowercase();
    let is_address = ["url(", "image(", "image-set(", "src("].iter().any(|function| lower.contains(function));
    value.len() <= LONGEST && value.chars().all(is_plain) && !is_address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_lengths_and_fonts_pass_and_addresses_do_not() {
        for good in [
            "#b5401e",
            "rgb(1 2 3 / 40%)",
            "oklch(60% 0.1 20)",
            "14.5px",
            "\"Fira Code\", monospace",
            "calc(1rem + 2px)",
        ] {
            assert!(is_harmless(good), "{good}");
        }
        for bad in [
            "url(https://evil.example/x)",
            "URL(x)",
            "image-set('x' 1x)",
            "red; background: blue",
            "</style>",
            "\\75rl(x)",
        ] {
            assert!(!is_harmless(bad), "{bad}");
        }
        assert!(!is_harmless(&"x".repeat(LONGEST + 1)));
    }

    #[test]
    fn what_the_host_no_longer_sets_goes_back_to_our_own() {
        let mut look = Look::default();
        look.properties.insert("accent".to_owned(), "#123456".to_owned());
        look.properties.insert("unknown".to_owned(), "red".to_owned());
        look.code_padding = Some("16px".to_owned());
        let set = properties(&look);
        assert_eq!(set.len(), PROPERTIES.len() + 1);
        assert!(set.contains(&("--accent", "#123456".to_owned())) && set.contains(&("--bg", String::new())));
        assert!(set.contains(&("--code-padding", "16px 1rem".to_owned())));
    }
}
