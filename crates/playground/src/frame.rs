//! The websocket's text frames, both ways.
//!
//! Each is a JSON object with a type, mostly a payload, and the number of the run that it belongs to.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

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

/// Resources used so far.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StatusPayload {
    /// Resident memory in bytes.
    pub resident_set_size_bytes: u64,
    /// Processor seconds.
    pub total_time_secs: f64,
}

/// The end of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EndPayload {
    /// Whether all went well.
    pub success: bool,
    /// How the process ended.
    #[serde(default, alias = "exit_detail")]
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
                (CONNECTED.to_owned(), Some(json!({ "iAcceptThisIsAnUnsupportedApi": accepts_unsupported })))
            }
            ClientFrame::Execute(request) => (execute("Request"), serde_json::to_value(request).ok()),
            ClientFrame::Stdin(text) => (execute("Stdin"), Some(json!(text))),
            ClientFrame::StdinClose => (execute("StdinClose"), None),
            ClientFrame::Kill => (execute("Kill"), None),
        };
        written(&kind, payload, json!({ "sequenceNumber": sequence_number, "websocket": true }))
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
                (FLAGS.to_owned(), Some(json!({ "multifileThreshold": multifile_threshold })))
            }
            ServerFrame::Begin => (execute("Begin"), None),
            ServerFrame::Stdout(text) => (execute("Stdout"), Some(json!(text))),
            ServerFrame::Stderr(text) => (execute("Stderr"), Some(json!(text))),
            ServerFrame::Status(status) => (execute("Status"), serde_json::to_value(status).ok()),
            ServerFrame::End(end) => (execute("End"), serde_json::to_value(end).ok()),
            ServerFrame::Error(message) => (ERROR.to_owned(), Some(json!({ "error": message }))),
            ServerFrame::Other(kind) => (kind.clone(), None),
        };
        written(&kind, payload, json!({ "sequenceNumber": sequence_number }))
    }

    /// Reads a frame as a client does: unknown kinds are [`ServerFrame::Other`], wrong shapes an error.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<(i64, Self), FrameError> {
        let wrong = |error: serde_json::Error| FrameError { sequence_number: NO_RUN, message: error.to_string() };
        let wire: Wire = serde_json::from_str(text).map_err(wrong)?;
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
            Some("Stdout") => ServerFrame::Stdout(String::deserialize(payload).map_err(wrong)?),
            Some("Stderr") => ServerFrame::Stderr(String::deserialize(payload).map_err(wrong)?),
            Some("Status") => ServerFrame::Status(StatusPayload::deserialize(payload).map_err(wrong)?),
            Some("End") => ServerFrame::End(EndPayload::deserialize(payload).map_err(wrong)?),
            _ => ServerFrame::Other(wire.r#type),
        };
        Ok((wire.meta.sequence_number, frame))
    }
}

fn execute(what: &str) -> String {
    format!("{EXECUTE}{what}")
}

fn written(kind: &str, payload: Option<Value>, meta: Value) -> String {
    let mut object = Map::new();
    object.insert("type".to_owned(), Value::from(kind));
    if let Some(payload) = payload {
        object.insert("payload".to_owned(), payload);
    }
    object.insert("meta".to_owned(), meta);
    Value::Object(object).to_string()
}
