//! `cargo xtask serve`: everything from a fresh machine to an open page.

use anyhow::{Context, Result};
use clap::Args;
use xshell::cmd;

use crate::{build, setup, step::section, workspace::Workspace};

/// Options of `serve` and `dev`.
#[derive(Args)]
pub struct Options {
    /// Port on 127.0.0.1; 0 takes any free one.
    #[arg(long, default_value_t = 8000)]
    pub port: u16,
    /// Do not open a browser.
    #[arg(long)]
    pub no_open: bool,
}

impl Options {
    /// The same for the server's command line.
    pub fn open(&self) -> Option<&'static str> {
        (!self.no_open).then_some("--open")
    }
}

/// Sets up, builds, serves until interrupted.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let ready = setup::for_build(workspace)?;
    build::app(workspace, &ready, build::Profile::Release)?;
    build::site(workspace, &build::Options::served_from("dist"))?;
    section("Serving");
    let rockpool = workspace.rockpool()?;
    let port = options.port.to_string();
    let open = options.open();
    cmd!(workspace.shell, "{rockpool} serve --site dist --port {port} {open...}")
        .quiet()
        .run()
        .context("the server ended with an error; its message is above")
}
