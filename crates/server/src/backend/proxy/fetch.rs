//! One request to the other side, and what it breaks in words.

use std::sync::atomic::{AtomicU64, Ordering};

use bytes::{Bytes, BytesMut};
use reqwest::header::{CONTENT_TYPE, RETRY_AFTER};
use reqwest::{Client, Response};
use rockpool_playground::{ApiError, Endpoint};
use tokio::sync::Semaphore;

use super::{Answer, ProxyOptions};

/// Asks the other side.
#[derive(Debug)]
pub(super) struct Fetcher {
    options: ProxyOptions,
    client: Client,
    turns: Semaphore,
    asked: AtomicU64,
}

impl Fetcher {
    pub(super) fn new(options: ProxyOptions) -> Result<Self, String> {
        let client = Client::builder()
            .user_agent(concat!("rockpool/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| error.to_string())?;
        let turns = Semaphore::new(options.concurrency.max(1));
        Ok(Self { options, client, turns, asked: AtomicU64::new(0) })
    }

    pub(super) fn base(&self) -> &str {
        &self.options.base
    }

    /// Requests sent so far.
    pub(super) fn asked(&self) -> u64 {
        self.asked.load(Ordering::Relaxed)
    }

    /// Posts the body, or reads if there is none. Waiting for a turn is part of the time.
    pub(super) async fn fetch(&self, endpoint: Endpoint, body: Option<Bytes>) -> Answer {
        let whole = async {
            let _turn = self.turns.acquire().await;
            match self.send(endpoint, body).await {
                Ok(response) => self.read(response).await,
                Err(error) => unreachable_answer(&error),
            }
        };
        let answer = tokio::time::timeout(self.options.timeout, whole).await;
        answer.unwrap_or_else(|_| Answer::error(&ApiError::timed_out()))
    }

    /// Sends the request, again only where no connection was made: then nothing can have been run.
    async fn send(&self, endpoint: Endpoint, body: Option<Bytes>) -> Result<Response, reqwest::Error> {
        let url = format!("{}{}", self.options.base, endpoint.path());
        let mut tries = 0;
        loop {
            self.asked.fetch_add(1, Ordering::Relaxed);
            let request = match &body {
                Some(body) => self.client.post(&url).header(CONTENT_TYPE, "application/json").body(body.clone()),
                None => self.client.get(&url),
            };
            match request.send().await {
                Err(error) if error.is_connect() && tries < 2 => {
                    tries += 1;
                    tokio::time::sleep(std::time::Duration::from_millis(100 * tries)).await;
                }
                result => return result,
            }
        }
    }

    async fn read(&self, mut response: Response) -> Answer {
        let status = response.status().as_u16();
        let retry_after = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
        let mut body = BytesMut::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if body.len() + chunk.len() > self.options.largest => {
                    return Answer::refusal(
                        502,
                        format!("The Playground's answer is larger than {} MiB.", self.options.largest >> 20),
                    );
                }
                Ok(Some(chunk)) => body.extend_from_slice(&chunk),
                Ok(None) => break,
                Err(error) => {
                    return Answer::refusal(502, format!("The Playground's answer was cut short: {}", cause(&error)));
                }
            }
        }
        judged(status, retry_after, body.freeze())
    }
}

/// Passes on what is JSON of the service's; says what else it is.
fn judged(status: u16, retry_after: Option<u64>, body: Bytes) -> Answer {
    let is_object = serde_json::from_slice::<serde_json::Map<String, serde_json::Value>>(&body).is_ok();
    match status {
        429 | 503 => {
            let message = format!("The Playground asks to wait (status {status}).");
            Answer::refusal(status, message).retry_after(retry_after.unwrap_or(5).clamp(1, 3600))
        }
        200..=299 | 400..=599 if is_object => Answer { status, body, retry_after: None },
        _ if body.is_empty() => Answer::refusal(502, format!("The Playground answered nothing (status {status}).")),
        _ => Answer::refusal(502, format!("The Playground answered something else than JSON (status {status}).")),
    }
}

fn unreachable_answer(error: &reqwest::Error) -> Answer {
    Answer::refusal(502, format!("The Playground cannot be reached from this server: {}", cause(error)))
}

/// The innermost cause, without the URL.
fn cause(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}
