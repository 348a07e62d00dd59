//! The stored form of the reader's data: one JSON object a key, with a version number in it.
//!
//! Pure. A text that cannot be read is told apart from one that a newer Rockpool wrote, because the first is kept
//! aside and the second must not be overwritten.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// A kind of stored object.
pub trait Record: Serialize + DeserializeOwned {
    /// The version that this code writes. It grows when older code could not read the object any more.
    const VERSION: u64;

    /// Turns an object of version `from` into one of `from + 1`, or gives it up as unreadable.
    fn migrate(_from: u64, _object: Map<String, Value>) -> Option<Map<String, Value>> {
        None
    }
}

/// What a stored text turned out to be.
#[derive(Debug, PartialEq)]
pub enum Decoded<T> {
    /// Readable, after migration where it was older.
    Good(T),
    /// Written by a newer version; to be left alone.
    Newer {
        /// That version.
        version: u64,
    },
    /// Not readable.
    Corrupt,
}

/// Reads a stored text.
pub fn decode<T: Record>(text: &str) -> Decoded<T> {
    let Ok(Value::Object(mut object)) = serde_json::from_str(text) else {
        return Decoded::Corrupt;
    };
    let Some(mut version) = object.remove("version").and_then(|v| v.as_u64()) else {
        return Decoded::Corrupt;
    };
    if version > T::VERSION {
        return Decoded::Newer { version };
    }
    while version < T::VERSION {
        match T::migrate(version, object) {
            Some(next) => object = next,
            None => return Decoded::Corrupt,
        }
        version += 1;
    }
    serde_json::from_value(Value::Object(object)).map_or(Decoded::Corrupt, Decoded::Good)
}

/// Writes an object with its version.
pub fn encode<T: Record>(value: &T) -> String {
    let mut object = match serde_json::to_value(value) {
        Ok(Value::Object(object)) => object,
        _ => Map::new(),
    };
    object.insert("version".into(), T::VERSION.into());
    Value::Object(object).to_string()
}

/// A fingerprint of a text, to notice that it changed. FNV-1a in 64 bits, as hexadecimal digits; not for security.
pub fn fingerprint(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Name {
        full: String,
    }

    impl Record for Name {
        const VERSION: u64 = 2;

        fn migrate(from: u64, mut object: Map<String, Value>) -> Option<Map<String, Value>> {
            (from == 1).then_some(())?;
            let first = object.remove("first")?;
            object.insert("full".into(), first);
            Some(object)
        }
    }

    #[test]
    fn each_stored_text_is_what_it_is() {
        let good = |full: &str| Decoded::Good(Name { full: full.into() });
        let table = [
            (r#"{"version":2,"full":"Ada"}"#, good("Ada")),
            (r#"{"version":1,"first":"Ada"}"#, good("Ada")),
            (r#"{"version":0,"first":"Ada"}"#, Decoded::Corrupt),
            (r#"{"version":3,"full":"Ada"}"#, Decoded::Newer { version: 3 }),
            (r#"{"version":2,"full":"A"#, Decoded::Corrupt),
            (r#"{"version":2}"#, Decoded::Corrupt),
            (r#"{"full":"Ada"}"#, Decoded::Corrupt),
            ("[1]", Decoded::Corrupt),
            ("", Decoded::Corrupt),
        ];
        for (text, expected) in table {
            assert_eq!(decode::<Name>(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_written_can_be_read() {
        let name = Name { full: "Ada".into() };
        assert_eq!(decode::<Name>(&encode(&name)), Decoded::Good(name));
    }

    #[test]
    fn a_changed_text_has_another_fingerprint() {
        assert_eq!(fingerprint(""), "cbf29ce484222325");
        assert_ne!(fingerprint("fn main() {}"), fingerprint("fn main() { }"));
    }
}
