//! The places that a Playground answers at.

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Sends a body.
    Post,
}

/// One place of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Endpoint {
    /// Build and run, build, or test.
    Execute,
    /// Show a compiled form.
    Compile,
    /// Reformat.
    Format,
    /// Lint.
    Clippy,
    /// Interpret, watching for undefined behaviour.
    Miri,
    /// Show the source after macro expansion.
    MacroExpansion,
    /// Run, in the older form that mdBook uses.
    Evaluate,
    /// The crates that programs may use.
    MetaCrates,
    /// The versions of the tools.
    MetaVersions,
    /// Create a gist; reading one appends `/` and its id to the path.
    MetaGist,
    /// Streamed runs.
    Websocket,
    /// A client's report that its websocket failed.
    NoWebsocket,
}

impl Endpoint {
    /// All of them.
    pub const ALL: [Endpoint; 12] = [
        Endpoint::Execute,
        Endpoint::Compile,
        Endpoint::Format,
        Endpoint::Clippy,
        Endpoint::Miri,
        Endpoint::MacroExpansion,
        Endpoint::Evaluate,
        Endpoint::MetaCrates,
        Endpoint::MetaVersions,
        Endpoint::MetaGist,
        Endpoint::Websocket,
        Endpoint::NoWebsocket,
    ];

    /// The path below the service's base URL, with its leading slash.
    pub fn path(self) -> &'static str {
        match self {
            Endpoint::Execute => "/execute",
            Endpoint::Compile => "/compile",
            Endpoint::Format => "/format",
            Endpoint::Clippy => "/clippy",
            Endpoint::Miri => "/miri",
            Endpoint::MacroExpansion => "/macro-expansion",
            Endpoint::Evaluate => "/evaluate.json",
            Endpoint::MetaCrates => "/meta/crates",
            Endpoint::MetaVersions => "/meta/versions",
            Endpoint::MetaGist => "/meta/gist",
            Endpoint::Websocket => "/websocket",
            Endpoint::NoWebsocket => "/nowebsocket",
        }
    }

    /// The method a client uses. The crate list answers to both, and a gist is read by a `GET` below this path.
    pub fn method(self) -> Method {
        match self {
            Endpoint::MetaCrates | Endpoint::MetaVersions | Endpoint::Websocket => Method::Get,
            _ => Method::Post,
        }
    }
}
