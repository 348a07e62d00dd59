//! The build folder: a patched copy of rustc's sources with our driver beside it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::cmd;

use super::Release;
use crate::{cache, fingerprint, step::Step, workspace::Workspace};

/// What the copy of the sources depends on; the driver may change without a new copy.
const INPUTS: [&str; 2] = ["compiler/patches", "compiler/shims"];

/// Makes the build folder unless it is there, and puts today's driver into it.
pub fn lay_out(workspace: &Workspace, release: &Release) -> Result<PathBuf> {
    let hash = fingerprint::of(&workspace.root, &INPUTS, &release.version)?;
    let folder = cache::folder()?.join(format!("compiler-{}-{}", release.name, &hash[..12]));
    if !folder.is_dir() {
        Step {
            what: "Copying and patching the compiler's sources",
            why: "some things that a compiler does cannot be done in a page",
            usually: "5 s",
            by_hand: "see compiler/patches",
        }
        .run(|| cache::make_whole(&folder, |temporary| copy_sources(workspace, release, temporary)))?;
    }
    let shell = &workspace.shell;
    let driver = folder.join("driver");
    shell.remove_path(&driver)?;
    let ours = workspace.path("compiler/driver");
    // Preserving times keeps cargo from building anew what is the same.
    cmd!(shell, "cp --recursive --preserve=timestamps {ours} {driver}").quiet().run()?;
    shell.copy_file(workspace.path("compiler/workspace.toml"), folder.join("Cargo.toml"))?;
    Ok(folder)
}

fn copy_sources(workspace: &Workspace, release: &Release, folder: &Path) -> Result<()> {
    let shell = &workspace.shell;
    let sources = format!("/usr/src/rustc-{}", release.name);
    cmd!(shell, "cp --recursive {sources}/compiler {sources}/Cargo.lock {folder}").quiet().run()?;
    // rustc_proc_macro includes files of the standard library by a path relative to the compiler's.
    cmd!(shell, "ln --symbolic {sources}/library {folder}/library").quiet().run()?;
    let shims = workspace.path("compiler/shims");
    cmd!(shell, "cp --recursive {shims} {folder}/shims").quiet().run()?;
    let mut patches = shell.read_dir(workspace.path("compiler/patches"))?;
    patches.sort();
    for patch in patches {
        cmd!(shell, "patch --quiet --strip=1 --directory={folder} --input={patch}")
            .quiet()
            .run()
            .with_context(|| format!("{} does not fit Rust {}", patch.display(), release.name))?;
    }
    Ok(())
}
