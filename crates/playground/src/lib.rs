//! The Rust Playground's protocol: every request and response over HTTP and the websocket, and their translation to
//! and from the [engine contract](rockpool_engine).
//!
//! The one place that knows the Playground's JSON. Pure: it makes and reads bodies, and who sends them is elsewhere.
//! Both sides are here, the client's (strict in what it sends, lenient in what it reads) and the server's (which
//! answers wrong requests with the original's statuses and words).
//!
//! - [`request`], [`response`], [`frame`]: the messages; [`code`]: the program in them.
//! - [`parse`]: the server's reading of requests; [`error`]: its refusals.
//! - [`client`]: a [`Job`](rockpool_engine::Job) to a request, an answer to [`Event`](rockpool_engine::Event)s.
//! - [`serve`]: a request to a `Job`, an `Outcome` to an answer.
//! - [`session`]: the client's end of a websocket as a state machine.
//! - [`files`], [`link`]: names of files, links to the public Playground.

pub mod client;
pub mod code;
pub mod endpoint;
pub mod error;
pub mod files;
pub mod frame;
pub mod link;
pub mod parse;
pub mod request;
pub mod response;
pub mod serve;
pub mod session;

pub use client::{Answer, Call, events_from, request_for};
pub use code::{Code, CodeFile};
pub use endpoint::{Endpoint, Method};
pub use error::{ApiError, ErrorBody};
pub use frame::{ClientFrame, ServerFrame};
pub use request::{
    ClippyRequest, CompileRequest, EvaluateRequest, ExecuteRequest, FormatRequest, GistRequest, MacroExpansionRequest,
    MiriRequest, NoWebsocketRequest, Request,
};
pub use response::{
    ClippyResponse, CompileResponse, CrateInformation, CratesResponse, EvaluateResponse, ExecuteResponse,
    FormatResponse, GistResponse, MacroExpansionResponse, MiriResponse, ToolVersion, VersionsResponse,
};
pub use session::Session;
