//! `cargo xtask compiler`: builds the compiler for the page from the sources of one Rust release, into `compiler/dist`.
//!
//! Sources → patched copy with our driver ([`sources`]) → WebAssembly modules ([`modules`]) → metadata of the standard
//! library, written by the compiler just built ([`library`]) → the library that programs are built with ([`programs`]) →
//! metadata of crates that programs use ([`crates`]) → packed files with their manifest ([`artefact`]). What is costly stays in the cache folder, so that an interrupted build
//! goes on where it was. Rebuilding is for a new release or a change below `compiler/`; everybody else uses what is
//! committed.

mod artefact;
mod crates;
mod library;
mod licences;
mod modules;
mod native;
mod programs;
mod sources;

use anyhow::{Result, bail};
use xshell::cmd;

pub use artefact::refuse_unless_current;
pub use native::sysroot as native_sysroot;

use crate::{
    setup::{self, debian},
    step::Step,
    workspace::Workspace,
};

/// What the page's compiler is compiled for, and what it compiles for.
const TARGET: &str = "wasm32-wasip1";
/// Debian's compiler, whose own sources the page's compiler is built from.
pub const NATIVE_RUSTC: &str = "/usr/bin/rustc";
pub const NATIVE_CARGO: &str = "/usr/bin/cargo";
const PACKAGES: [&str; 7] = ["rustc-web", "cargo-web", "rust-web-src", "binutils", "lld-22", "wasi-libc", "xz-utils"];

/// `cargo xtask compiler`.
pub fn run(workspace: &Workspace) -> Result<()> {
    prepare(workspace)?;
    let release = Release::of_sources(workspace)?;
    let folder = sources::lay_out(workspace, &release)?;
    let modules = modules::build(workspace, &release, &folder)?;
    let library = library::build(workspace, &release, &folder, &modules)?;
    let programs = programs::build(workspace, &release, &folder, &modules)?;
    let libraries = crates::Libraries { check: &library, build: &programs.metadata };
    let crates = crates::build(workspace, &folder, &modules, &libraries)?;
    artefact::pack(workspace, &release, &folder, &artefact::Parts { modules, library, programs, crates })
}

/// Which compiler the sources are of.
pub struct Release {
    /// Such as "1.96.0".
    pub name: String,
    /// What follows "rustc " in its version: metadata of any other compiler are refused.
    pub version: String,
    /// Hash of the commit, for the names of the standard library's sources.
    pub commit: String,
    /// Date of the commit, which some messages name.
    pub date: String,
}

impl Release {
    fn of_sources(workspace: &Workspace) -> Result<Self> {
        let text = cmd!(workspace.shell, "{NATIVE_RUSTC} --version --verbose").quiet().read()?;
        let field = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim();
        let version = text.lines().next().unwrap_or_default().trim_start_matches("rustc ");
        Ok(Self {
            name: field("release:").to_owned(),
            version: version.to_owned(),
            commit: field("commit-hash:").to_owned(),
            date: field("commit-date:").to_owned(),
        })
    }
}

fn prepare(workspace: &Workspace) -> Result<()> {
    if !debian::is_here() {
        bail!(
            "The compiler for the page is built from Debian's packages {}; use a Debian system or container.",
            PACKAGES.join(" ")
        );
    }
    if !debian::has(workspace, &PACKAGES) {
        Step {
            what: "Installing the compiler's sources and what builds them",
            why: "the compiler for the page is built from them",
            usually: "2 min",
            by_hand: &debian::by_hand(&PACKAGES),
        }
        .run(|| debian::install(workspace, &PACKAGES))?;
    }
    setup::for_build(workspace)?;
    let _in_compiler = workspace.shell.push_dir(workspace.path("compiler"));
    if !workspace.path("compiler/node_modules/.bin/node").exists() {
        Step {
            what: "Installing a newer Node",
            why: "it runs the page's compiler over the standard library",
            usually: "20 s",
            by_hand: "cd compiler && npm ci",
        }
        .run(|| Ok(cmd!(workspace.shell, "npm ci --no-audit --no-fund").run()?))?;
    }
    Ok(())
}
