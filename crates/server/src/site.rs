//! The built site: files below one folder, with the headers that each kind needs.
//!
//! Files of the app carry their content's hash in their path and never change; all else is asked for again each time
//! and answered with 304 where it is the same. Only this module turns a request's path into a file.

mod page;
mod policy;

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, ensure};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use sha2::{Digest as _, Sha256};

use self::page::Completion;
use self::policy::Policies;
use crate::nonce;
use crate::server::App;

/// A script at the site's root that other sites' pages load.
const EMBED_SCRIPT: &str = "rockpool.js";
/// The pages that other sites show in a frame.
const EMBED_PAGES: &str = "embed/";
/// What makes a browser keep a site. A browser that finds neither forgets what it has kept.
const OFFLINE: [&str; 2] = ["service-worker.js", "offline.json"];

/// How a site is served.
#[derive(Clone, Debug, Default)]
pub struct SiteOptions {
    /// Path below which it is served, with slashes at both ends.
    pub base: String,
    /// What `config.json` is answered with, in place of what the build wrote.
    pub config: String,
    /// Other engines that its pages may connect to.
    pub engines: Vec<String>,
    /// Origins whose pages may show its embedded pages in a frame.
    pub embedders: Vec<String>,
    /// This server's port.
    pub port: u16,
    /// Path of a script that each page is given besides its own.
    pub script: Option<&'static str>,
    /// Whether pages may stay in the browser for when there is no network.
    ///
    /// Off by default: a service worker belongs to an address, and on loopback another course may have that address
    /// tomorrow. It would be shown the pages of this one.
    pub offline: bool,
}

/// A built site.
#[derive(Debug)]
pub struct Site {
    folder: PathBuf,
    base: String,
    config: String,
    offline: bool,
    completion: Completion,
    policies: Policies,
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
    /// It is no such folder, or the options have what no URL has.
    pub fn open(folder: &Path, options: SiteOptions) -> anyhow::Result<Self> {
        let folder = folder.canonicalize().with_context(|| format!("there is no site at {}", folder.display()))?;
        ensure!(
            folder.join("index.html").is_file(),
            "{} has no index.html; build the site with `rockpool build` or `cargo xtask build`",
            folder.display()
        );
        // New with each start, so unknown to whoever wrote a lesson.
        let nonce = nonce::word()?;
        Ok(Self {
            folder,
            policies: Policies::new(&nonce, &options)?,
            completion: Completion::new(&nonce, options.script, options.offline),
            base: options.base,
            config: options.config,
            offline: options.offline,
        })
    }

    /// Answers a request, with what holds for some places only.
    fn respond(&self, path: &str, asked: &HeaderMap) -> Response {
        let mut response = self.answer(path, asked);
        let inner = path.strip_prefix(self.base.as_str()).unwrap_or_default();
        let policy = if inner.starts_with(EMBED_PAGES) { &self.policies.embedded } else { &self.policies.own };
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
        if inner == EMBED_SCRIPT {
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        }
        response
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
        if OFFLINE.contains(&inner) && !self.offline {
            return self.missing(asked);
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
        let page = self.completion.complete(page);
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
        let bytes = if is_page { self.completion.complete(found.bytes) } else { found.bytes };
        tracing::trace!(file = %found.path.display(), "site");
        Some(self.with_headers(StatusCode::OK, &kind, is_immutable, bytes, found.encoding, asked))
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
        response
    }
}

/// Serves a file of the site.
pub async fn serve(State(app): State<Arc<App>>, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().to_owned();
    let read = tokio::task::spawn_blocking(move || match &app.site {
        Some(site) => site.respond(&path, &headers),
        None => (StatusCode::NOT_FOUND, "This server has no site, only the Playground's API.").into_response(),
    });
    read.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
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
