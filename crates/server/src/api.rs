//! The Playground's endpoints over HTTP, whoever answers them.

use std::sync::Arc;
use std::time::Instant;

use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use rockpool_playground::{ApiError, Endpoint, parse};

use crate::backend::Answer;
use crate::guard::answer;
use crate::server::App;

/// A body, or why it was not read.
pub(crate) type Body = Result<Bytes, BytesRejection>;

/// The answer to a body that was not read.
pub(crate) fn unread(rejection: &BytesRejection) -> Response {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => answer(Answer::refusal(413, ApiError::too_long().message)),
        _ => answer(Answer::error(&ApiError::bad_request("Failed to buffer the request body"))),
    }
}

/// Does something with a program.
pub async fn run(State(app): State<Arc<App>>, uri: Uri, body: Body) -> Response {
    let body = match body {
        Ok(body) => body,
        Err(rejection) => return unread(&rejection),
    };
    let Some(endpoint) = endpoint(&uri) else { return StatusCode::NOT_FOUND.into_response() };
    let begun = Instant::now();
    let given = app.backend.run(endpoint, body).await;
    app.counts.run(begun.elapsed());
    answer(given)
}

/// Tells the crates or the versions, which stay the same while the server runs, but for crates still being built.
pub async fn meta(State(app): State<Arc<App>>, uri: Uri, headers: HeaderMap) -> Response {
    let Some(endpoint) = endpoint(&uri) else { return StatusCode::NOT_FOUND.into_response() };
    let tag = format!("\"pg-ts-{}\"", app.begun);
    let caching = [(header::CACHE_CONTROL, "public, max-age=600".to_owned()), (header::ETAG, tag.clone())];
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, caching).into_response();
    }
    let given = app.backend.meta(endpoint).await;
    let is_good = given.status == 200;
    let response = answer(given);
    if is_good { (caching, response).into_response() } else { response }
}

/// Takes a client's report that its websocket failed.
pub async fn no_websocket(body: Body) -> Response {
    let body = match body {
        Ok(body) => body,
        Err(rejection) => return unread(&rejection),
    };
    match parse::parse_no_websocket(&body) {
        Ok(report) => {
            tracing::warn!(reason = report.error.as_deref().unwrap_or_default(), "a page could not use the websocket");
            StatusCode::OK.into_response()
        }
        Err(error) => answer(Answer::error(&error)),
    }
}

fn endpoint(uri: &Uri) -> Option<Endpoint> {
    Endpoint::ALL.into_iter().find(|endpoint| endpoint.path() == uri.path())
}
