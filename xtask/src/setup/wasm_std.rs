//! A standard library for `wasm32-unknown-unknown`: rustup's where it can be had, else one built from Debian's sources
//! into a sysroot of our own.

use std::{fmt, path::PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Cmd, cmd};

use super::debian;
use crate::{cache, step::Step, workspace::Workspace};

const TARGET: &str = "wasm32-unknown-unknown";
const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy", "lld-22"];
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_LINKER: &str = "wasm-ld-22";

/// How WebAssembly is compiled on this machine.
pub enum WasmToolchain {
    /// The toolchain that is in use has the target.
    InUse,
    /// Debian's compiler with a standard library of our own making.
    Debian {
        /// The folder given to the compiler as `--sysroot`.
        sysroot: PathBuf,
    },
}

impl fmt::Display for WasmToolchain {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InUse => formatter.write_str("the target of the toolchain in use"),
            Self::Debian { sysroot } => write!(formatter, "Debian's compiler with {}", sysroot.display()),
        }
    }
}

impl WasmToolchain {
    /// `command` with the environment in which cargo builds for the target.
    pub fn equip<'a>(&self, command: Cmd<'a>) -> Cmd<'a> {
        match self {
            Self::InUse => command,
            Self::Debian { sysroot } => command
                .env("RUSTC", DEBIAN_RUSTC)
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER)
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", format!("--sysroot={}", sysroot.display())),
        }
    }

    /// The compiler for the target, and the arguments that it needs.
    pub fn rustc(&self) -> (&'static str, Vec<String>) {
        match self {
            Self::InUse => ("rustc", Vec::new()),
            Self::Debian { sysroot } => {
                (DEBIAN_RUSTC, vec![format!("--sysroot={}", sysroot.display()), format!("-Clinker={DEBIAN_LINKER}")])
            }
        }
    }

    /// `cargo clippy` for the target, by the Clippy that belongs to the compiler.
    pub fn clippy<'a>(&self, workspace: &'a Workspace) -> Cmd<'a> {
        match self {
            Self::InUse => workspace.cargo().arg("clippy"),
            Self::Debian { .. } => {
                self.equip(cmd!(workspace.shell, "/usr/bin/cargo-clippy clippy").env("CARGO", DEBIAN_CARGO))
            }
        }
    }
}

/// Looks for a standard library, then for a way to one.
pub fn find_or_make(workspace: &Workspace) -> Result<WasmToolchain> {
    if in_use_has_target(workspace) {
        return Ok(WasmToolchain::InUse);
    }
    if debian::is_here()
        && debian::has(workspace, &PACKAGES)
        && let sysroot = sysroot(workspace)?
        && sysroot.is_dir()
    {
        return Ok(WasmToolchain::Debian { sysroot });
    }
    if add_by_rustup(workspace) {
        return Ok(WasmToolchain::InUse);
    }
    if debian::is_here() {
        return by_debian(workspace);
    }
    bail!(
        "There is no standard library for {TARGET}. With rustup: `rustup target add {TARGET}`. \
         Otherwise install your system's package with it (Fedora: rust-std-static-{TARGET}, Arch: rust-wasm)."
    )
}

fn in_use_has_target(workspace: &Workspace) -> bool {
    let folder = cmd!(workspace.shell, "rustc --print target-libdir --target {TARGET}").quiet().ignore_stderr().read();
    folder.is_ok_and(|folder| std::fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some()))
}

/// Whether rustup is there and could fetch the target.
fn add_by_rustup(workspace: &Workspace) -> bool {
    let has_rustup = cmd!(workspace.shell, "rustup --version").quiet().ignore_stdout().ignore_stderr().run().is_ok();
    has_rustup
        && Step {
            what: "Adding the WebAssembly target by rustup",
            why: "the app is compiled to WebAssembly",
            usually: "10 s",
            by_hand: "rustup target add wasm32-unknown-unknown",
        }
        .run(|| Ok(cmd!(workspace.shell, "rustup target add {TARGET}").run()?))
        .inspect_err(|_| eprintln!("    rustup could not; trying another way"))
        .is_ok()
}

fn by_debian(workspace: &Workspace) -> Result<WasmToolchain> {
    if !debian::has(workspace, &PACKAGES) {
        Step {
            what: "Installing Debian's newer Rust compiler with its sources",
            why: "the standard library for WebAssembly is built from them",
            usually: "1 min",
            by_hand: &debian::by_hand(&PACKAGES),
        }
        .run(|| debian::install(workspace, &PACKAGES))?;
    }
    let sysroot = sysroot(workspace)?;
    if !sysroot.is_dir() {
        Step {
            what: "Building the standard library for WebAssembly",
            why: "Debian packages its sources only",
            usually: "2 min",
            by_hand: "see doc comments of xtask/src/setup/wasm_std.rs for the commands",
        }
        .run(|| build_std(workspace, &sysroot))?;
    }
    Ok(WasmToolchain::Debian { sysroot })
}

/// The folder of our own for Debian's compiler as it is now: another version makes another folder, because a standard
/// library is of use only to the very compiler that built it.
fn sysroot(workspace: &Workspace) -> Result<PathBuf> {
    let version = cmd!(workspace.shell, "{DEBIAN_RUSTC} --version --verbose").quiet().read()?;
    let field = |name: &str| {
        let line = version.lines().find_map(|line| line.strip_prefix(name));
        line.map(|value| value.trim().chars().take(12).collect::<String>()).unwrap_or_default()
    };
    let name = format!("sysroot-{}-{}", field("release:"), field("commit-hash:"));
    Ok(cache::folder()?.join(name))
}

/// Builds std in an empty library, as `cargo build -Zbuild-std`, and gathers its files as a sysroot.
fn build_std(workspace: &Workspace, sysroot: &std::path::Path) -> Result<()> {
    let empty = cache::folder()?.join("build-std");
    std::fs::create_dir_all(empty.join("src"))?;
    std::fs::write(empty.join("Cargo.toml"), "[package]\nname = \"empty\"\nedition = \"2024\"\n\n[workspace]\n")?;
    std::fs::write(empty.join("src/lib.rs"), "")?;
    let in_empty = workspace.shell.push_dir(&empty);
    cmd!(workspace.shell, "{DEBIAN_CARGO} build --release --target {TARGET} -Zbuild-std=std,panic_abort")
        .env("RUSTC", DEBIAN_RUSTC)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", "target")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER)
        // Without bitcode in the libraries a later `lto = "fat"` fails.
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Cembed-bitcode=yes")
        .run()?;
    drop(in_empty);
    cache::make_whole(sysroot, |temporary| {
        let libraries = temporary.join("lib/rustlib").join(TARGET).join("lib");
        std::fs::create_dir_all(&libraries)?;
        for entry in std::fs::read_dir(empty.join("target").join(TARGET).join("release/deps"))? {
            let path = entry?.path();
            let name = path.file_name().context("a file has a name")?.to_string_lossy().into_owned();
            if name.ends_with(".rlib") && !name.starts_with("libempty") {
                std::fs::copy(&path, libraries.join(name))?;
            }
        }
        Ok(())
    })
}
