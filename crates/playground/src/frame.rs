//! The websocket's text frames, both ways.
//!
//! Each is a JSON object with a type, mostly a payload, and the number of the run that it belongs to.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{ApiError, ExecuteRequest, parse::StreamedFields};

const CONNECTED: &str = "websocket/connected";
const ERROR: &str = "websocket/error";
const FLAGS: &str = "featureFlags";
const EXECUTE: &str = "output/execute/wsExecute";

/// The number of frames that belong to no run.
pub const NO_RUN: i64 = -1;

/// What a client sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClientFrame {
    /// The first frame, within 5 seconds. Its payload is a declaration; `false` refuses it and ends the connection.
    Connected {
        /// That the protocol is not promised to stay.
        accepts_unsupported: bool,
    },
    /// Run a program; its number is the run's.
    Execute(ExecuteRequest),
    /// A piece of standard input, sent as it is.
    Stdin(String),
    /// End of standard input.
    StdinClose,
    /// End the program.
    Kill,
}

/// What a server sends.
#[derive(Clone, Debug, PartialEq)]
pub enum ServerFrame {
    /// The client's first frame, returned.
    Connected,
    /// What the page may try.
    FeatureFlags {
        /// Share of clients that may send several files, 0 to 1.
        multifile_threshold: Option<f64>,
    },
    /// The run has begun, after waiting for its turn.
    Begin,
    /// A piece of standard output.
    Stdout(String),
    /// A piece of standard error.
    Stderr(String),
    /// How the program is doing, about once a second.
    Status(StatusPayload),
    /// The run has ended.
    End(EndPayload),
    /// The run has failed, or a frame could not be read.
    Error(String),
    /// A frame of a kind that this version does not know.
    Other(String),
}

/// Resources used so far. What is missing reads as nothing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StatusPayload {
    /// Resident memory in bytes.
    pub resident_set_size_bytes: u64,
    /// Processor seconds.
    pub total_time_secs: f64,
}

/// The end of a run. Either spelling of the detail is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EndPayload {
    /// Whether all went well.
    pub success: bool,
    /// How the process ended.
    pub exit_detail: String,
}

/// A frame as it stands on the wire.
#[derive(Deserialize)]
struct Wire {
    r#type: String,
    #[serde(default)]
    payload: Value,
    meta: Meta,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Meta {
    sequence_number: i64,
}

/// A failed reading of a frame: what to tell the other side, and about which run.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct FrameError {
    /// The run, or [`NO_RUN`].
    pub sequence_number: i64,
    /// What is wrong.
    pub message: String,
}

impl ClientFrame {
    /// Writes the frame.
    pub fn to_text(&self, sequence_number: i64) -> String {
        let (kind, payload) = match self {
            ClientFrame::Connected { accepts_unsupported } => {
                (CONNECTED.to_owned(), format!(r#"{{"iAcceptThisIsAnUnsupportedApi":{accepts_unsupported}}}"#))
            }
            ClientFrame::Execute(request) => (execute("Request"), as_json(request)),
            ClientFrame::Stdin(text) => (execute("Stdin"), as_json(text)),
            ClientFrame::StdinClose => (execute("StdinClose"), String::new()),
            ClientFrame::Kill => (execute("Kill"), String::new()),
        };
        written(&kind, &payload, &format!(r#"{{"websocket":true,"sequenceNumber":{sequence_number}}}"#))
    }

    /// Reads a frame as the server does.
    ///
    /// # Errors
    /// The words and the number of the `websocket/error` to answer with.
    pub fn parse(text: &str) -> Result<(i64, Self), FrameError> {
        let unreadable =
            |message: String| FrameError { sequence_number: NO_RUN, message: ApiError::bad_request(&message).message };
        let wire: Wire = serde_json::from_str(text).map_err(|error| unreadable(error.to_string()))?;
        let number = wire.meta.sequence_number;
        let frame = match wire.r#type.strip_prefix(EXECUTE) {
            _ if wire.r#type == CONNECTED => ClientFrame::Connected {
                accepts_unsupported: wire.payload.get("iAcceptThisIsAnUnsupportedApi") == Some(&Value::Bool(true)),
            },
            Some("Request") => {
                let fields =
                    StreamedFields::deserialize(wire.payload).map_err(|error| unreadable(error.to_string()))?;
                ClientFrame::Execute(fields.check().map_err(|error| FrameError {
                    sequence_number: number,
                    message: format!("Unable to perform a streaming execute: The request could not be parsed: {error}"),
                })?)
            }
            Some("Stdin") => match wire.payload {
                Value::String(text) => ClientFrame::Stdin(text),
                _ => return Err(unreadable("invalid type: expected a string as payload".to_owned())),
            },
            Some("StdinClose") => ClientFrame::StdinClose,
            Some("Kill") => ClientFrame::Kill,
            _ => return Err(unreadable(format!("unknown variant `{}`", wire.r#type))),
        };
        Ok((number, frame))
    }
}

impl ServerFrame {
    /// Writes the frame. The handshake is not written anew: a server returns the client's text as it came.
    pub fn to_text(&self, sequence_number: i64) -> String {
        let (kind, payload) = match self {
            ServerFrame::Connected => {
                return ClientFrame::Connected { accepts_unsupported: true }.to_text(sequence_number);
            }
            ServerFrame::FeatureFlags { multifile_threshold } => {
                (FLAGS.to_owned(), format!(r#"{{"multifileThreshold":{}}}"#, as_json(multifile_threshold)))
            }
            ServerFrame::Begin => (execute("Begin"), String::new()),
            ServerFrame::Stdout(text) => (execute("Stdout"), as_json(text)),
            ServerFrame::Stderr(text) => (execute("Stderr"), as_json(text)),
            ServerFrame::Status(status) => (execute("Status"), as_json(status)),
            ServerFrame::End(end) => (execute("End"), as_json(end)),
            ServerFrame::Error(message) => (ERROR.to_owned(), format!(r#"{{"error":{}}}"#, as_json(message))),
            ServerFrame::Other(kind) => (kind.clone(), String::new()),
        };
        written(&kind, &payload, &format!(r#"{{"sequenceNumber":{sequence_number}}}"#))
    }

    /// Reads a frame as a client does: unknown kinds are [`ServerFrame::Other`], wrong shapes an error.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(frame: &str) -> Result<(i64, Self), FrameError> {
        let wire: Wire = serde_json::from_str(frame).map_err(|error| wrong(&error.to_string()))?;
        let payload = wire.payload;
        let frame = match wire.r#type.strip_prefix(EXECUTE) {
            _ if wire.r#type == CONNECTED => ServerFrame::Connected,
            _ if wire.r#type == ERROR => {
                let message = payload.get("error").and_then(Value::as_str).unwrap_or("no reason given");
                ServerFrame::Error(message.to_owned())
            }
            _ if wire.r#type == FLAGS => ServerFrame::FeatureFlags {
                multifile_threshold: payload.get("multifileThreshold").and_then(Value::as_f64),
            },
            Some("Begin") => ServerFrame::Begin,
            Some("Stdout") => ServerFrame::Stdout(text(payload)?),
            Some("Stderr") => ServerFrame::Stderr(text(payload)?),
            Some("Status") => ServerFrame::Status(StatusPayload {
                resident_set_size_bytes: payload.get("residentSetSizeBytes").and_then(Value::as_u64).unwrap_or(0),
                total_time_secs: payload.get("totalTimeSecs").and_then(Value::as_f64).unwrap_or(0.0),
            }),
            Some("End") => ServerFrame::End(EndPayload {
                success: payload
                    .get("success")
                    .and_then(Value::as_bool)
                    .ok_or_else(|| wrong("an end without success"))?,
                exit_detail: ["exitDetail", "exit_detail"]
                    .into_iter()
                    .find_map(|name| payload.get(name)?.as_str())
                    .unwrap_or("")
                    .to_owned(),
            }),
            _ => ServerFrame::Other(wire.r#type),
        };
        Ok((wire.meta.sequence_number, frame))
    }
}

fn execute(what: &str) -> String {
    format!("{EXECUTE}{what}")
}

fn wrong(what: &str) -> FrameError {
    FrameError { sequence_number: NO_RUN, message: what.to_owned() }
}

/// The payload as the piece of output that it must be.
fn text(payload: Value) -> Result<String, FrameError> {
    match payload {
        Value::String(text) => Ok(text),
        _ => Err(wrong("output that is no text")),
    }
}

/// Writes a part of a frame. None of what is given here can fail to be written.
fn as_json(part: &(impl Serialize + ?Sized)) -> String {
    serde_json::to_string(part).unwrap_or_default()
}

/// A whole frame from its parts, the last two being JSON; an empty payload is left out.
fn written(kind: &str, payload: &str, meta: &str) -> String {
    let kind = as_json(kind);
    if payload.is_empty() {
        format!(r#"{{"type":{kind},"meta":{meta}}}"#)
    } else {
        format!(r#"{{"type":{kind},"payload":{payload},"meta":{meta}}}"#)
    }
}
