//! Where the project is, and how its programs are started.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

/// The project's folder and a shell that stands in it.
pub struct Workspace {
    /// The folder of the root `Cargo.toml`.
    pub root: PathBuf,
    /// Runs commands in `root`.
    pub shell: Shell,
}

impl Workspace {
    /// The workspace that this program was built from.
    pub fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask lies in the project's folder")?;
        let shell = Shell::new()?;
        shell.change_dir(root);
        Ok(Self { root: root.to_path_buf(), shell })
    }

    /// A path below the project's folder.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// `cargo …` with the toolchain that runs this program.
    pub fn cargo(&self) -> Cmd<'_> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        cmd!(self.shell, "{cargo}")
    }

    /// The `rockpool` program, built first if needed.
    pub fn rockpool(&self) -> Result<PathBuf> {
        self.cargo()
            .args(["build", "--locked", "--quiet", "--package", "rockpool-server", "--package", "rockpool-runner"])
            .run()
            .context("the server does not build")?;
        Ok(self.target().join("debug").join(format!("rockpool{}", std::env::consts::EXE_SUFFIX)))
    }

    /// Cargo's target folder.
    pub fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.path("target"), PathBuf::from)
    }
}
