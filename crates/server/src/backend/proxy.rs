//! A Playground elsewhere, asked on behalf of this server's pages.
//!
//! Answers to identical requests are kept for a while, and identical requests under way are asked once. Nothing of the
//! reader's request but its body is sent on. What the other side breaks becomes a JSON error that says so.

mod cache;
mod fetch;

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use rockpool_playground::Endpoint;
use serde_json::{Value, json};

use self::cache::{Cache, Key};
use super::Answer;

/// How a proxy behaves.
#[derive(Clone, Debug)]
pub struct ProxyOptions {
    /// The Playground's base URL.
    pub base: String,
    /// Time for one whole answer.
    pub timeout: Duration,
    /// Requests under way at a time.
    pub concurrency: usize,
    /// Largest answer, in bytes.
    pub largest: usize,
    /// How long an answer is kept.
    pub keep: Duration,
}

impl ProxyOptions {
    /// The usual behaviour towards this base URL.
    pub fn new(base: impl Into<String>) -> Self {
        Self {
            base: base.into().trim_end_matches('/').to_owned(),
            // The public service's own budget is 10 s, and its queue comes before.
            timeout: Duration::from_secs(15),
            concurrency: 4,
            largest: 4 << 20,
            keep: Duration::from_secs(600),
        }
    }
}

/// A Playground elsewhere.
#[derive(Debug)]
pub struct Proxy {
    fetcher: Arc<fetch::Fetcher>,
    cache: Cache,
}

impl Proxy {
    /// Answers by asking there.
    ///
    /// # Errors
    /// The HTTP client cannot be made.
    pub fn new(options: ProxyOptions) -> Result<Self, String> {
        let cache = Cache::new(options.keep);
        Ok(Self { fetcher: Arc::new(fetch::Fetcher::new(options)?), cache })
    }

    pub(super) async fn post(&self, endpoint: Endpoint, body: Bytes) -> Answer {
        let fetcher = Arc::clone(&self.fetcher);
        let key = Key::of(endpoint.path(), &body);
        self.cache.answer(key, async move { fetcher.fetch(endpoint, Some(body)).await }).await
    }

    pub(super) async fn get(&self, endpoint: Endpoint) -> Answer {
        let fetcher = Arc::clone(&self.fetcher);
        let key = Key::of(endpoint.path(), b"");
        self.cache.answer(key, async move { fetcher.fetch(endpoint, None).await }).await
    }

    pub(super) fn describe(&self) -> Value {
        json!({ "kind": "proxy", "url": self.fetcher.base(), "kept": self.cache.len(), "asked": self.fetcher.asked() })
    }

    /// The base URL, for what the page is told about where code goes.
    pub fn base(&self) -> &str {
        self.fetcher.base()
    }
}
