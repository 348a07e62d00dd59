//! Where a Playground server is, and what it is called.
//!
//! Pure. The order of choice is: the reader's setting, the site's `config.json`, this site's own server if it answers,
//! the public Playground.

/// The public Playground, which is used where nothing else is named.
pub const PUBLIC: &str = "https://play.rust-lang.org";

/// Address of a Playground server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Without a slash at its end.
    base: String,
    name: String,
    here: bool,
    token: Option<String>,
}

/// Why something is not the address of a server.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not an address of a server. It starts with https:// (or http:// on this machine).")]
pub struct NotAnAddress(pub String);

impl Address {
    /// The server at a URL, as seen from a page of `origin` (such as `http://127.0.0.1:3000`). A path alone means this
    /// origin.
    pub fn parse(url: &str, origin: &str, token: Option<String>) -> Result<Self, NotAnAddress> {
        let url = url.trim().trim_end_matches('/');
        let fault = || NotAnAddress(url.to_owned());
        let base = if url.is_empty() || url.starts_with('/') { format!("{origin}{url}") } else { url.to_owned() };
        let rest = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://")).ok_or_else(fault)?;
        let host = rest.split('/').next().unwrap_or_default();
        if host.is_empty() || base.contains(|c: char| c.is_whitespace() || "@?#\\".contains(c)) {
            return Err(fault());
        }
        let here = base == origin || base.starts_with(&format!("{origin}/"));
        let name = if here { "this server".to_owned() } else { host.to_owned() };
        // The secret is for this origin alone.
        Ok(Self { name, here, token: token.filter(|_| here), base })
    }

    /// The public Playground.
    pub fn public() -> Self {
        let name = PUBLIC.trim_start_matches("https://").to_owned();
        Self { base: PUBLIC.to_owned(), name, here: false, token: None }
    }

    /// Name for the reader: its host, or "this server".
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its name at the beginning of a sentence.
    pub fn title(&self) -> String {
        if self.here { "This site's own server".to_owned() } else { self.name.clone() }
    }

    /// Whether code stays with the server that the page came from.
    pub fn is_here(&self) -> bool {
        self.here
    }

    /// The secret to send with each request, if any.
    pub fn token(&self) -> Option<&str> {
        self.token.as_deref()
    }

    /// URL of one of its routes, such as `execute`.
    pub fn url(&self, path: &str) -> String {
        format!("{}/{}", self.base, path.trim_start_matches('/'))
    }

    /// URL of its websocket. Headers cannot be set on one, so a token is part of the path.
    pub fn socket(&self) -> String {
        let base = match self.base.strip_prefix("https://") {
            Some(rest) => format!("wss://{rest}"),
            None => self.base.replacen("http://", "ws://", 1),
        };
        match &self.token {
            Some(token) => format!("{base}/t/{token}/websocket"),
            None => format!("{base}/websocket"),
        }
    }
}

#[cfg(test)]
#[path = "address_tests.rs"]
mod tests;
