//! The service's errors and what they mean for a reader.

use rockpool_engine::EngineError;

use crate::ErrorBody;

/// What an error of the service says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The program wrote more than is kept; the service ended it and kept nothing.
    TooMuchOutput,
    /// The engine gave no outcome.
    Engine(EngineError),
}

/// Seconds that the service gives a request, its own queue included.
const HTTP_SECONDS: u32 = 10;

/// What a status other than 200 means, with the body's own words where it has them.
pub fn fault(status: u16, retry_after: Option<&str>, body: &[u8]) -> Fault {
    let message = serde_json::from_slice::<ErrorBody>(body).ok().map(|body| body.error);
    match (status, message) {
        (429, _) => Fault::Engine(EngineError::RateLimited { retry_after: seconds(retry_after) }),
        (503, _) if retry_after.is_some() => {
            Fault::Engine(EngineError::RateLimited { retry_after: seconds(retry_after) })
        }
        (413, _) => refused("the program is too large for this server. Make it shorter."),
        (404 | 405, _) => Fault::Engine(EngineError::Unsupported {
            what: format!("that: the server has no such service (status {status})"),
            instead: "Check the address of the Playground in the settings.".to_owned(),
        }),
        (400..=499, Some(message)) => refused(&message),
        (500..=599, Some(message)) => said(&message),
        (401 | 403, None) => refused(&format!("access to it is not allowed (status {status})")),
        (400..=499, None) => refused(&format!("status {status} without a reason")),
        (500..=599, None) => Fault::Engine(EngineError::Crashed { detail: unavailable(status).to_owned() }),
        _ => Fault::Engine(EngineError::Protocol { detail: format!("the answer has the unexpected status {status}") }),
    }
}

fn refused(reason: &str) -> Fault {
    Fault::Engine(EngineError::Refused { reason: reason.to_owned() })
}

fn unavailable(status: u16) -> &'static str {
    match status {
        502 => "the service behind the server does not answer (status 502)",
        503 => "the service is not available now (status 503)",
        504 => "the service behind the server took too long (status 504)",
        500 => "the server failed without giving a reason (status 500)",
        _ => "the server failed without giving a reason",
    }
}

/// What the message of an error within the service means; over the websocket it comes without a status.
pub(crate) fn said(message: &str) -> Fault {
    if message.contains("bytes of output, exiting") {
        return Fault::TooMuchOutput;
    }
    if message.contains("The operation timed out") {
        return Fault::Engine(EngineError::TimedOut { seconds: HTTP_SECONDS });
    }
    if message.contains("non-UTF-8 data") || message.contains("complete a UTF-8 character") {
        return refused(
            "the program printed bytes that are not UTF-8 text, and this engine then shows no output at all. Print text only.",
        );
    }
    let requester_s = [
        "is not a valid ",
        "could not be parsed",
        "Unable to deserialize",
        "not set up for",
        "No value has been cached yet",
    ];
    if requester_s.iter().any(|part| message.contains(part)) {
        return refused(message);
    }
    Fault::Engine(EngineError::Crashed { detail: message.trim_end_matches('.').to_owned() })
}

/// `Retry-After` in seconds. Its other form, a date, needs a clock and is left to the reader's patience.
fn seconds(retry_after: Option<&str>) -> Option<u32> {
    retry_after?.trim().parse().ok()
}
