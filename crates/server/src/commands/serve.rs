//! `rockpool serve`

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{bail, ensure};
use clap::Args;
use rockpool_runner::Crates;

use crate::backend::{Backend, Local, Proxy, ProxyOptions};
use crate::server::{Server, Settings};

/// Serve a built site and answer the Playground's API.
#[derive(Args, Debug)]
pub struct Serve {
    /// Folder of the built site; without it only the API is served
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// Path below which the site was built to be served
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
    /// Reload open pages when the site was built anew
    #[arg(long)]
    live_reload: bool,
    /// Open the page in a browser
    #[arg(long)]
    open: bool,
}

impl Serve {
    /// Serves until the process is told to stop.
    ///
    /// # Errors
    /// What keeps the server from starting, in words.
    pub async fn run(self) -> anyhow::Result<()> {
        let base = format!("/{}/", self.base_url.trim_matches('/')).replace("//", "/");
        ensure!(self.token.as_ref().is_none_or(|token| token.len() >= 16), "a token needs at least 16 characters");
        let backend = self.backend().await?;
        let data = self.data.unwrap_or_else(|| rockpool_runner::prepared::default_cache().join("data"));
        let has_site = self.site.is_some();
        let server = Server::bind(Settings {
            backend,
            site: self.site,
            live_reload: self.live_reload,
            base: base.clone(),
            port: self.port,
            hosts: self.host,
            allowed_origins: self.allow_origin,
            engines: self.engine,
            token: self.token,
            data,
            rate: (self.rate[0], self.rate[1]),
        })
        .await?;
        let url = format!("http://{}", server.address());
        announce(&url, &base, server.token(), has_site);
        if self.open {
            open(&format!("{url}{base}"));
        }
        server.serve(told_to_stop()).await
    }

    async fn backend(&self) -> anyhow::Result<Backend> {
        match self.backend.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["local"] => {
                let crates = if self.no_crates { Crates::None } else { Crates::Debug };
                let runner = super::runner(crates, self.allow_unsandboxed, self.jobs).await?;
                say(&format!("sandbox: {}", runner.layers()));
                Ok(Backend::Local(Local::new(runner)))
            }
            ["proxy", url] if url.starts_with("http://") || url.starts_with("https://") => {
                say(&format!("programs are sent to {url}"));
                Ok(Backend::Proxy(Proxy::new(ProxyOptions::new(url)).map_err(anyhow::Error::msg)?))
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

#[expect(clippy::print_stderr, reason = "for the person at the terminal")]
fn say(text: &str) {
    eprintln!("{text}");
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
fn open(url: &str) {
    let (program, arguments): (_, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start"]),
        _ => ("xdg-open", &[]),
    };
    if let Err(error) = std::process::Command::new(program).args(arguments).arg(url).spawn() {
        tracing::warn!(%error, "no browser could be opened");
    }
}
