//! Who may ask this server for what.
//!
//! A server that runs code on loopback can be reached by any page that its user has open, and by any name that
//! somebody lets resolve to 127.0.0.1. So each request is judged by its `Host`, `Origin`, `Sec-Fetch-Site`, content type,
//! token and method together, before anything else looks at it. The judgement is a pure function of these facts.

use std::collections::HashSet;

use sha2::{Digest as _, Sha256};

/// What a request says about itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    /// The method, in upper case.
    pub method: &'a str,
    /// The path, without the part that carries the token.
    pub path: &'a str,
    /// `Host`.
    pub host: Option<&'a str>,
    /// `Origin`.
    pub origin: Option<&'a str>,
    /// `Sec-Fetch-Site`, which scripts cannot set.
    pub fetch_site: Option<&'a str>,
    /// `Content-Type`.
    pub content_type: Option<&'a str>,
    /// The token, from the header or the path.
    pub token: Option<&'a str>,
}

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The name is not one of this server: DNS rebinding, or a name that was not allowed at start.
    #[error("this server does not answer to that host name; start it with --host NAME to allow it")]
    Host,
    /// Another site's page asks.
    #[error("pages of that origin may not use this server; start it with --allow-origin ORIGIN to allow them")]
    Origin,
    /// The place does not answer to this method.
    #[error("method not allowed")]
    Method,
    /// What has effects needs the token.
    #[error(
        "the token of this server is missing or wrong; reload the page, or use the address that the server printed"
    )]
    Token,
    /// Anything but JSON can be sent by any page without asking.
    #[error("Unable to deserialize request: Expected request with `Content-Type: application/json`")]
    ContentType,
}

impl Refusal {
    /// The HTTP status.
    pub fn status(self) -> u16 {
        match self {
            Self::Host | Self::Origin => 403,
            Self::Method => 405,
            Self::Token => 401,
            // The public Playground says 400; here the difference matters to who is being kept out.
            Self::ContentType => 415,
        }
    }
}

/// What is let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// Go on.
    Pass,
    /// A browser asks whether it may ask, and it may.
    Preflight,
}

/// What kind of place a path is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Has effects: runs code or keeps something. `POST` with a body of JSON only.
    Effect,
    /// The websocket, which has effects but is a `GET`.
    Socket,
    /// Tells something of this server, the token perhaps among it: for the own pages and those allowed.
    Data {
        /// Whether `POST` reads it too.
        post: bool,
    },
    /// A file of the site, for anyone who knows the address.
    File,
}

/// The rules of one server.
#[derive(Clone, Debug)]
pub struct Rules {
    hosts: HashSet<String>,
    own_origins: HashSet<String>,
    allowed_origins: HashSet<String>,
    token: [u8; 32],
    /// The site's own settings, which hold the token.
    config_path: String,
}

impl Rules {
    /// Rules for a server that answers to these hosts (with port), for its own pages and those of `allowed_origins`.
    pub fn new(
        hosts: impl IntoIterator<Item = String>,
        allowed_origins: impl IntoIterator<Item = String>,
        token: &str,
        base: &str,
    ) -> Self {
        let hosts: HashSet<String> = hosts.into_iter().collect();
        Self {
            own_origins: hosts.iter().map(|host| format!("http://{host}")).collect(),
            hosts,
            allowed_origins: allowed_origins.into_iter().collect(),
            token: digest(token),
            config_path: format!("{base}config.json"),
        }
    }

    /// The origin, if it is a foreign one that is allowed: it is told so in the answer.
    pub fn allowed_origin<'a>(&self, origin: Option<&'a str>) -> Option<&'a str> {
        origin.filter(|origin| self.allowed_origins.contains(*origin))
    }

    /// Judges a request.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn judge(&self, facts: &Facts<'_>) -> Result<Admission, Refusal> {
        if !facts.host.is_some_and(|host| self.hosts.contains(host)) {
            return Err(Refusal::Host);
        }
        let place = self.place(facts.path);
        self.judge_origin(facts, place)?;
        if facts.method == "OPTIONS" {
            return match self.allowed_origin(facts.origin) {
                Some(_) => Ok(Admission::Preflight),
                None => Err(Refusal::Method),
            };
        }
        let reads = ["GET", "HEAD"].contains(&facts.method);
        let method_fits = match place {
            Place::Effect => facts.method == "POST",
            Place::Socket => facts.method == "GET",
            Place::Data { post } => reads || (post && facts.method == "POST"),
            Place::File => reads,
        };
        if !method_fits {
            return Err(Refusal::Method);
        }
        // Compared by digest, so that the time taken says nothing about the token.
        let token_fits = facts.token.is_some_and(|token| digest(token) == self.token);
        if matches!(place, Place::Effect | Place::Socket) && !token_fits {
            return Err(Refusal::Token);
        }
        if place == Place::Effect && rockpool_playground::parse::check_content_type(facts.content_type).is_err() {
            return Err(Refusal::ContentType);
        }
        Ok(Admission::Pass)
    }

    fn judge_origin(&self, facts: &Facts<'_>, place: Place) -> Result<(), Refusal> {
        let allowed = self.allowed_origin(facts.origin).is_some();
        let own = facts.origin.is_some_and(|origin| self.own_origins.contains(origin));
        if facts.origin.is_some() && !own && !allowed {
            return Err(Refusal::Origin);
        }
        // A link from elsewhere to a page is no harm; a request for anything else from elsewhere is one.
        let from_elsewhere = facts.fetch_site.is_some_and(|site| !["same-origin", "none"].contains(&site));
        if from_elsewhere && place != Place::File && !allowed {
            return Err(Refusal::Origin);
        }
        Ok(())
    }

    fn place(&self, path: &str) -> Place {
        match path {
            "/execute" | "/compile" | "/format" | "/clippy" | "/miri" | "/macro-expansion" | "/evaluate.json"
            | "/nowebsocket" => Place::Effect,
            "/meta/gist" | "/meta/gist/" => Place::Effect,
            "/websocket" => Place::Socket,
            "/meta/crates" => Place::Data { post: true },
            "/healthz" | "/metrics" => Place::Data { post: false },
            _ if path.starts_with("/meta/") || path == self.config_path => Place::Data { post: false },
            _ => Place::File,
        }
    }
}

fn digest(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// Splits `/t/<token>/rest` into the token and `/rest`.
pub fn split_token(path: &str) -> (Option<&str>, &str) {
    let Some(after) = path.strip_prefix("/t/") else { return (None, path) };
    match after.find('/') {
        Some(end) => (Some(&after[..end]), &after[end..]),
        None => (Some(after), "/"),
    }
}
