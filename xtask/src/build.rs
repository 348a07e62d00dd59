//! Building: the app by Trunk, then the site by `rockpool build`.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use xshell::cmd;

use crate::{
    fingerprint,
    setup::{self, Ready},
    step::section,
    workspace::Workspace,
};

/// What the app is made from.
const APP_INPUTS: [&str; 17] = [
    ".cargo/config.toml",
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "index.html",
    "public",
    "src",
    "style",
    "web",
    "compiler/dist",
    "crates/course",
    "crates/engine",
    "crates/guide",
    "crates/highlight",
    "crates/page",
    "crates/playground",
    "xtask/src/setup/wasm_std.rs",
];

/// Options of `build`.
#[derive(Args)]
pub struct Options {
    /// Where the site will be: a path such as `/rockpool/`, or the whole URL, which adds canonical links, a sitemap and a feed.
    #[arg(long, default_value = "/")]
    pub base_url: String,
    /// Where to put the site.
    #[arg(long, default_value = "dist")]
    pub out: PathBuf,
    /// Server that runs programs for readers; empty to ask the site's own host first.
    #[arg(long, default_value = "https://play.rust-lang.org")]
    pub playground: String,
    /// Write no compressed files beside the others: for hosts that compress by themselves.
    #[arg(long)]
    pub no_compress: bool,
}

impl Options {
    /// A site at `/` for a server that answers the Playground's API itself.
    pub fn served_from(out: impl Into<PathBuf>) -> Self {
        Self { base_url: "/".to_owned(), out: out.into(), playground: String::new(), no_compress: true }
    }
}

/// How the app is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Small and fast, for readers.
    Release,
    /// Quick to build, for developers.
    Development,
}

/// `cargo xtask build`.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let ready = setup::for_build(workspace)?;
    app(workspace, &ready, Profile::Release)?;
    site(workspace, options)?;
    println!("The site is in {}, ready for any static host at {}", options.out.display(), options.base_url);
    Ok(())
}

/// Builds the app into `target/app` unless it is that of today's sources.
pub fn app(workspace: &Workspace, ready: &Ready, profile: Profile) -> Result<()> {
    let release = (profile == Profile::Release).then_some("--release");
    let wanted = fingerprint::of(&workspace.root, &APP_INPUTS, &format!("{} {release:?}", ready.wasm))?;
    let stamp = workspace.target().join("app.fingerprint");
    fingerprint::unless_done(&stamp, &wanted, || {
        section("Building the app (about 3 minutes the first time)");
        let dist = workspace.target().join("app");
        let command = cmd!(workspace.shell, "trunk build --skip-version-check --locked --dist {dist} {release...}");
        // Trunk reads NO_COLOR as a boolean of its own and refuses the usual "1".
        ready.equip(command.env_remove("NO_COLOR")).run().context("the app does not build")
    })?;
    Ok(())
}

/// Bundles the scripts of `web/`, as Trunk does before it builds the app.
pub fn scripts(workspace: &Workspace) -> Result<()> {
    Ok(cmd!(workspace.shell, "node web/build.mjs").quiet().run()?)
}

/// Builds the site from the course and the app.
pub fn site(workspace: &Workspace, options: &Options) -> Result<()> {
    section("Building the site (snippets that changed are run by the compiler)");
    let rockpool = workspace.rockpool()?;
    let app = workspace.target().join("app");
    let Options { base_url, out, playground, no_compress } = options;
    let rest =
        ["--playground", playground, "--examples", "run"].into_iter().chain(no_compress.then_some("--no-compress"));
    cmd!(workspace.shell, "{rockpool} build lessons --app {app} --out {out} --base-url {base_url} {rest...}")
        .quiet()
        .run()
        .context("the site does not build")
}

/// `cargo xtask modules`: examples of the course that run in their lessons as WebAssembly.
pub fn modules(workspace: &Workspace) -> Result<()> {
    let ready = setup::for_build(workspace)?;
    let rockpool = workspace.rockpool()?;
    let (rustc, arguments) = ready.wasm.rustc();
    let arguments = arguments.iter().map(|argument| format!("--rustc-argument={argument}"));
    cmd!(workspace.shell, "{rockpool} modules lessons --rustc {rustc} {arguments...}")
        .quiet()
        .run()
        .context("a module of the course does not compile")
}

/// `cargo xtask lessons`.
pub fn check_lessons(workspace: &Workspace) -> Result<()> {
    let rockpool = workspace.rockpool()?;
    cmd!(workspace.shell, "{rockpool} test lessons").quiet().run().context("the course has problems")
}
