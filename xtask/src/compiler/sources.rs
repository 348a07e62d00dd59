//! The build folder: a patched copy of rustc's sources with our driver and code generator, rustfmt's sources and our formatter beside it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::cmd;

use super::Release;
use crate::{cache, fingerprint, step::Step, workspace::Workspace};

/// What the copy of the sources depends on; our own packages may change without a new copy.
const INPUTS: [&str; 2] = ["compiler/patches", "compiler/shims"];

/// Makes the build folder unless it is there, and puts today's packages of ours into it.
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
    for ours in ["codegen", "driver", "formatter", "listing"] {
        copy_anew(workspace, &workspace.path("compiler").join(ours), &folder.join(ours))?;
    }
    if !folder.join("rustfmt").is_dir() {
        // Cargo forgets the versions of packages that nothing asks for; rustfmt asks for some.
        workspace.shell.copy_file(of_release(release).join("Cargo.lock"), &folder)?;
    }
    lay_out_rustfmt(workspace, release, &folder)?;
    workspace.shell.copy_file(workspace.path("compiler/workspace.toml"), folder.join("Cargo.toml"))?;
    Ok(folder)
}

/// rustfmt's library as a package that finds the compiler's packages in the build folder.
fn lay_out_rustfmt(workspace: &Workspace, release: &Release, folder: &Path) -> Result<()> {
    let (theirs, here) = (of_release(release).join("src/tools/rustfmt"), folder.join("rustfmt"));
    let ours = workspace.path("compiler/formatter");
    workspace.shell.remove_path(&here)?;
    workspace.shell.create_dir(&here)?;
    for part in ["src", "config_proc_macro"] {
        copy_anew(workspace, &theirs.join(part), &here.join(part))?;
    }
    copy_anew(workspace, &ours.join("rustfmt-package.toml"), &here.join("Cargo.toml"))?;
    patch(workspace, release, &ours.join("rustfmt.patch"), &here)
}

/// Preserving times keeps cargo from building anew what is the same.
fn copy_anew(workspace: &Workspace, from: &Path, to: &Path) -> Result<()> {
    workspace.shell.remove_path(to)?;
    Ok(cmd!(workspace.shell, "cp --recursive --preserve=timestamps {from} {to}").quiet().run()?)
}

fn copy_sources(workspace: &Workspace, release: &Release, folder: &Path) -> Result<()> {
    let shell = &workspace.shell;
    let sources = of_release(release);
    cmd!(shell, "cp --recursive {sources}/compiler {folder}").quiet().run()?;
    // rustc_proc_macro includes files of the standard library by a path relative to the compiler's.
    cmd!(shell, "ln --symbolic {sources}/library {folder}/library").quiet().run()?;
    let shims = workspace.path("compiler/shims");
    cmd!(shell, "cp --recursive {shims} {folder}/shims").quiet().run()?;
    let mut patches = shell.read_dir(workspace.path("compiler/patches"))?;
    patches.sort();
    for change in patches {
        patch(workspace, release, &change, folder)?;
    }
    Ok(())
}

/// Applies a patch of ours to `folder`.
pub fn patch(workspace: &Workspace, release: &Release, change: &Path, folder: &Path) -> Result<()> {
    cmd!(workspace.shell, "patch --quiet --strip=1 --directory={folder} --input={change}")
        .quiet()
        .run()
        .with_context(|| format!("{} does not fit Rust {}", change.display(), release.name))
}

/// Where Debian puts the sources of the release.
pub fn of_release(release: &Release) -> PathBuf {
    PathBuf::from(format!("/usr/src/rustc-{}", release.name))
}
