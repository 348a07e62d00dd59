//! Puts the parts together and serves until told to stop.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use axum::extract::{DefaultBodyLimit, Request};
use axum::routing::{any, get, post};
use axum::{Router, ServiceExt, middleware};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower::Layer as _;

use crate::backend::Backend;
use crate::gist::Gists;
use crate::health::Counts;
use crate::rate::Rate;
use crate::safety::Rules;
use crate::site::{Site, SiteOptions};
use crate::{api, gist, guard, health, nonce, reload, site, websocket};

/// Largest request body, in bytes.
pub const LARGEST_BODY: usize = 1 << 20;
/// How long requests under way may take after the server was told to stop.
const DRAIN: std::time::Duration = std::time::Duration::from_secs(12);

/// What a server is told.
#[derive(Debug)]
pub struct Settings {
    /// Who answers the API.
    pub backend: Backend,
    /// The folder of the built site; without one only the API is served.
    pub site: Option<PathBuf>,
    /// Whether pages reload themselves when the site was built anew.
    pub live_reload: bool,
    /// Whether pages may stay in the browser, see [`SiteOptions::offline`].
    pub offline: bool,
    /// Path below which the site is served, with slashes at both ends.
    pub base: String,
    /// Port on loopback; 0 for any free one.
    pub port: u16,
    /// Further names (with port) that the server answers to.
    pub hosts: Vec<String>,
    /// Origins whose pages may use it.
    pub allowed_origins: Vec<String>,
    /// Other engines that the page may connect to.
    pub engines: Vec<String>,
    /// The token; `None` for a new one.
    pub token: Option<String>,
    /// Where gists are kept.
    pub data: PathBuf,
    /// Runs at once, and runs a second from then on.
    pub rate: (u32, u32),
}

/// What all handlers share.
#[derive(Debug)]
pub struct App {
    /// Who may ask.
    pub rules: Rules,
    /// How often.
    pub rate: Rate,
    /// Who answers.
    pub backend: Backend,
    /// The site, if there is one.
    pub site: Option<Site>,
    /// Kept snippets.
    pub gists: Gists,
    /// What has happened.
    pub counts: Counts,
    /// This server's own URL, without a slash at its end.
    pub url: String,
    /// When the server began, in seconds since 1970: the version of what `/meta` tells.
    pub begun: u64,
    /// Turns true when the server is to stop.
    pub stopping: watch::Receiver<bool>,
}

/// A server that has its port and does not serve yet.
pub struct Server {
    listener: TcpListener,
    app: Arc<App>,
    address: SocketAddr,
    token: String,
    stop: watch::Sender<bool>,
    /// The folder whose builds pages are told of.
    watched: Option<PathBuf>,
}

impl Server {
    /// Takes the port on loopback.
    ///
    /// # Errors
    /// The port is taken, the site or the data folder cannot be used, or there is no randomness.
    pub async fn bind(settings: Settings) -> anyhow::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", settings.port)).await.with_context(|| {
            format!("port {} cannot be used; choose another with --port, or 0 for any", settings.port)
        })?;
        let address = listener.local_addr()?;
        let port = address.port();
        let token = settings.token.map_or_else(nonce::word, Ok)?;
        let own = ["127.0.0.1", "localhost", "[::1]"].iter().map(|name| format!("{name}:{port}"));
        let (stop, stopping) = watch::channel(false);
        let options = SiteOptions {
            base: settings.base.clone(),
            config: config(&settings.backend, &settings.engines, &token),
            engines: settings.engines,
            embedders: settings.allowed_origins.clone(),
            port,
            script: settings.live_reload.then_some(reload::SCRIPT_PATH),
            offline: settings.offline,
        };
        let site = settings.site.as_deref().map(|folder| Site::open(folder, options)).transpose()?;
        let watched = settings.site.filter(|_| settings.live_reload);
        let app = Arc::new(App {
            rules: Rules::new(own.chain(settings.hosts), settings.allowed_origins, &token, &settings.base),
            rate: Rate::new(settings.rate.0, settings.rate.1),
            backend: settings.backend,
            site,
            gists: Gists::open(&settings.data)?,
            counts: Counts::default(),
            url: format!("http://127.0.0.1:{port}"),
            begun: std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |time| time.as_secs()),
            stopping,
        });
        Ok(Self { listener, app, address, token, stop, watched })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its token.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Serves until `until` resolves, then lets requests under way end, at most for some seconds.
    ///
    /// # Errors
    /// The listener breaks.
    pub async fn serve(self, until: impl Future<Output = ()> + Send + 'static) -> anyhow::Result<()> {
        let routes = router(Arc::clone(&self.app));
        let routes = self.watched.map(reload::router).unwrap_or_default().merge(routes);
        let service = middleware::from_fn_with_state(Arc::clone(&self.app), guard::guard).layer(routes);
        let stop = self.stop.clone();
        let mut stopped = self.stop.subscribe();
        let stopping = async move {
            until.await;
            tracing::info!("stopping: requests under way may end");
            stop.send_replace(true);
        };
        let serving = axum::serve(self.listener, ServiceExt::<Request>::into_make_service(service))
            .with_graceful_shutdown(stopping)
            .into_future();
        let out_of_patience = async move {
            let _ = stopped.wait_for(|stopped| *stopped).await;
            tokio::time::sleep(DRAIN).await;
        };
        tokio::select! {
            result = serving => result?,
            () = out_of_patience => tracing::warn!("some requests did not end in time"),
        }
        Ok(())
    }
}

/// What pages are told: that this server answers, with its token, or else who does.
fn config(backend: &Backend, engines: &[String], token: &str) -> String {
    match backend {
        Backend::Local(_) | Backend::Proxy(_) => json!({ "playground": "", "token": token }),
        Backend::Absent(_) => json!({ "playground": engines.first().map_or("", String::as_str) }),
    }
    .to_string()
}

fn router(app: Arc<App>) -> Router {
    let mut router = Router::new();
    for place in ["/execute", "/compile", "/format", "/clippy", "/miri", "/macro-expansion", "/evaluate.json"] {
        router = router.route(place, post(api::run));
    }
    router
        .route("/meta/crates", get(api::meta).post(api::meta))
        .route("/meta/versions", get(api::meta))
        .route("/meta/gist", post(gist::create))
        .route("/meta/gist/", post(gist::create))
        .route("/meta/gist/{id}", get(gist::load))
        .route("/nowebsocket", post(api::no_websocket))
        .route("/websocket", any(websocket::upgrade))
        .route("/healthz", get(health::healthz))
        .route("/metrics", get(health::metrics))
        .fallback(site::serve)
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .with_state(app)
}
