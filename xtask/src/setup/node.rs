//! Node, the npm packages of `web/` and of what measures, and the generators of docs sites that are npm packages.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use super::debian;

use crate::{cache, fingerprint, step::Step, workspace::Workspace};

/// The oldest Node that the build scripts run on.
const OLDEST_NODE: u32 = 20;

/// Makes `web/node_modules` what `web/package-lock.json` says.
pub fn packages(workspace: &Workspace) -> Result<()> {
    node(workspace)?;
    install(workspace, "web", "the editor, its bundler and the optimiser for WebAssembly come from there", "20 s")
}

/// Makes the packages that only measuring needs what their lock file says.
pub fn bench_packages(workspace: &Workspace) -> Result<()> {
    node(workspace)?;
    install(workspace, "tests/bench", "Lighthouse measures the pages", "40 s")
}

/// Makes a folder's `node_modules` what its lock file says.
fn install(workspace: &Workspace, folder: &str, why: &str, usually: &str) -> Result<()> {
    let inputs = ["package.json", "package-lock.json"].map(|name| format!("{folder}/{name}"));
    let wanted = fingerprint::of(&workspace.root, &inputs.each_ref().map(String::as_str), "npm ci")?;
    let place = workspace.path(folder);
    let stamp = place.join("node_modules/.rockpool-installed");
    fingerprint::unless_done(&stamp, &wanted, || {
        let what = format!("Installing the npm packages of {folder}/");
        Step { what: &what, why, usually, by_hand: &format!("cd {folder} && npm ci") }.run(|| {
            let _inside = workspace.shell.push_dir(&place);
            Ok(cmd!(workspace.shell, "npm ci --no-audit --no-fund").run()?)
        })
    })?;
    Ok(())
}

/// The lock file of the generators of docs sites that are npm packages.
pub const GENERATORS_LOCK: &str = "tests/hosts/package-lock.json";

/// A folder in the cache in whose subfolders those generators are found.
pub fn with_generators(workspace: &Workspace) -> Result<PathBuf> {
    node(workspace)?;
    let folder = cache::folder()?.join("hosts/npm");
    let files = ["package.json", "package-lock.json"];
    let wanted = fingerprint::of(&workspace.root, &files.map(|file| format!("tests/hosts/{file}")), "npm ci")?;
    fingerprint::unless_done(&folder.with_extension("fingerprint"), &wanted, || {
        Step {
            what: "Installing VitePress and Docusaurus",
            why: "the tests make the Rust blocks of their sites live",
            usually: "3 min",
            by_hand: "cd tests/hosts && npm ci --ignore-scripts",
        }
        .run(|| {
            std::fs::create_dir_all(&folder)?;
            for file in files {
                std::fs::copy(workspace.path("tests/hosts").join(file), folder.join(file))?;
            }
            let _in_folder = workspace.shell.push_dir(&folder);
            // Nothing of a package runs while it is installed: these need no such step.
            Ok(cmd!(workspace.shell, "npm ci --ignore-scripts --no-audit --no-fund").run()?)
        })
    })?;
    Ok(folder)
}

fn node(workspace: &Workspace) -> Result<()> {
    let version = cmd!(workspace.shell, "node --version").quiet().ignore_stderr().read();
    let Ok(version) = version else {
        if debian::is_here() {
            Step {
                what: "Installing Node",
                why: "it bundles the editor",
                usually: "1 min",
                by_hand: &debian::by_hand(&["nodejs", "npm"]),
            }
            .run(|| debian::install(workspace, &["nodejs", "npm"]))?;
            return Ok(());
        }
        bail!(
            "Node {OLDEST_NODE} or newer is needed to bundle the editor. Install it from https://nodejs.org and run this again."
        );
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    let major = major.with_context(|| format!("`node --version` says {version:?}, which is not a version"))?;
    if major < OLDEST_NODE {
        bail!(
            "Node {version} is too old; {OLDEST_NODE} or newer is needed. Install it from https://nodejs.org and run this again."
        );
    }
    Ok(())
}
