//! `rockpool serve`

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{bail, ensure};
use clap::Args;
use rockpool_runner::{Crates, Runner, RunnerError};
use rockpool_site::CourseFolder;

use super::app::AppChoice;
use super::draft::Draft;
use super::examples::Examples;
use super::say;
use crate::backend::{Backend, Local, Proxy, ProxyOptions};
use crate::server::{Server, Settings};

/// Serve a course while it is written, or a built site, and answer the Playground's API.
///
/// Name either the folder of a COURSE, which is built at each change while open pages reload, or with --site the folder
/// of a site that is built already. With neither, a course in the current folder is served, or else only the API.
#[derive(Args, Debug)]
pub struct Serve {
    /// Folder of a course, with `book.toml` or `SUMMARY.md`
    #[arg(conflicts_with = "site")]
    course: Option<PathBuf>,
    /// Folder of a built site, in place of a course
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    #[command(flatten)]
    app: AppChoice,
    /// Which examples of the course to run at each change
    #[arg(long, value_enum, default_value_t = Examples::Auto)]
    examples: Examples,
    /// Path below which the site is served; a built one must have been built for it
    #[arg(long, value_name = "PATH", default_value = "/")]
    base_url: String,
    /// Port on 127.0.0.1; 0 for any free one
    #[arg(long, default_value_t = 8720)]
    port: u16,
    /// Who runs programs: `local` for this machine, `proxy URL` for a Playground elsewhere
    #[arg(long, num_args = 1..=2, value_names = ["KIND", "URL"], default_value = "local")]
    backend: Vec<String>,
    /// Origin whose pages may use this server, such as http://localhost:3000; may be given several times
    #[arg(long, value_name = "ORIGIN")]
    allow_origin: Vec<String>,
    /// Further name (with port) that this server answers to, for a tunnel or a container; may be given several times
    #[arg(long, value_name = "HOST")]
    host: Vec<String>,
    /// Playground that the page may use besides this server
    #[arg(long, value_name = "URL", default_value = "https://play.rust-lang.org")]
    engine: Vec<String>,
    /// Token to use instead of a new one at each start; at least 16 characters
    #[arg(long, env = "ROCKPOOL_TOKEN", hide_env_values = true)]
    token: Option<String>,
    /// Folder for kept snippets
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Programs to run at a time
    #[arg(long, value_name = "N")]
    jobs: Option<usize>,
    /// Runs that may be asked for at once, and then a second
    #[arg(long, num_args = 2, value_names = ["BURST", "PER_SECOND"], default_values_t = [100, 30])]
    rate: Vec<u32>,
    /// Programs use std alone; nothing is built at start
    #[arg(long)]
    no_crates: bool,
    /// Run programs even where this machine cannot keep them in; for programs that you trust
    #[arg(long)]
    allow_unsandboxed: bool,
    /// Reload open pages when the built site was built anew, as pages of a course always are
    #[arg(long)]
    live_reload: bool,
    /// Let pages stay in the browser for when there is no network. Off by default, because a browser keeps them by the
    /// address alone and would show them when another course is served there
    #[arg(long)]
    offline: bool,
    /// Open the page in a browser
    #[arg(long)]
    open: bool,
}

impl Serve {
    /// Serves until the process is told to stop.
    ///
    /// # Errors
    /// What keeps the server from starting, in words.
    pub async fn run(mut self) -> anyhow::Result<()> {
        let base = format!("/{}/", self.base_url.trim_matches('/')).replace("//", "/");
        ensure!(self.token.as_ref().is_none_or(|token| token.len() >= 16), "a token needs at least 16 characters");
        if self.course.is_none() && self.site.is_none() && CourseFolder::open(Path::new(".")).is_ok() {
            self.course = Some(".".into());
        }
        let (backend, draft) = match self.course.take() {
            Some(course) => {
                let (backend, draft) = self.draft(course, &base).await?;
                (backend, Some(draft))
            }
            None => (self.backend_of_site().await?, None),
        };
        let site = draft.as_ref().map(|draft| draft.site().to_owned()).or_else(|| self.site.clone());
        let (open, has_site) = (self.open, site.is_some());
        let server = Server::bind(self.settings(backend, site, &base)).await?;
        let url = format!("http://{}", server.address());
        announce(&url, &base, server.token(), has_site);
        if let Some(draft) = &draft {
            draft.follow()?;
        }
        if open {
            show(&format!("{url}{base}"));
        }
        server.serve(told_to_stop()).await
    }

    fn settings(self, backend: Backend, site: Option<PathBuf>, base: &str) -> Settings {
        let is_course = self.site.is_none();
        Settings {
            backend,
            site,
            live_reload: is_course || self.live_reload,
            offline: self.offline,
            base: base.to_owned(),
            port: self.port,
            hosts: self.host,
            allowed_origins: self.allow_origin,
            engines: self.engine,
            token: self.token,
            data: self.data.unwrap_or_else(|| rockpool_runner::prepared::default_cache().join("data")),
            rate: (self.rate[0], self.rate[1]),
        }
    }

    /// A course that is written here, and who runs its programs. That is nobody where this machine cannot: then it can be
    /// written all the same.
    async fn draft(&self, course: PathBuf, base: &str) -> anyhow::Result<(Backend, Draft)> {
        let app = self.app.open()?;
        let (backend, check) = match self.proxy()? {
            Some(proxy) => (proxy, self.examples.mode(self.allow_unsandboxed).await?),
            None => {
                let runner = self.runner(Crates::WhenNamed).await;
                let backend = match &runner {
                    Ok(runner) => Backend::Local(Local::new(runner.clone())),
                    Err(error) => Backend::Absent(error.to_string()),
                };
                (backend, self.examples.mode_by(runner)?)
            }
        };
        Ok((backend, Draft::begin(course, app, base, check).await?))
    }

    async fn backend_of_site(&self) -> anyhow::Result<Backend> {
        match self.proxy()? {
            Some(proxy) => Ok(proxy),
            None => Ok(Backend::Local(Local::new(self.runner(Crates::Debug).await?))),
        }
    }

    async fn runner(&self, crates: Crates) -> Result<Runner, RunnerError> {
        let crates = if self.no_crates { Crates::None } else { crates };
        let runner = super::runner(crates, self.allow_unsandboxed, self.jobs).await?;
        say(&format!("sandbox: {}", runner.layers()));
        Ok(runner)
    }

    /// The Playground elsewhere, if one was asked for.
    fn proxy(&self) -> anyhow::Result<Option<Backend>> {
        match self.backend.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["local"] => Ok(None),
            ["proxy", url] if url.starts_with("http://") || url.starts_with("https://") => {
                say(&format!("programs are sent to {url}"));
                Ok(Some(Backend::Proxy(Proxy::new(ProxyOptions::new(url)).map_err(anyhow::Error::msg)?)))
            }
            ["proxy", ..] => bail!("--backend proxy needs a URL, such as https://play.rust-lang.org"),
            _ => bail!("--backend is `local` or `proxy URL`"),
        }
    }
}

fn announce(url: &str, base: &str, token: &str, has_site: bool) {
    if has_site {
        say(&format!("the site is at {url}{base}"));
    }
    say(&format!("other Playground clients, such as mdBook, can use {url}/t/{token}"));
    say("press Ctrl-C to stop");
}

/// Resolves at the first signal to stop; the second ends the process at once.
async fn told_to_stop() {
    signal().await;
    tokio::spawn(async {
        signal().await;
        std::process::exit(130);
    });
    // Answers under way are sent before connections are closed.
    tokio::time::sleep(Duration::from_millis(1)).await;
}

#[cfg(unix)]
async fn signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut interrupt), Ok(mut terminate)) = (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
}

#[cfg(not(unix))]
async fn signal() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending().await
    }
}

/// Opens the address in the user's browser; that there is none is no failure.
fn show(url: &str) {
    let (program, arguments): (_, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start"]),
        _ => ("xdg-open", &[]),
    };
    if let Err(error) = std::process::Command::new(program).args(arguments).arg(url).spawn() {
        tracing::warn!(%error, "no browser could be opened");
    }
}
