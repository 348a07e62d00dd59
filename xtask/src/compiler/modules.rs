//! From the build folder to WebAssembly: the compiler as the page asks it, and as a command for the standard library; the
//! formatter.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Cmd, cmd};

use super::{NATIVE_CARGO, NATIVE_RUSTC, Release, TARGET};
use crate::{step::Step, workspace::Workspace};

/// Stack of the compiler in bytes. It lies below all else, so that an overflow traps and does not overwrite anything.
const STACK: &str = "67108864";
/// Most memory that the compiler may take in bytes: a page that takes more is ended by phones.
const MOST_MEMORY: &str = "1073741824";
/// Where Debian puts WASI's C library.
pub const WASI_LIBC: &str = "/usr/lib/wasm32-wasi";

/// The modules, not yet optimised.
pub struct Modules {
    /// Answers questions in the page.
    pub engine: PathBuf,
    /// Has rustc's command line.
    pub command: PathBuf,
    /// Formats texts in the page.
    pub formatter: PathBuf,
}

/// Builds all of them.
pub fn build(workspace: &Workspace, release: &Release, folder: &Path) -> Result<Modules> {
    let sysroot = standard_library(workspace, release, folder)?;
    Step {
        what: "Building the compiler",
        why: "rustc's front end becomes a WebAssembly module",
        usually: "15 min, seconds when only the driver changed",
        by_hand: "cargo xtask compiler",
    }
    .run(|| {
        let _in_folder = workspace.shell.push_dir(folder);
        let libc =
            format!("-Clink-arg=-L{WASI_LIBC} -Clink-arg=-lc -Clink-arg=-zstack-size={STACK} -Clink-arg=--stack-first");
        let flags = format!("--sysroot={} -Clink-self-contained=no -Zunstable-options {libc}", sysroot.display());
        let reactor = [
            format!("-Clink-arg={WASI_LIBC}/crt1-reactor.o"),
            "-Clink-arg=--export=_initialize".to_owned(),
            format!("-Clink-arg=--max-memory={MOST_MEMORY}"),
        ];
        let command = [format!("-Clink-arg={WASI_LIBC}/crt1-command.o")];
        let cargo = |package: &str| {
            equip(cmd!(workspace.shell, "{NATIVE_CARGO} rustc --release --target {TARGET} -p {package}"), release)
                .env("CARGO_TARGET_WASM32_WASIP1_RUSTFLAGS", &flags)
        };
        cargo("rockpool-compiler").args(["--lib", "--crate-type", "cdylib", "--"]).args(&reactor).run()?;
        cargo("rockpool-formatter").args(["--lib", "--crate-type", "cdylib", "--"]).args(&reactor).run()?;
        cargo("rockpool-compiler").args(["--bin", "rustc", "--"]).args(command).run()?;
        Ok(())
    })?;
    let products = folder.join("target").join(TARGET).join("release");
    Ok(Modules {
        engine: products.join("rockpool_compiler.wasm"),
        command: products.join("rustc.wasm"),
        formatter: products.join("rockpool_formatter.wasm"),
    })
}

/// `command` with the environment in which rustc's own build compiles its crates.
pub fn equip<'a>(command: Cmd<'a>, release: &Release) -> Cmd<'a> {
    command
        .env("RUSTC", NATIVE_RUSTC)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTC_STAGE", "2")
        .env("RUSTC_INSTALL_BINDIR", "bin")
        .env("CFG_LIBDIR_RELATIVE", "lib")
        .env("CFG_COMPILER_HOST_TRIPLE", TARGET)
        .env("CFG_RELEASE", &release.name)
        .env("CFG_RELEASE_CHANNEL", "stable")
        .env("CFG_DEFAULT_CODEGEN_BACKEND", "dummy")
        .env("CFG_VERSION", &release.version)
        .env("CFG_VER_DATE", &release.date)
        .env("CFG_DISABLE_UNSTABLE_FEATURES", "1")
        .env("CFG_VER_HASH", &release.commit)
        .env("CFG_VIRTUAL_RUST_SOURCE_BASE_DIR", "/rustc")
        .env("DOC_RUST_LANG_ORG_CHANNEL", "https://doc.rust-lang.org/stable")
        .env("CARGO_TARGET_WASM32_WASIP1_LINKER", "wasm-ld-22")
        .env("CARGO_TARGET_DIR", "target")
}

/// `cargo` with the page's compiler in rustc's place, as `compiler/library` puts it there.
pub fn by_page_compiler<'a>(workspace: &Workspace, cargo: Cmd<'a>, modules: &Modules) -> Cmd<'a> {
    let node = workspace.path("compiler/node_modules/.bin");
    let path = format!("{}:{}", node.display(), std::env::var("PATH").unwrap_or_default());
    cargo
        .env("PATH", path)
        .env("RUSTC", workspace.path("compiler/library/rustc.mjs"))
        .env("ROCKPOOL_NATIVE_RUSTC", NATIVE_RUSTC)
        .env("ROCKPOOL_RUSTC_WASM", &modules.command)
}

/// The standard library that the compiler itself is linked with, as a sysroot in the build folder.
fn standard_library(workspace: &Workspace, release: &Release, folder: &Path) -> Result<PathBuf> {
    let sysroot = folder.join("sysroot");
    if sysroot.is_dir() {
        return Ok(sysroot);
    }
    let package = folder.join("std");
    empty_package(workspace, &package)?;
    Step {
        what: "Building the standard library for the compiler",
        why: "the compiler is a program for WASI",
        usually: "1 min",
        by_hand: "cargo xtask compiler",
    }
    .run(|| {
        let _in_package = workspace.shell.push_dir(&package);
        let build = cmd!(workspace.shell, "{NATIVE_CARGO} build --release --target {TARGET} -Zbuild-std=std,panic_abort -Zbuild-std-features=compiler-builtins-mem");
        Ok(equip(build, release).env("CARGO_TARGET_WASM32_WASIP1_RUSTFLAGS", "-Clink-self-contained=no").run()?)
    })?;
    crate::cache::make_whole(&sysroot, |temporary| {
        let libraries = temporary.join("lib/rustlib").join(TARGET).join("lib");
        workspace.shell.create_dir(&libraries)?;
        for file in products(workspace, &package, ".rlib")? {
            workspace.shell.copy_file(file, &libraries)?;
        }
        Ok(())
    })?;
    Ok(sysroot)
}

/// A package without content, whose dependency is the standard library.
pub fn empty_package(workspace: &Workspace, folder: &Path) -> Result<()> {
    workspace.shell.create_dir(folder.join("src"))?;
    workspace.shell.write_file(folder.join("src/lib.rs"), "")?;
    let manifest = "[package]\nname = \"empty\"\nedition = \"2024\"\n\n[workspace]\n";
    Ok(workspace.shell.write_file(folder.join("Cargo.toml"), manifest)?)
}

/// What cargo made for the target in `package`, without the package's own.
pub fn products(workspace: &Workspace, package: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let folder = package.join("target").join(TARGET).join("release/deps");
    let mut files = workspace.shell.read_dir(&folder).context("cargo made nothing")?;
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(ending) && !name.starts_with("libempty")
    });
    files.sort();
    Ok(files)
}
