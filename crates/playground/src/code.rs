//! The program in a request or a response.

use rockpool_engine::{CrateType, SourceFile};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, SeqAccess, Visitor},
};

/// One text, or several files with names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Code {
    /// One text; where it is put depends on the crate type.
    Single(String),
    /// Files by their paths from the project's root.
    Files(Vec<CodeFile>),
}

/// By hand, because a derived reader of an untagged choice first keeps a copy of everything.
impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = Code;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("a string or a list of files")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Code, E> {
                Ok(Code::Single(text.to_owned()))
            }

            fn visit_string<E: Error>(self, text: String) -> Result<Code, E> {
                Ok(Code::Single(text))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Code, A::Error> {
                let mut files = Vec::new();
                while let Some(file) = list.next_element()? {
                    files.push(file);
                }
                Ok(Code::Files(files))
            }
        }

        deserializer.deserialize_any(Either)
    }
}

/// One of several files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeFile {
    /// Path from the project's root, such as `src/main.rs`.
    pub name: String,
    /// The whole text.
    pub content: String,
}

/// Where a single text is put: `src/main.rs` for a program, `src/lib.rs` for all else.
pub fn primary_path(crate_type: CrateType) -> &'static str {
    match crate_type {
        CrateType::Bin => "src/main.rs",
        _ => "src/lib.rs",
    }
}

impl Code {
    /// One text for a program of one file in an ordinary place, which every version of the service understands; else
    /// a list.
    pub fn of(files: &[SourceFile]) -> Self {
        match files {
            [one] if ["src/main.rs", "src/lib.rs"].contains(&one.path.as_str()) => Code::Single(one.text.clone()),
            _ => Code::Files(
                files.iter().map(|file| CodeFile { name: file.path.clone(), content: file.text.clone() }).collect(),
            ),
        }
    }

    /// The files, a single text at the path of its crate type.
    pub fn into_files(self, crate_type: CrateType) -> Vec<SourceFile> {
        match self {
            Code::Single(text) => vec![SourceFile { path: primary_path(crate_type).to_owned(), text }],
            Code::Files(files) => {
                files.into_iter().map(|file| SourceFile { path: file.name, text: file.content }).collect()
            }
        }
    }
}

impl From<&str> for Code {
    fn from(text: &str) -> Self {
        Code::Single(text.to_owned())
    }
}
