//! `cargo xtask bench`: figures as ratios against a peer measured in the same run. Nothing here passes or fails.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use xshell::cmd;

use crate::{build, compiler, setup, step::section, workspace::Workspace};

/// Options of `bench`.
#[derive(Args)]
pub struct Options {
    /// How many times each page is loaded.
    #[arg(long, default_value_t = 5)]
    runs: u32,
}

/// Measures pages beside mdBook's, the compiler in the page beside rustc, and the server beside `cargo run`.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let ready = setup::for_build(workspace)?;
    let chromium = setup::browser(workspace)?;
    build::app(workspace, &ready, build::Profile::Release)?;
    let site = workspace.target().join("bench-site");
    build::site(workspace, &build::Options::served_from(&site))?;
    let book = mdbook(workspace)?;
    setup::bench_packages(workspace)?;
    section("Pages: Lighthouse as on a slow phone, beside mdBook's");
    let runs = options.runs.to_string();
    cmd!(workspace.shell, "node tests/bench/pages.mjs --runs {runs}")
        .env("ROCKPOOL_CHROMIUM", &chromium)
        .env("ROCKPOOL_SITE", &site)
        .env("ROCKPOOL_BOOK", &book)
        .run()?;
    section("Docs sites: what live blocks cost, beside the same pages without them");
    cmd!(workspace.shell, "node tests/bench/embed.mjs --runs {runs}")
        .env("ROCKPOOL_CHROMIUM", &chromium)
        .env("ROCKPOOL_SITE", &site)
        .run()?;
    section("The app's files, packed by brotli");
    cmd!(workspace.shell, "node tests/bench/files.mjs").env("ROCKPOOL_SITE", &site).run()?;
    section("The compiler in the page beside native rustc");
    let sysroot = compiler::native_sysroot(workspace)?.unwrap_or_default();
    cmd!(workspace.shell, "node compiler/tests/speed.mjs")
        .env("ROCKPOOL_CHROMIUM", &chromium)
        .env("ROCKPOOL_NATIVE_RUSTC", compiler::NATIVE_RUSTC)
        .env("ROCKPOOL_NATIVE_SYSROOT", &sysroot)
        .run()?;
    section("Programs in the page beside native ones");
    cmd!(workspace.shell, "node compiler/tests/kernels.mjs").env("ROCKPOOL_CHROMIUM", &chromium).run()?;
    section("Server: hello world beside `cargo run`, and 200 queued runs from 20 clients");
    let rockpool = workspace.rockpool()?;
    workspace
        .cargo()
        .args(["run", "--quiet", "--locked", "--package", "rockpool-server", "--example", "load", "--"])
        .arg(rockpool)
        .run()?;
    Ok(())
}

/// The same lessons, built by mdBook.
fn mdbook(workspace: &Workspace) -> Result<PathBuf> {
    let program = setup::mdbook(workspace, "our pages are compared with its")?;
    let out = workspace.target().join("bench-book");
    cmd!(workspace.shell, "{program} build lessons --dest-dir {out}").run()?;
    Ok(out)
}
