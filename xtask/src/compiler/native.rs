//! The native compiler that the page's one is compared with: Debian's rustc of the same release, with a standard library
//! for the page's target, built by itself.

use std::path::PathBuf;

use anyhow::Result;
use xshell::cmd;

use super::{NATIVE_CARGO, NATIVE_RUSTC, Release, TARGET, modules};
use crate::{cache, setup::debian, step::Step, workspace::Workspace};

const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// A sysroot for the native compiler, built if need be. `None` where there is no compiler of Debian's.
pub fn sysroot(workspace: &Workspace) -> Result<Option<PathBuf>> {
    if !debian::is_here() || !debian::has(workspace, &PACKAGES) {
        return Ok(None);
    }
    let release = Release::of_sources(workspace)?;
    let sysroot = cache::folder()?.join(format!("native-{}-{}", release.name, &release.commit[..12]));
    if !sysroot.is_dir() {
        Step {
            what: "Building the standard library for the native compiler",
            why: "the page's compiler is compared with it",
            usually: "30 s",
            by_hand: "cargo xtask test compiler",
        }
        .run(|| cache::make_whole(&sysroot, |folder| build(workspace, &release, folder)))?;
    }
    Ok(Some(sysroot))
}

fn build(workspace: &Workspace, release: &Release, folder: &std::path::Path) -> Result<()> {
    let package = folder.join("std");
    modules::empty_package(workspace, &package)?;
    // As in the official releases: without their sources, the compiler shows no lines of the standard library.
    let remap = format!("--remap-path-prefix=/usr/lib/rustlib/src/rust=/rustc/{}", release.commit);
    {
        let _in_package = workspace.shell.push_dir(&package);
        let build_std = ["-Zbuild-std=std,panic_abort,test", "-Zbuild-std-features=compiler-builtins-mem"];
        cmd!(workspace.shell, "{NATIVE_CARGO} build --quiet --release --target {TARGET} {build_std...}")
            .env("RUSTC", NATIVE_RUSTC)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_DIR", "target")
            .env("CARGO_TARGET_WASM32_WASIP1_RUSTFLAGS", remap)
            .run()?;
    }
    let libraries = folder.join("lib/rustlib").join(TARGET).join("lib");
    workspace.shell.create_dir(&libraries)?;
    for file in modules::products(workspace, &package, ".rlib")? {
        workspace.shell.copy_file(file, &libraries)?;
    }
    Ok(workspace.shell.remove_path(&package)?)
}
