//! Requests with patience: an answer in time, or a word on why there is none.
//!
//! Dropping the future of a request aborts it. What an answer means is the caller's.

use futures::future::{Either, select};
use gloo_net::http::{Request, RequestBuilder, Response};
use web_sys::AbortController;

use super::timer;

/// An answer is not read beyond this many bytes when the server says how long it is.
const LARGEST: u64 = 8 * 1024 * 1024;

/// What a server said, whatever its status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// The `Content-Type` header.
    pub content_type: Option<String>,
    /// The `Retry-After` header.
    pub retry_after: Option<String>,
    /// The body as text.
    pub body: String,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No connection, a refused one, or an answer that the browser does not let the page see.
    Unreachable,
    /// Patience ended.
    TimedOut,
    /// The body is larger than any of the protocol.
    TooLarge,
}

/// One request.
pub struct Ask<'a> {
    /// Absolute URL.
    pub url: &'a str,
    /// JSON to post; `None` gets.
    pub json: Option<&'a str>,
    /// Headers besides the content type.
    pub headers: &'a [(&'a str, &'a str)],
    /// How long to wait, in milliseconds.
    pub patience: u32,
}

/// Aborts a request unless it was taken to its end.
struct AbortOnDrop(Option<AbortController>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = self.0.take() {
            controller.abort();
        }
    }
}

/// Sends a request and waits for the whole answer.
pub async fn ask(ask: Ask<'_>) -> Result<Answer, Fault> {
    let mut abort = AbortOnDrop(AbortController::new().ok());
    let signal = abort.0.as_ref().map(AbortController::signal);
    let mut request = match ask.json {
        Some(_) => Request::post(ask.url).header("content-type", "application/json"),
        None => Request::get(ask.url),
    }
    .abort_signal(signal.as_ref());
    for (name, value) in ask.headers {
        request = request.header(name, value);
    }
    let answer = std::pin::pin!(answer(request, ask.json));
    let result = match select(answer, std::pin::pin!(timer::sleep(ask.patience))).await {
        Either::Left((answer, _)) => answer,
        Either::Right(((), _)) => return Err(Fault::TimedOut),
    };
    if result.is_ok() {
        abort.0 = None;
    }
    result
}

async fn answer(request: RequestBuilder, json: Option<&str>) -> Result<Answer, Fault> {
    let request = match json {
        Some(json) => request.body(json),
        None => request.build(),
    }
    .map_err(|_| Fault::Unreachable)?;
    let response = request.send().await.map_err(|_| Fault::Unreachable)?;
    let length = header(&response, "content-length").and_then(|text| text.trim().parse::<u64>().ok());
    if length.is_some_and(|length| length > LARGEST) {
        return Err(Fault::TooLarge);
    }
    let status = response.status();
    let (content_type, retry_after) = (header(&response, "content-type"), header(&response, "retry-after"));
    let body = response.text().await.map_err(|_| Fault::Unreachable)?;
    Ok(Answer { status, content_type, retry_after, body })
}

fn header(response: &Response, name: &str) -> Option<String> {
    response.headers().get(name)
}
