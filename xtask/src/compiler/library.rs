//! The standard library's metadata, compiled by the page's compiler itself.

use std::path::{Path, PathBuf};

use anyhow::Result;
use xshell::cmd;

use super::{NATIVE_CARGO, Release, TARGET, modules};
use crate::{step::Step, workspace::Workspace};

/// Builds it; gives the `.rmeta` files in order of their names.
pub fn build(
    workspace: &Workspace,
    release: &Release,
    folder: &Path,
    modules: &modules::Modules,
) -> Result<Vec<PathBuf>> {
    let package = folder.join("library-metadata");
    // Cargo does not see that the compiler has changed.
    workspace.shell.remove_path(package.join("target"))?;
    modules::empty_package(workspace, &package)?;
    Step {
        what: "Compiling the standard library's metadata with the new compiler",
        why: "only a compiler reads what it has written",
        usually: "1 min",
        by_hand: "cargo xtask compiler",
    }
    .run(|| {
        // As in the official releases, sources are named by the commit they are of.
        let remap = format!("--remap-path-prefix=/usr/lib/rustlib/src/rust=/rustc/{}", release.commit);
        let _in_package = workspace.shell.push_dir(&package);
        let check = cmd!(workspace.shell, "{NATIVE_CARGO} check --release --target {TARGET} -Zbuild-std=std,panic_abort,test -Zbuild-std-features=compiler-builtins-mem");
        let check = modules::by_page_compiler(workspace, modules::equip(check, release), modules)
            .env("CARGO_TARGET_WASM32_WASIP1_RUSTFLAGS", remap);
        Ok(check.run()?)
    })?;
    modules::products(workspace, &package, ".rmeta")
}
