//! A server of this test's own on a free port, and requests to it.

use std::ffi::OsString;
use std::path::PathBuf;

use reqwest::{Client, RequestBuilder};
use rockpool_runner::{Crates, Launcher, Options, Runner};
use rockpool_server::backend::{Backend, Local};
use rockpool_server::{Server, Settings};
use serde_json::{Value, json};

pub const TOKEN: &str = "the-token-of-this-test";
pub const BOOK: &str = "http://book.test:3000";

pub struct Running {
    pub url: String,
    pub port: u16,
    pub client: Client,
    pub stop: Option<tokio::sync::oneshot::Sender<()>>,
    pub ended: tokio::task::JoinHandle<anyhow::Result<()>>,
    pub data: tempfile::TempDir,
}

pub async fn local() -> Backend {
    let launcher = Launcher::new(env!("CARGO_BIN_EXE_rockpool"), [OsString::from("sandbox-exec")]);
    let options = Options { launcher: Some(launcher), crates: Crates::None, ..Options::default() };
    Backend::Local(Local::new(Runner::prepare(options, |_| {}).await.unwrap()))
}

pub async fn start(backend: Backend, site: Option<PathBuf>) -> Running {
    start_with(backend, site, "/", (1000, 1000)).await
}

pub async fn start_with(backend: Backend, site: Option<PathBuf>, base: &str, rate: (u32, u32)) -> Running {
    start_as(backend, site, base, rate, false).await
}

/// A server whose pages may stay in the browser.
pub async fn start_offline(backend: Backend, site: PathBuf) -> Running {
    start_as(backend, Some(site), "/", (1000, 1000), true).await
}

async fn start_as(backend: Backend, site: Option<PathBuf>, base: &str, rate: (u32, u32), offline: bool) -> Running {
    let data = tempfile::tempdir().unwrap();
    let server = Server::bind(Settings {
        backend,
        site,
        live_reload: false,
        offline,
        base: base.to_owned(),
        port: 0,
        hosts: Vec::new(),
        allowed_origins: vec![BOOK.to_owned()],
        engines: vec!["https://play.example".to_owned()],
        token: Some(TOKEN.to_owned()),
        data: data.path().to_owned(),
        rate,
    })
    .await
    .unwrap();
    let port = server.address().port();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let ended = tokio::spawn(server.serve(async {
        let _ = stopped.await;
    }));
    let client = Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap();
    Running { url: format!("http://127.0.0.1:{port}"), port, client, stop: Some(stop), ended, data }
}

impl Running {
    pub fn post(&self, path: &str, body: &Value) -> RequestBuilder {
        self.post_text(path, body.to_string())
    }

    pub fn post_text(&self, path: &str, body: impl Into<reqwest::Body>) -> RequestBuilder {
        let request = self.client.post(format!("{}{path}", self.url)).header("x-rockpool-token", TOKEN);
        request.header("content-type", "application/json").body(body)
    }

    pub fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(format!("{}{path}", self.url))
    }
}

/// Sends the request; gives the status and the body as JSON.
pub async fn send(request: RequestBuilder) -> (u16, Value) {
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

/// The body of `/execute` for this program.
pub fn execute(code: &str) -> Value {
    json!({ "channel": "stable", "mode": "debug", "edition": "2021", "crateType": "bin", "tests": false, "code": code })
}
