//! Python and, in a virtual environment of our own, the generators of docs sites that are written in it or packed for it.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use xshell::cmd;

use super::debian;
use crate::{cache, fingerprint, step::Step, workspace::Workspace};

/// The packages, each in one version with the hashes of its files.
pub const LOCK: &str = "tests/hosts/requirements.txt";
/// The oldest Python for which the lock file is made.
const OLDEST: (u32, u32) = (3, 11);
const NAMES: [&str; 2] = ["python3", "python"];
const DEBIAN_PACKAGES: [&str; 2] = ["python3", "python3-venv"];

/// The Python of an environment that has the packages of the lock file.
pub fn with_generators(workspace: &Workspace) -> Result<PathBuf> {
    let environment = cache::folder()?.join("hosts/python");
    let program = environment.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let wanted = fingerprint::of(&workspace.root, &[LOCK], "pip")?;
    // An environment cannot be moved, so it is made where it stays, and the stamp says whether it is whole.
    fingerprint::unless_done(&environment.with_extension("fingerprint"), &wanted, || {
        let python = find_or_install(workspace)?;
        Step {
            what: "Installing MkDocs, Sphinx and Hugo into a Python environment in the cache",
            why: "the tests make the Rust blocks of their sites live",
            usually: "1 min",
            by_hand: &format!("{python} -m venv DIR, then DIR/bin/python -m pip install --require-hashes -r {LOCK}"),
        }
        .run(|| install(workspace, python, &environment, &program))
    })?;
    Ok(program)
}

fn install(workspace: &Workspace, python: &str, environment: &Path, program: &Path) -> Result<()> {
    cmd!(workspace.shell, "{python} -m venv --clear {environment}").run()?;
    // Built packages only: nothing of a package runs while it is installed.
    let options = ["--quiet", "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:"];
    Ok(cmd!(workspace.shell, "{program} -m pip install {options...} --requirement {LOCK}").run()?)
}

fn find_or_install(workspace: &Workspace) -> Result<&'static str> {
    if let Some(found) = find(workspace) {
        return Ok(found);
    }
    if debian::is_here() {
        Step {
            what: "Installing Python",
            why: "MkDocs and Sphinx are written in it",
            usually: "1 min",
            by_hand: &debian::by_hand(&DEBIAN_PACKAGES),
        }
        .run(|| debian::install(workspace, &DEBIAN_PACKAGES))?;
    }
    let (major, minor) = OLDEST;
    match find(workspace) {
        Some(found) => Ok(found),
        None => bail!(
            "Python {major}.{minor} or newer with its module venv is needed to build the docs sites of the tests. \
             Install it from https://www.python.org and run this again."
        ),
    }
}

/// The name of a Python that is new enough and can make environments.
fn find(workspace: &Workspace) -> Option<&'static str> {
    let (major, minor) = OLDEST;
    let test = format!("import ensurepip, sys, venv; sys.exit(sys.version_info < ({major}, {minor}))");
    NAMES
        .into_iter()
        .find(|name| cmd!(workspace.shell, "{name} -c {test}").quiet().ignore_stdout().ignore_stderr().run().is_ok())
}
