//! Chromium, in which the browser tests run.

use std::path::PathBuf;

use anyhow::{Result, bail};
use xshell::cmd;

use super::debian;
use crate::{step::Step, workspace::Workspace};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The path of a Chromium: `ROCKPOOL_CHROMIUM`, else one on the path, else installed.
pub fn find_or_install(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("ROCKPOOL_CHROMIUM") {
        return Ok(path.into());
    }
    if let Some(found) = on_path() {
        return Ok(found);
    }
    if debian::is_here() {
        let packages = ["chromium"];
        Step {
            what: "Installing Chromium",
            why: "the browser tests run in it",
            usually: "1 min",
            by_hand: &debian::by_hand(&packages),
        }
        .run(|| debian::install(workspace, &packages))?;
    } else {
        Step {
            what: "Installing Chromium",
            why: "the browser tests run in it",
            usually: "1 min",
            by_hand: "install Chromium or Chrome and set ROCKPOOL_CHROMIUM to its program",
        }
        .run(|| {
            let _in_web = workspace.shell.push_dir(workspace.path("web"));
            Ok(cmd!(workspace.shell, "npx playwright-core install chromium").run()?)
        })?;
        if let Some(found) = playwrights_own(workspace) {
            return Ok(found);
        }
    }
    match on_path() {
        Some(found) => Ok(found),
        None => bail!("No Chromium was found. Install Chromium or Chrome and set ROCKPOOL_CHROMIUM to its program."),
    }
}

fn on_path() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).flat_map(|folder| NAMES.map(|name| folder.join(name))).find(|file| file.is_file())
}

/// Where Playwright put the browser that it fetched.
fn playwrights_own(workspace: &Workspace) -> Option<PathBuf> {
    let _in_web = workspace.shell.push_dir(workspace.path("web"));
    let script = "process.stdout.write(require('playwright-core').chromium.executablePath())";
    let path = PathBuf::from(cmd!(workspace.shell, "node -e {script}").quiet().read().ok()?);
    path.is_file().then_some(path)
}
