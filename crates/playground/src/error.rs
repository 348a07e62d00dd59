//! Refusals, with the statuses and words of the original service.
//!
//! Its peculiarities are kept because clients depend on them: a wrong name of a channel is 500, not 400, and wrong
//! shapes and content types are all 400.

use serde::{Deserialize, Serialize};

/// The body of every error that the service itself makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorBody {
    /// What is wrong: the chain of causes, joined by `: `.
    pub error: String,
}

/// A refusal: an HTTP status and the message of its [`ErrorBody`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ApiError {
    /// HTTP status.
    pub status: u16,
    /// What is wrong.
    pub message: String,
}

impl ApiError {
    /// Longest request body that is read, in bytes.
    pub const BODY_LIMIT: usize = 2 * 1024 * 1024;

    /// A request that cannot be read.
    pub fn bad_request(detail: &str) -> Self {
        Self { status: 400, message: format!("Unable to deserialize request: {detail}") }
    }

    /// The body is declared to be something else than JSON.
    pub fn content_type() -> Self {
        Self::bad_request("Expected request with `Content-Type: application/json`")
    }

    /// The body is longer than [`Self::BODY_LIMIT`].
    pub fn too_long() -> Self {
        Self::bad_request("Failed to buffer the request body: length limit exceeded")
    }

    /// A fault while working.
    pub fn internal(message: impl Into<String>) -> Self {
        Self { status: 500, message: message.into() }
    }

    /// A value that is none of a field's, such as `'x' is not a valid channel`.
    pub fn bad_value(value: &str, what: &str) -> Self {
        Self::internal(format!("'{value}' is not a valid {what}"))
    }

    /// The whole job took longer than it may.
    pub fn timed_out() -> Self {
        Self::internal("The operation timed out: deadline has elapsed")
    }

    /// The program wrote more to one stream than is kept.
    pub fn too_much_output(bytes: usize) -> Self {
        Self::stream(&format!(
            "Failed to copy child stdout: Generated {bytes} bytes of output, exiting (640K ought to be enough for anybody)."
        ))
    }

    /// The program wrote bytes that are no text.
    pub fn not_utf8() -> Self {
        Self::stream("Failed to read child output: Found non-UTF-8 data")
    }

    /// What the job needs could not be started.
    pub fn not_started(detail: &str) -> Self {
        Self::internal(format!("Unable to process the execute request: Could not start the container: {detail}"))
    }

    fn stream(detail: &str) -> Self {
        Self::internal(format!(
            "Unable to process the execute request: Cargo task failed: The worker operation failed: The command's stdio task failed: {detail}"
        ))
    }

    /// The body to answer with.
    pub fn body(&self) -> ErrorBody {
        ErrorBody { error: self.message.clone() }
    }
}
