//! The guide that the reader opened last, kept as its text so that it is there again.

use serde::{Deserialize, Serialize};

use super::record::Record;

/// Kind of the stored object. Its name is [`NAME`].
pub const KIND: &str = "guide";
/// There is one.
pub const NAME: &str = "open";

/// Largest guide that is read, in bytes.
pub const MAX_BYTES: usize = 256 * 1024;

/// A guide's source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredGuide {
    /// Name of its file, or its address.
    pub name: String,
    /// Its Markdown.
    pub text: String,
}

impl Record for StoredGuide {
    const VERSION: u64 = 1;
}
