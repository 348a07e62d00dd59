//! Keys of the page: which there are and what they mean. Pure.

use crate::browser::events::Key;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Search.
    Search,
    /// The list of keys.
    KeyMap,
    /// The lesson before.
    Previous,
    /// The lesson after.
    Next,
    /// The next theme.
    Theme,
}

/// A row of the list of keys: the keys, then what they do.
pub type KeyRow = (&'static [&'static str], &'static str);

/// Keys that work everywhere.
pub const PAGE_KEYS: &[KeyRow] = &[
    (&["/", "Ctrl K"], "Search all lessons"),
    (&["n"], "Next lesson"),
    (&["p"], "Previous lesson"),
    (&["t"], "Next theme"),
    (&["?"], "This list"),
    (&["Esc"], "Close a dialog"),
];

/// Keys of the editor.
pub const EDITOR_KEYS: &[KeyRow] = &[
    (&["Ctrl Enter"], "Run, or test"),
    (&["Esc", "Tab"], "Leave the editor: Esc, then Tab"),
    (&["F8"], "Next problem"),
    (&["F9"], "Type of what is at the cursor"),
    (&["Ctrl F"], "Search in the code"),
    (&["Ctrl Z"], "Undo, a reset too"),
];

/// What a key asks for, if anything. Without `single_keys` only those with Ctrl mean something, for readers whose
/// speech input types letters.
pub fn shortcut(key: &Key, single_keys: bool) -> Option<Shortcut> {
    if key.command {
        return (key.name.eq_ignore_ascii_case("k")).then_some(Shortcut::Search);
    }
    if key.typing || !single_keys {
        return None;
    }
    match key.name.as_str() {
        "/" => Some(Shortcut::Search),
        "?" => Some(Shortcut::KeyMap),
        "p" => Some(Shortcut::Previous),
        "n" => Some(Shortcut::Next),
        "t" => Some(Shortcut::Theme),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_mean_something_unless_the_reader_types() {
        let key = |name: &str, command, typing| Key { name: name.into(), command, typing };
        let table = [
            (key("/", false, false), true, Some(Shortcut::Search)),
            (key("/", false, true), true, None),
            (key("/", false, false), false, None),
            (key("k", true, true), false, Some(Shortcut::Search)),
            (key("K", true, false), true, Some(Shortcut::Search)),
            (key("k", false, false), true, None),
            (key("n", false, false), true, Some(Shortcut::Next)),
            (key("n", true, false), true, None),
            (key("?", false, false), true, Some(Shortcut::KeyMap)),
        ];
        for (key, single_keys, expected) in table {
            assert_eq!(shortcut(&key, single_keys), expected, "{key:?} {single_keys}");
        }
    }
}
