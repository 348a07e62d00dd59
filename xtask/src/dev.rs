//! `cargo xtask dev`: serves a quick build, rebuilds what a change touches, and lets the server reload the page.

use std::{process, sync::mpsc, time::Duration};

use anyhow::{Context, Result};
use notify_debouncer_mini::{new_debouncer, notify::RecursiveMode};

use crate::{
    build::{self, Profile},
    fingerprint,
    serve::Options,
    setup::{self, Ready},
    step::section,
    workspace::Workspace,
};

/// Folders and files whose change makes a rebuild.
const WATCHED: [&str; 7] = ["src", "crates", "style", "web", "lessons", "public", "index.html"];

/// Serves and rebuilds until interrupted.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let ready = setup::for_build(workspace)?;
    rebuild(workspace, &ready)?;
    let mut server = Server(start_server(workspace, options)?);
    let (sender, changes) = mpsc::channel();
    let mut watcher = new_debouncer(Duration::from_millis(300), sender)?;
    for path in WATCHED {
        watcher.watcher().watch(&workspace.path(path), RecursiveMode::Recursive)?;
    }
    let mut built = fingerprint::of(&workspace.root, &WATCHED, "")?;
    section("Watching. Ctrl-C ends.");
    while let Ok(events) = changes.recv() {
        if let Some(status) = server.0.try_wait()? {
            anyhow::bail!("the server ended ({status})");
        }
        events?;
        // The build itself opens and closes what is watched, which is reported too: only other content counts.
        let stands = fingerprint::of(&workspace.root, &WATCHED, "")?;
        if stands == built {
            continue;
        }
        built = stands;
        if let Err(error) = rebuild(workspace, &ready) {
            // The page that stands stays; the next change tries again.
            eprintln!("{error:#}");
        }
    }
    Ok(())
}

fn rebuild(workspace: &Workspace, ready: &Ready) -> Result<()> {
    build::app(workspace, ready, Profile::Development)?;
    build::site(workspace, &build::Options::served_from("dist"))
}

/// Ends with this program, whichever way that ends.
struct Server(process::Child);

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already, which is what is wanted.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start_server(workspace: &Workspace, options: &Options) -> Result<process::Child> {
    process::Command::new(workspace.rockpool()?)
        .args(["serve", "--site", "dist", "--live-reload", "--port", &options.port.to_string()])
        .args(options.open())
        .current_dir(&workspace.root)
        .spawn()
        .context("the server does not start")
}
