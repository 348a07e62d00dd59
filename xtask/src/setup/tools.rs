//! Trunk, wasm-bindgen and mdBook, each in one exact version, in folders of our own.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{cache, step::Step, workspace::Workspace};

/// 0.22 needs a newer compiler than the one this project is pinned to.
const TRUNK: &str = "0.21.14";

/// The generator whose pages ours are compared with, and whose blocks are made live.
pub const MDBOOK: &str = "0.5.4";

/// The folders with the programs, to be put on the path.
pub fn install(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let bindgen = locked_version(workspace, "wasm-bindgen")?;
    Ok(vec![
        program(workspace, "trunk", TRUNK, true, "it builds the app", "6 min")?,
        // Its published lock file can name a withdrawn package, so this one resolves afresh.
        program(workspace, "wasm-bindgen-cli", &bindgen, false, "its version must equal that in Cargo.lock", "2 min")?,
    ])
}

/// The path of mdBook's program.
pub fn mdbook(workspace: &Workspace, why: &str) -> Result<PathBuf> {
    Ok(program(workspace, "mdbook", MDBOOK, true, why, "4 min")?.join("mdbook"))
}

fn program(
    workspace: &Workspace,
    package: &str,
    version: &str,
    locked: bool,
    why: &str,
    usually: &str,
) -> Result<PathBuf> {
    let folder = cache::folder()?.join("tools").join(format!("{package}-{version}"));
    if !folder.is_dir() {
        let spec = format!("{package}@{version}");
        let lock = if locked { " --locked" } else { "" };
        Step {
            what: &format!("Installing {package} {version}"),
            why,
            usually,
            by_hand: &format!("cargo install {spec}{lock} --root {}", folder.display()),
        }
        .run(|| {
            cache::make_whole(&folder, |temporary| {
                // Built in the cache, so that an interrupted build goes on where it stopped.
                let build = cache::folder()?.join("tools").join("build");
                let lock = locked.then_some("--locked");
                let command = workspace.cargo().args(["install", &spec, "--root"]).arg(temporary).args(lock);
                Ok(command.env("CARGO_TARGET_DIR", build).run()?)
            })
        })?;
    }
    Ok(folder.join("bin"))
}

/// The version of `package` in the workspace's Cargo.lock.
fn locked_version(workspace: &Workspace, package: &str) -> Result<String> {
    let lock = std::fs::read_to_string(workspace.path("Cargo.lock")).context("cannot read Cargo.lock")?;
    let entry = format!("name = \"{package}\"\nversion = \"");
    let version = lock.split_once(&entry).and_then(|(_, rest)| rest.split_once('"')).map(|(version, _)| version);
    Ok(version.with_context(|| format!("Cargo.lock has no {package}"))?.to_owned())
}
