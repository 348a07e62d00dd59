//! The built site: files below one folder, with the headers that each kind needs.
//!
//! Files of the app carry their content's hash in their path and never change; all else is asked for again each time
//! and answered with 304 where it is the same. Only this module turns a request's path into a file.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, ensure};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::nonce;
use crate::server::App;

/// A built site.
#[derive(Debug)]
pub struct Site {
    folder: PathBuf,
    base: String,
    /// What the page is told: that this server answers, and its token.
    config: String,
    /// Lets the editor's own styles pass the policy. New with each start, so unknown to whoever wrote a lesson.
    nonce: String,
    policy: HeaderValue,
    /// Path of a script that each page is given besides its own.
    script: Option<&'static str>,
}

/// A file to be sent.
struct Found {
    path: PathBuf,
    bytes: Vec<u8>,
    encoding: Option<&'static str>,
}

impl Site {
    /// Opens the folder that `rockpool build` made.
    ///
    /// # Errors
    /// It is no such folder.
    pub fn open(folder: &Path, base: &str, token: &str, engines: &[String], port: u16) -> anyhow::Result<Self> {
        let folder = folder.canonicalize().with_context(|| format!("there is no site at {}", folder.display()))?;
        ensure!(
            folder.join("index.html").is_file(),
            "{} has no index.html; build the site with `rockpool build` or `cargo xtask build`",
            folder.display()
        );
        let nonce = nonce::word()?;
        let policy = policy(&nonce, engines, port);
        Ok(Self {
            folder,
            base: base.to_owned(),
            config: json!({ "playground": "", "token": token }).to_string(),
            policy: HeaderValue::from_str(&policy).context("an engine's URL has characters that no URL has")?,
            nonce,
            script: None,
        })
    }

    /// The same, with a script of the server's own in each page.
    pub fn with_script(self, path: &'static str) -> Self {
        Self { script: Some(path), ..self }
    }

    fn answer(&self, path: &str, asked: &HeaderMap) -> Response {
        let Some(inner) = path.strip_prefix(self.base.as_str()) else {
            return if path == self.base.trim_end_matches('/') || path == "/" {
                redirect(&self.base)
            } else {
                self.missing(asked)
            };
        };
        if inner == "config.json" {
            return self.with_headers(
                StatusCode::OK,
                "application/json",
                false,
                self.config.clone().into_bytes(),
                None,
                asked,
            );
        }
        let Some(relative) = relative(inner) else { return self.missing(asked) };
        let place = self.folder.join(&relative);
        if place.is_dir() {
            if !inner.is_empty() && !inner.ends_with('/') {
                return redirect(&format!("{path}/"));
            }
            return self.file(&place.join("index.html"), false, asked).unwrap_or_else(|| self.missing(asked));
        }
        self.file(&place, inner.starts_with("app/"), asked).unwrap_or_else(|| self.missing(asked))
    }

    fn missing(&self, asked: &HeaderMap) -> Response {
        let page = std::fs::read(self.folder.join("404.html")).unwrap_or_else(|_| b"Not found".to_vec());
        let page = self.completed(page);
        let mut response =
            self.with_headers(StatusCode::NOT_FOUND, "text/html; charset=utf-8", false, page, None, asked);
        response.headers_mut().remove(header::ETAG);
        response
    }

    fn file(&self, place: &Path, is_immutable: bool, asked: &HeaderMap) -> Option<Response> {
        // A link within the folder must not lead out of it.
        let place = place.canonicalize().ok().filter(|place| place.starts_with(&self.folder))?;
        let kind = kind(&place);
        let is_page = kind.starts_with("text/html");
        let found = if is_page { read(&place, None)? } else { best(&place, asked)? };
        let bytes = if is_page { self.completed(found.bytes) } else { found.bytes };
        tracing::trace!(file = %found.path.display(), "site");
        Some(self.with_headers(StatusCode::OK, &kind, is_immutable, bytes, found.encoding, asked))
    }

    /// Tells the page the nonce, and gives it the server's script if there is one.
    fn completed(&self, page: Vec<u8>) -> Vec<u8> {
        let Ok(text) = String::from_utf8(page) else { return Vec::new() };
        match text.find("<head>") {
            Some(at) => {
                let (before, after) = text.split_at(at + "<head>".len());
                let script = self.script.map(|path| format!("<script type=\"module\" src=\"{path}\"></script>"));
                let script = script.unwrap_or_default();
                let nonce = &self.nonce;
                format!("{before}<meta name=\"rockpool-nonce\" content=\"{nonce}\">{script}{after}").into_bytes()
            }
            None => text.into_bytes(),
        }
    }

    fn with_headers(
        &self,
        status: StatusCode,
        kind: &str,
        is_immutable: bool,
        bytes: Vec<u8>,
        encoding: Option<&'static str>,
        asked: &HeaderMap,
    ) -> Response {
        let tag: String = Sha256::digest(&bytes).iter().take(12).map(|byte| format!("{byte:02x}")).collect();
        let tag = format!("\"{tag}\"");
        let is_known = asked.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
        let is_same = is_known && status == StatusCode::OK;
        let caching = if is_immutable { "public, max-age=31536000, immutable" } else { "no-cache" };
        let (status, body) =
            if is_same { (StatusCode::NOT_MODIFIED, Body::empty()) } else { (status, Body::from(bytes)) };
        let mut response = (status, body).into_response();
        let headers = response.headers_mut();
        let mut set = |name: HeaderName, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(name, value);
            }
        };
        set(header::CONTENT_TYPE, kind);
        set(header::CACHE_CONTROL, caching);
        set(header::ETAG, &tag);
        set(header::VARY, "accept-encoding");
        if let Some(encoding) = encoding {
            set(header::CONTENT_ENCODING, encoding);
        }
        headers.insert(header::CONTENT_SECURITY_POLICY, self.policy.clone());
        response
    }
}

/// Serves a file of the site.
pub async fn serve(State(app): State<Arc<App>>, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().to_owned();
    let read = tokio::task::spawn_blocking(move || match &app.site {
        Some(site) => site.answer(&path, &headers),
        None => (StatusCode::NOT_FOUND, "This server has no site, only the Playground's API.").into_response(),
    });
    read.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// What a page may load and where it may connect to.
fn policy(nonce: &str, engines: &[String], port: u16) -> String {
    // A policy cannot name an address of version 6; there `'self'` has to do, which takes websockets in by now.
    let mut connect = format!("'self' ws://127.0.0.1:{port} ws://localhost:{port}");
    for engine in engines {
        let engine = engine.trim_end_matches('/');
        connect += &format!(" {engine} {}", engine.replacen("http", "ws", 1));
    }
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; \
         worker-src 'self'; connect-src {connect}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
    )
}

fn redirect(to: &str) -> Response {
    (
        StatusCode::PERMANENT_REDIRECT,
        [(header::LOCATION, to.to_owned()), (header::CACHE_CONTROL, "no-cache".to_owned())],
    )
        .into_response()
}

/// The path of a file below the folder, or `None` for one that leads elsewhere.
fn relative(path: &str) -> Option<PathBuf> {
    let decoded = decode(path)?;
    let path = Path::new(&decoded);
    let is_plain = |component: Component<'_>| matches!(component, Component::Normal(name) if !name.as_encoded_bytes().starts_with(b"."));
    (path.components().all(is_plain) && !decoded.contains(['\\', '\0', ':'])).then(|| path.to_owned())
}

/// Resolves `%20` and the like; `None` if what comes is no text.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

/// The file, compressed if that lies beside it and the reader takes it.
fn best(place: &Path, asked: &HeaderMap) -> Option<Found> {
    let accepted = asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let accepts = |name: &str| {
        accepted
            .split(',')
            .any(|one| one.split(';').next().is_some_and(|one| one.trim() == name) && !one.contains("q=0,"))
    };
    let compressed =
        [("br", "br"), ("gzip", "gz")].into_iter().filter(|(name, _)| accepts(name)).find_map(|(name, end)| {
            let mut beside = place.as_os_str().to_owned();
            beside.push(".");
            beside.push(end);
            read(Path::new(&beside), Some(name))
        });
    compressed.or_else(|| read(place, None))
}

fn read(path: &Path, encoding: Option<&'static str>) -> Option<Found> {
    let bytes = std::fs::read(path).ok()?;
    Some(Found { path: path.to_owned(), bytes, encoding })
}

/// The MIME type, with the character set where it matters.
fn kind(place: &Path) -> String {
    let guessed = mime_guess::from_path(place).first_or_octet_stream();
    match guessed.type_().as_str() {
        "text" => format!("{guessed}; charset=utf-8"),
        _ => guessed.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_lead_elsewhere_are_no_files() {
        for bad in [
            "../x",
            "a/../../x",
            "%2e%2e/x",
            "/etc/passwd",
            "a/%2e%2e/b",
            ".git/config",
            "a/.hidden",
            "a%00",
            "%ff",
            "%4",
            "c:x",
        ] {
            assert_eq!(relative(bad), None, "{bad}");
        }
        assert_eq!(relative("a%20b/c.html"), Some(PathBuf::from("a b/c.html")));
        assert_eq!(relative(""), Some(PathBuf::new()));
    }

    #[test]
    fn webassembly_and_scripts_have_their_types() {
        assert_eq!(kind(Path::new("a.wasm")), "application/wasm");
        assert_eq!(kind(Path::new("a.js")), "text/javascript; charset=utf-8");
        assert_eq!(kind(Path::new("a.html")), "text/html; charset=utf-8");
    }
}
