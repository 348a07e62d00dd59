//! Snippets that readers keep: files in this server's data folder, never sent elsewhere.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use axum::extract::{Path as UrlPath, State};
use axum::response::Response;
use rockpool_playground::{Code, GistResponse, parse};

use crate::api::{Body, unread};
use crate::backend::Answer;
use crate::guard::answer;
use crate::nonce;
use crate::server::App;

/// Largest snippet, in bytes of JSON.
const LARGEST: usize = 256 << 10;
/// Snippets that are kept at most.
const MOST: usize = 1000;

/// The kept snippets.
#[derive(Debug)]
pub struct Gists {
    folder: PathBuf,
}

/// Why a snippet is not kept or not found.
#[derive(Debug, thiserror::Error)]
enum GistError {
    #[error("the snippet is larger than {} KiB", LARGEST >> 10)]
    TooLarge,
    #[error("{MOST} snippets are kept already; remove some from {}", .0.display())]
    TooMany(PathBuf),
    #[error("there is no snippet of that name here")]
    Unknown,
    #[error("{0}")]
    Broken(String),
}

impl GistError {
    fn broken(error: impl std::fmt::Display) -> Self {
        Self::Broken(error.to_string())
    }
}

impl Gists {
    /// Uses this data folder, which is made if need be.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn open(data: &Path) -> anyhow::Result<Self> {
        let folder = data.join("gists");
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("the data folder {} cannot be made", folder.display()))?;
        Ok(Self { folder })
    }

    fn create(&self, code: &Code) -> Result<String, GistError> {
        let text = serde_json::to_vec(code).map_err(GistError::broken)?;
        if text.len() > LARGEST {
            return Err(GistError::TooLarge);
        }
        if std::fs::read_dir(&self.folder).map_err(GistError::broken)?.count() >= MOST {
            return Err(GistError::TooMany(self.folder.clone()));
        }
        let id = nonce::word().map_err(GistError::broken)?;
        std::fs::write(self.place(&id), text).map_err(GistError::broken)?;
        Ok(id)
    }

    fn load(&self, id: &str) -> Result<Code, GistError> {
        // Only names that this server gives: a name never reaches the file system otherwise.
        if id.len() != 32 || !id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(GistError::Unknown);
        }
        let text = std::fs::read(self.place(id)).map_err(|_| GistError::Unknown)?;
        serde_json::from_slice(&text).map_err(GistError::broken)
    }

    fn place(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.json"))
    }
}

/// Keeps a snippet.
pub async fn create(State(app): State<Arc<App>>, body: Body) -> Response {
    let body = match body {
        Ok(body) => body,
        Err(rejection) => return unread(&rejection),
    };
    let request = match parse::parse_gist(&body) {
        Ok(request) => request,
        Err(error) => return answer(Answer::error(&error)),
    };
    answer(match app.gists.create(&request.code) {
        Ok(id) => Answer::json(&described(&app, id, request.code)),
        Err(error) => Answer::refusal(500, format!("Gist creation failed: {error}")),
    })
}

/// Gives a snippet back.
pub async fn load(State(app): State<Arc<App>>, UrlPath(id): UrlPath<String>) -> Response {
    answer(match app.gists.load(&id) {
        Ok(code) => Answer::json(&described(&app, id, code)),
        Err(error) => Answer::refusal(500, format!("Gist loading failed: {error}")),
    })
}

fn described(app: &App, id: String, code: Code) -> GistResponse {
    let url = format!("{}/meta/gist/{id}", app.url);
    GistResponse { id, url, code }
}
