//! Links that carry code: `#v1.` and the base64url of a deflated description.
//!
//! Pure. A link is untrusted: it is decoded under hard limits, a damaged one gives a message, and what it carries is
//! only text and build settings. It must never name an engine, and nothing here runs or stores anything.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use rockpool_engine::{Channel, Edition, Mode, SourceFile};
use serde::{Deserialize, Serialize};

/// Longest fragment that is read or made, in bytes.
pub const MAX_ENCODED: usize = 32 * 1024;
/// Most bytes that a fragment may inflate to.
pub const MAX_DECODED: usize = 64 * 1024;
/// What a fragment of this format starts with.
const MARK: &str = "v1.";
/// Bytes of the check sum that follows the deflated data.
const CHECK: usize = 4;

/// What a link carries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    /// The files, at least one.
    #[serde(rename = "f")]
    pub files: Vec<SourceFile>,
    /// Language edition.
    #[serde(rename = "e", default)]
    pub edition: Edition,
    /// Toolchain channel.
    #[serde(rename = "c", default)]
    pub channel: Channel,
    /// Optimisation mode.
    #[serde(rename = "m", default)]
    pub mode: Mode,
    /// The example that the code was changed from, if any.
    #[serde(rename = "o", default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

/// A place in the course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Slug of the lesson.
    #[serde(rename = "l")]
    pub lesson: String,
    /// Id of the snippet in it.
    #[serde(rename = "s")]
    pub snippet: String,
}

/// Why a link cannot be made or read. Each message says what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShareError {
    /// Too much code for a link.
    #[error("This is too much code for a link. Save it as a gist, or copy the text instead.")]
    TooLong,
    /// A format that this page does not know.
    #[error("This link is of a kind that this page does not know. It may be from a newer version: reload the page.")]
    UnknownFormat,
    /// Cut off or changed on its way.
    #[error("This link is damaged: part of it is missing or changed. Ask for it again, as a whole.")]
    Damaged,
}

/// The fragment, without `#`, that carries `shared`.
pub fn encode(shared: &Shared) -> Result<String, ShareError> {
    let json = serde_json::to_vec(shared).map_err(|_| ShareError::Damaged)?;
    if json.len() > MAX_DECODED {
        return Err(ShareError::TooLong);
    }
    let mut bytes = miniz_oxide::deflate::compress_to_vec(&json, 9);
    bytes.extend(check_sum(&bytes));
    let fragment = format!("{MARK}{}", URL_SAFE_NO_PAD.encode(bytes));
    if fragment.len() > MAX_ENCODED { Err(ShareError::TooLong) } else { Ok(fragment) }
}

/// Whether a fragment (with or without `#`) is meant to carry code, so that other anchors are left alone.
pub fn is_link(fragment: &str) -> bool {
    let body = fragment.trim_start_matches('#');
    let digits = body.strip_prefix('v').and_then(|rest| rest.split_once('.')).map(|(version, _)| version);
    digits.is_some_and(|version| !version.is_empty() && version.bytes().all(|b| b.is_ascii_digit()))
}

/// What a fragment (with or without `#`) carries.
pub fn decode(fragment: &str) -> Result<Shared, ShareError> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.len() > MAX_ENCODED {
        return Err(ShareError::TooLong);
    }
    let body = fragment.strip_prefix(MARK).ok_or(ShareError::UnknownFormat)?;
    let bytes = URL_SAFE_NO_PAD.decode(body).map_err(|_| ShareError::Damaged)?;
    let (deflated, check) = bytes.split_last_chunk::<CHECK>().ok_or(ShareError::Damaged)?;
    if check_sum(deflated) != *check {
        return Err(ShareError::Damaged);
    }
    let json =
        miniz_oxide::inflate::decompress_to_vec_with_limit(deflated, MAX_DECODED).map_err(|fault| {
            match fault.status {
                miniz_oxide::inflate::TINFLStatus::HasMoreOutput => ShareError::TooLong,
                _ => ShareError::Damaged,
            }
        })?;
    let shared: Shared = serde_json::from_slice(&json).map_err(|_| ShareError::Damaged)?;
    if shared.files.is_empty() { Err(ShareError::Damaged) } else { Ok(shared) }
}

/// FNV-1a over the deflated bytes. Deflate has no check of its own, and a changed bit must not become changed code.
fn check_sum(bytes: &[u8]) -> [u8; CHECK] {
    let sum = bytes.iter().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    sum.to_le_bytes()
}

#[cfg(test)]
mod tests;
