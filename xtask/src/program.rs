//! `cargo xtask program`: the program `rockpool` with the app in it, which needs nothing else on an author's machine.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;

use crate::{build, setup, step::section, workspace::Workspace};

/// Options of `program`.
#[derive(Args)]
pub struct Options {
    /// Also put the program here, a file.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Builds the app, then the program around it.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let ready = setup::for_build(workspace)?;
    build::app(workspace, &ready, build::Profile::Release)?;
    section("Building the program with the app in it (about 4 minutes the first time)");
    let built = with_app(workspace, Some("--release"))?;
    let program = match &options.out {
        Some(out) => copy(&built, out)?,
        None => built,
    };
    println!("The program is {}. Copy it anywhere; `rockpool build PATH` turns a book into a site.", program.display());
    Ok(())
}

/// The program for tests: compiled quickly, in a place of its own beside the one without the app.
pub fn for_tests(workspace: &Workspace) -> Result<PathBuf> {
    let built = with_app(workspace, None)?;
    copy(&built, &workspace.target().join("with-app").join(name()))
}

/// Builds the program around the app in `target/app`.
fn with_app(workspace: &Workspace, release: Option<&str>) -> Result<PathBuf> {
    let cargo = workspace.cargo().args(["build", "--locked", "--quiet", "--package", "rockpool-server"]);
    let cargo = cargo.args(["--package", "rockpool-runner", "--features", "bundled-app"]).args(release);
    cargo.env("ROCKPOOL_APP", workspace.target().join("app")).run().context("the program does not build")?;
    Ok(workspace.target().join(if release.is_some() { "release" } else { "debug" }).join(name()))
}

fn copy(from: &PathBuf, to: &PathBuf) -> Result<PathBuf> {
    if let Some(parent) = to.parent() {
        std::fs::create_dir_all(parent)?;
    }
    // One that runs cannot be written to, but it can be replaced.
    let new = to.with_extension("new");
    std::fs::copy(from, &new).with_context(|| format!("cannot copy the program to {}", new.display()))?;
    std::fs::rename(&new, to).with_context(|| format!("cannot put the program at {}", to.display()))?;
    Ok(to.clone())
}

fn name() -> String {
    format!("rockpool{}", std::env::consts::EXE_SUFFIX)
}
