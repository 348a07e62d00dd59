//! The server's reading of requests, with the original's rules.
//!
//! A wrong shape is a 400, a wrong name in a right shape a 500; unknown keys are ignored; a missing edition reads as
//! an empty one, which is then no valid edition.

mod names;
mod raw;

use serde::de::DeserializeOwned;

use crate::{
    ApiError, ClippyRequest, CompileRequest, Endpoint, EvaluateRequest, ExecuteRequest, FormatRequest, GistRequest,
    MacroExpansionRequest, MiriRequest, NoWebsocketRequest, Request,
};

pub(crate) use raw::{ExecuteFields, StreamedFields};

/// Refuses a request that is not declared to be JSON: `application/json` or `application/…+json`, with any parameters.
pub fn check_content_type(content_type: Option<&str>) -> Result<(), ApiError> {
    let essence = content_type.unwrap_or("").split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    let json = essence.strip_prefix("application/").is_some_and(|kind| kind == "json" || kind.ends_with("+json"));
    json.then_some(()).ok_or_else(ApiError::content_type)
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, ApiError> {
    if body.len() > ApiError::BODY_LIMIT {
        return Err(ApiError::too_long());
    }
    serde_json::from_slice(body).map_err(|error| ApiError::bad_request(&in_words(&error)))
}

/// A fault of JSON as the service says it.
pub(crate) fn in_words(error: &serde_json::Error) -> String {
    if error.is_data() {
        format!("Failed to deserialize the JSON body into the target type: {error}")
    } else {
        format!("Failed to parse the request body as JSON: {error}")
    }
}

/// Reads a request to do something with a program; `None` for endpoints of another kind.
pub fn parse(endpoint: Endpoint, body: &[u8]) -> Option<Result<Request, ApiError>> {
    Some(match endpoint {
        Endpoint::Execute => parse_execute(body).map(Request::Execute),
        Endpoint::Compile => parse_compile(body).map(Request::Compile),
        Endpoint::Format => parse_format(body).map(Request::Format),
        Endpoint::Clippy => parse_clippy(body).map(Request::Clippy),
        Endpoint::Miri => parse_miri(body).map(Request::Miri),
        Endpoint::MacroExpansion => parse_macro_expansion(body).map(Request::MacroExpansion),
        Endpoint::Evaluate => parse_evaluate(body).map(Request::Evaluate),
        _ => return None,
    })
}

/// Reads the body of `POST /execute`.
pub fn parse_execute(body: &[u8]) -> Result<ExecuteRequest, ApiError> {
    read::<ExecuteFields>(body)?.check()
}

/// Reads the body of `POST /compile`.
pub fn parse_compile(body: &[u8]) -> Result<CompileRequest, ApiError> {
    read::<raw::CompileFields>(body)?.check()
}

/// Reads the body of `POST /format`.
pub fn parse_format(body: &[u8]) -> Result<FormatRequest, ApiError> {
    read::<raw::FormatFields>(body)?.check()
}

/// Reads the body of `POST /clippy`.
pub fn parse_clippy(body: &[u8]) -> Result<ClippyRequest, ApiError> {
    read::<raw::ClippyFields>(body)?.check()
}

/// Reads the body of `POST /miri`.
pub fn parse_miri(body: &[u8]) -> Result<MiriRequest, ApiError> {
    read::<raw::MiriFields>(body)?.check()
}

/// Reads the body of `POST /macro-expansion`.
pub fn parse_macro_expansion(body: &[u8]) -> Result<MacroExpansionRequest, ApiError> {
    read::<raw::MacroExpansionFields>(body)?.check()
}

/// Reads the body of `POST /evaluate.json`.
pub fn parse_evaluate(body: &[u8]) -> Result<EvaluateRequest, ApiError> {
    read::<raw::EvaluateFields>(body)?.check()
}

/// Reads the body of `POST /meta/gist`.
pub fn parse_gist(body: &[u8]) -> Result<GistRequest, ApiError> {
    read::<raw::GistFields>(body).map(|fields| GistRequest { code: fields.code })
}

/// Reads the body of `POST /nowebsocket`.
pub fn parse_no_websocket(body: &[u8]) -> Result<NoWebsocketRequest, ApiError> {
    read::<raw::NoWebsocketFields>(body).map(|fields| NoWebsocketRequest { error: fields.error })
}
