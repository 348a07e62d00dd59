//! Debian's packages, as a way to get what is missing.

use anyhow::{Result, bail};
use xshell::cmd;

use crate::workspace::Workspace;

/// Whether this is Debian or one of its kin.
pub fn is_here() -> bool {
    std::path::Path::new("/etc/debian_version").exists()
}

/// Whether all of `packages` are installed.
pub fn has(workspace: &Workspace, packages: &[&str]) -> bool {
    let format = "--showformat=${db:Status-Status}";
    packages.iter().all(|package| {
        cmd!(workspace.shell, "dpkg-query --show {format} {package}")
            .quiet()
            .ignore_stderr()
            .read()
            .is_ok_and(|status| status == "installed")
    })
}

/// What a person types to install `packages`.
pub fn by_hand(packages: &[&str]) -> String {
    format!("sudo apt-get update && sudo apt-get install --no-install-recommends {}", packages.join(" "))
}

/// Installs `packages`; only root can, others are told the command.
pub fn install(workspace: &Workspace, packages: &[&str]) -> Result<()> {
    let root = cmd!(workspace.shell, "id -u").quiet().read().is_ok_and(|id| id == "0");
    if !root {
        bail!("Debian packages are missing and only root can install them. Run: {}", by_hand(packages));
    }
    let shell = &workspace.shell;
    let _quiet = shell.push_env("DEBIAN_FRONTEND", "noninteractive");
    cmd!(shell, "apt-get update -qq").run()?;
    cmd!(shell, "apt-get install -y -qq --no-install-recommends {packages...}").run()?;
    Ok(())
}
