//! Has Cargo build one set, and notes where the libraries are.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use rockpool_engine::Mode;
use serde::Deserialize;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader};
use tokio::process::Command;

use super::{Index, LIBRARY, LOCK, MANIFEST, OnProgress, PreparedCrate};
use crate::progress::Progress;
use crate::toolchain::Toolchain;

/// Makes the set in this folder, or finds it there. The error says why not.
pub(super) async fn set(
    folder: &Path,
    toolchain: &Toolchain,
    mode: Mode,
    what: &str,
    on_progress: &OnProgress,
) -> Result<Index, String> {
    let list = folder.join(if mode == Mode::Debug { "crates-debug.json" } else { "crates-release.json" });
    if let Some(index) = Index::load(&list) {
        return Ok(index);
    }
    write_project(folder).map_err(|error| format!("{} cannot be written: {error}", folder.display()))?;
    let total = LOCK.matches("[[package]]").count();
    on_progress(Progress::Begun { what: what.to_owned(), total });
    let index = build(folder, toolchain, mode, total, on_progress).await?;
    index.store(&list).map_err(|error| format!("{} cannot be written: {error}", list.display()))?;
    Ok(index)
}

fn write_project(folder: &Path) -> Result<(), std::io::Error> {
    std::fs::create_dir_all(folder.join("src"))?;
    std::fs::write(folder.join("Cargo.toml"), MANIFEST)?;
    std::fs::write(folder.join("Cargo.lock"), LOCK)?;
    std::fs::write(folder.join("src/lib.rs"), LIBRARY)
}

/// What Cargo says when it has built something (`--message-format=json`).
#[derive(Deserialize)]
struct Artefact {
    package_id: String,
    target: Target,
    filenames: Vec<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

async fn build(
    folder: &Path,
    toolchain: &Toolchain,
    mode: Mode,
    total: usize,
    on_progress: &OnProgress,
) -> Result<Index, String> {
    let mut child = cargo(folder, toolchain, mode).spawn().map_err(|error| format!("cargo does not start: {error}"))?;
    let (Some(stdout), Some(mut stderr)) = (child.stdout.take(), child.stderr.take()) else {
        return Err("cargo has no output".to_owned());
    };
    let complaints = tokio::spawn(async move {
        let mut text = String::new();
        let _ = stderr.read_to_string(&mut text).await;
        text
    });
    // A crate that a macro needs as well is built a second time, for the macro: it is not for programs.
    let profile = if mode == Mode::Debug { "debug" } else { "release" };
    let target = folder.join("target");
    let for_programs = target.join(&toolchain.host).join(profile).join("deps");
    let (mut crates, mut done, mut lines) = (Vec::new(), 0, BufReader::new(stdout).lines());
    while let Ok(Some(line)) = lines.next_line().await {
        // Other messages have other fields.
        let Ok(artefact) = serde_json::from_str::<Artefact>(&line) else { continue };
        if artefact.target.kind.iter().any(|kind| kind == "custom-build") {
            continue;
        }
        done += 1;
        on_progress(Progress::Built { done: done.min(total), total, name: artefact.target.name.clone() });
        crates.extend(prepared_crate(&artefact, &for_programs));
    }
    let status = child.wait().await.map_err(|error| error.to_string())?;
    let complaints = complaints.await.unwrap_or_default();
    if !status.success() {
        return Err(reason(&complaints));
    }
    crates.sort_by(|one: &PreparedCrate, other| one.name.cmp(&other.name));
    Ok(Index { crates, dependencies: vec![for_programs, target.join(profile).join("deps")] })
}

fn cargo(folder: &Path, toolchain: &Toolchain, mode: Mode) -> Command {
    let program = toolchain.tool("cargo").unwrap_or_else(|| PathBuf::from("cargo"));
    let mut command = Command::new(program);
    command.args(["build", "--locked", "--message-format=json-render-diagnostics"]).current_dir(folder);
    // Naming the target keeps what programs link apart from what macros and build scripts are made of.
    command.args(["--target", &toolchain.host]);
    if mode == Mode::Release {
        command.arg("--release");
    }
    if let Some(rustc) = toolchain.tool("rustc") {
        command.env("RUSTC", rustc);
    }
    // The set is known by its compiler alone: nothing from around may change how it is built.
    for name in
        ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"]
    {
        command.env_remove(name);
    }
    command.env("CARGO_TARGET_DIR", folder.join("target")).env("CARGO_TERM_COLOR", "never");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    command
}

/// The crate, if a program may name it: a direct dependency's library in the folder `for_programs`, or its macros.
fn prepared_crate(artefact: &Artefact, for_programs: &Path) -> Option<PreparedCrate> {
    let (name, version) = package_name(&artefact.package_id)?;
    let is = |wanted: &[&str]| artefact.target.kind.iter().any(|kind| wanted.contains(&kind.as_str()));
    let has_end = |path: &PathBuf, wanted: &str| path.extension().is_some_and(|end| end == wanted);
    let is_linked = |path: &PathBuf| {
        if is(&["proc-macro"]) {
            has_end(path, std::env::consts::DLL_EXTENSION)
        } else {
            has_end(path, "rlib") && path.starts_with(for_programs)
        }
    };
    if !is(&["lib", "rlib", "proc-macro"]) || !is_direct(name, version) {
        return None;
    }
    Some(PreparedCrate {
        name: name.to_owned(),
        version: version.to_owned(),
        id: artefact.target.name.replace('-', "_"),
        library: artefact.filenames.iter().find(|path| is_linked(path))?.clone(),
    })
}

/// Reads `registry+https://…#name@1.2.3`.
fn package_name(id: &str) -> Option<(&str, &str)> {
    id.rsplit_once('#')?.1.split_once('@')
}

/// Whether the set itself depends on this version: others of the same name may be there for other crates.
fn is_direct(name: &str, version: &str) -> bool {
    let numbered = format!("{name} {version}");
    super::direct().any(|entry| entry == name || entry == numbered)
}

/// Cargo's complaint in one line, with what to do.
fn reason(complaints: &str) -> String {
    let first = complaints.lines().find(|line| line.starts_with("error")).unwrap_or("cargo failed");
    let cause =
        complaints.lines().rev().find(|line| line.starts_with("  ") && !line.trim().is_empty()).unwrap_or_default();
    format!("{first} {}; check the network and start again", cause.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direct_dependencies_are_known_from_the_lock_file() {
        assert!(is_direct("tokio", "1.0.0") && is_direct("serde_json", "1.0.0"));
        assert!(!is_direct("mio", "1.0.0") && !is_direct("debug", "1.0.0") && !is_direct("name", "1.0.0"));
        // Macros of others still use an older one.
        let versions: Vec<&str> =
            LOCK.split("name = \"syn\"\nversion = \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(versions.len() > 1, "{versions:?}");
        assert_eq!(versions.iter().filter(|version| is_direct("syn", version)).count(), 1, "{versions:?}");
    }

    #[test]
    fn the_lock_file_belongs_to_the_manifest() {
        for line in MANIFEST
            .split("[dependencies]")
            .nth(1)
            .expect("dependencies")
            .lines()
            .take_while(|line| !line.starts_with('['))
        {
            let Some((name, _)) = line.split_once(" = ") else { continue };
            assert!(LOCK.contains(&format!("name = \"{name}\"")), "{name} is missing in prepared/Cargo.lock");
        }
    }
}
