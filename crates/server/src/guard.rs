//! The first to see each request: judges it, limits it, and gives every answer its headers.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use crate::backend::Answer;
use crate::safety::{Admission, Facts, Refusal, split_token};
use crate::server::App;

/// The header that carries the token.
pub const TOKEN: &str = "x-rockpool-token";
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Judges the request, passes it on if it may, and completes the answer.
pub async fn guard(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let headers = request.headers().clone();
    let method = request.method().clone();
    let whole = request.uri().path().to_owned();
    let (in_path, path) = split_token(&whole);
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let facts = Facts {
        method: method.as_str(),
        path,
        host: text("host"),
        origin: text("origin"),
        fetch_site: text("sec-fetch-site"),
        content_type: text("content-type"),
        token: in_path.or_else(|| text(TOKEN)),
    };
    let mut response = match app.rules.judge(&facts) {
        Ok(Admission::Preflight) => preflight(),
        Ok(Admission::Pass) => {
            if in_path.is_some() {
                *request.uri_mut() = without_token(request.uri(), path);
            }
            match is_run(path, &facts).then(|| app.rate.take()).transpose() {
                Ok(_) => next.run(request).await,
                Err(seconds) => answer(
                    Answer::refusal(429, "Too many runs at once: wait a moment, then try again.").retry_after(seconds),
                ),
            }
        }
        Err(refusal) => refused(refusal),
    };
    complete(&app, &facts, &headers, response.headers_mut());
    let (status, took) = (response.status().as_u16(), begun.elapsed());
    app.counts.request(status);
    // The path without its token: a log is read by others.
    tracing::info!(%method, path, status, milliseconds = took.as_millis(), "request");
    response
}

fn is_run(path: &str, facts: &Facts<'_>) -> bool {
    facts.method == "POST" && !path.starts_with("/meta/crates")
}

/// An answer of the API as a response.
pub fn answer(answer: Answer) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, [(header::CONTENT_TYPE, "application/json")], answer.body).into_response();
    if let Some(seconds) = answer.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    response
}

fn refused(refusal: Refusal) -> Response {
    tracing::warn!(%refusal, "refused");
    answer(Answer::refusal(refusal.status(), refusal.to_string()))
}

fn preflight() -> Response {
    let headers = [
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET,POST"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "content-type,x-rockpool-token"),
        (header::ACCESS_CONTROL_MAX_AGE, "3600"),
        // Chrome asks this of pages of a public address before they may reach loopback.
        (HeaderName::from_static("access-control-allow-private-network"), "true"),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}

fn complete(app: &App, facts: &Facts<'_>, asked: &HeaderMap, headers: &mut HeaderMap) {
    let allowed = app.rules.allowed_origin(facts.origin).and_then(|origin| HeaderValue::from_str(origin).ok());
    if let Some(origin) = allowed {
        // What everybody may read says so itself.
        headers.entry(header::ACCESS_CONTROL_ALLOW_ORIGIN).or_insert(origin);
    }
    headers.append(header::VARY, HeaderValue::from_static("origin"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    let id = asked.get(REQUEST_ID).cloned();
    let id = id.or_else(|| HeaderValue::from_str(&crate::nonce::word().ok()?).ok());
    if let Some(id) = id {
        headers.insert(REQUEST_ID, id);
    }
}

fn without_token(uri: &Uri, path: &str) -> Uri {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("{path}{query}").parse().unwrap_or_else(|_| uri.clone())
}
