//! Who answers the Playground's API: this machine, a Playground elsewhere, or nobody.

mod answers;
mod local;
mod proxy;

use bytes::Bytes;
use rockpool_playground::{ApiError, Endpoint};

pub(crate) use answers::{as_signal, error_of};
pub use local::Local;
pub use proxy::{Proxy, ProxyOptions};

/// An answer to a request, ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// A body of JSON.
    pub body: Bytes,
    /// Seconds after which to ask again, with statuses that say so.
    pub retry_after: Option<u64>,
}

impl Answer {
    /// The service's own error.
    pub fn error(error: &ApiError) -> Self {
        let body = serde_json::to_vec(&error.body()).unwrap_or_default();
        Self { status: error.status, body: body.into(), retry_after: None }
    }

    /// An error in words.
    pub fn refusal(status: u16, message: impl Into<String>) -> Self {
        Self::error(&ApiError { status, message: message.into() })
    }

    /// A body of JSON with status 200.
    pub fn json(body: &impl serde::Serialize) -> Self {
        match serde_json::to_vec(body) {
            Ok(body) => Self { status: 200, body: body.into(), retry_after: None },
            Err(error) => Self::refusal(500, error.to_string()),
        }
    }

    /// The same, to be asked again after so many seconds.
    #[must_use]
    pub fn retry_after(self, seconds: u64) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }
}

/// Who answers.
#[derive(Debug)]
pub enum Backend {
    /// This machine's toolchain.
    Local(Local),
    /// A Playground elsewhere.
    Proxy(Proxy),
    /// Nobody, and why: pages are shown all the same, and run programs elsewhere.
    Absent(String),
}

impl Backend {
    /// Answers a request to do something with a program.
    pub async fn run(&self, endpoint: Endpoint, body: Bytes) -> Answer {
        match self {
            Self::Local(local) => local.run(endpoint, &body).await,
            Self::Proxy(proxy) => proxy.post(endpoint, body).await,
            Self::Absent(reason) => Answer::refusal(501, reason.as_str()),
        }
    }

    /// Answers `/meta/crates` or `/meta/versions`.
    pub async fn meta(&self, endpoint: Endpoint) -> Answer {
        match self {
            Self::Local(local) => local.meta(endpoint).await,
            Self::Proxy(proxy) => proxy.get(endpoint).await,
            Self::Absent(reason) => Answer::refusal(501, reason.as_str()),
        }
    }

    /// What is told of it at start and under `/healthz`.
    pub fn describe(&self) -> serde_json::Value {
        match self {
            Self::Local(local) => local.describe(),
            Self::Proxy(proxy) => proxy.describe(),
            Self::Absent(reason) => serde_json::json!({ "kind": "absent", "reason": reason }),
        }
    }
}
