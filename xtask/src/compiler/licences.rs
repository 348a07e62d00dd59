//! The licences of all that is in the artefact, with their texts.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::cmd;

use super::{NATIVE_CARGO, NATIVE_RUSTC, Release, TARGET, crates, programs};
use crate::workspace::Workspace;

/// A list of the packages with their licences, then each licence text once with the packages it came with. `library` are
/// files named for the standard library's crates.
pub fn of(workspace: &Workspace, release: &Release, folder: &Path, library: &[PathBuf]) -> Result<String> {
    let sources = format!("/usr/src/rustc-{}", release.name);
    let mut list = String::new();
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let crates = workspace.path(crates::PACKAGE);
    let library = of_library(workspace, Path::new(&sources), library)?;
    let mut packages = [foreign(workspace, folder)?, foreign(workspace, &crates)?, library].concat();
    packages.sort();
    packages.dedup_by(|one, other| one.name == other.name);
    for Package { name, licence, folder } in packages {
        list += &format!("{name}: {licence}\n");
        for text in texts_in(&folder) {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    let copyright = workspace.shell.read_file(format!("{sources}/COPYRIGHT"))?;
    let libc = workspace.shell.read_file("/usr/share/doc/wasi-libc/copyright")?;
    let texts = texts.iter().map(|(text, of)| format!("\n---- {}\n\n{}\n", of.join(", "), text.trim()));
    Ok(format!(
        "The compiler for the page, the standard library and crates of its programs are built from Rust {}\n\
         (https://www.rust-lang.org), MIT OR Apache-2.0, changed as compiler/patches, compiler/std/patches and\n\
         compiler/formatter say, from the C library wasi-libc, and from these packages:\n\n{list}\n---- Rust\n\n{}\n\n---- wasi-libc\n\n{}\n{}",
        release.name,
        copyright.trim(),
        libc.trim(),
        texts.collect::<String>()
    ))
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    /// With its version.
    name: String,
    licence: String,
    folder: PathBuf,
}

/// The packages that those in a folder are made with; the compiler's own are under Rust's licence.
fn foreign(workspace: &Workspace, folder: &Path) -> Result<Vec<Package>> {
    let _in_folder = workspace.shell.push_dir(folder);
    let metadata = cmd!(workspace.shell, "{NATIVE_CARGO} metadata --format-version 1 --filter-platform {TARGET}")
        .env("RUSTC", NATIVE_RUSTC)
        .quiet()
        .read()?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"].as_array().context("cargo names no packages")?;
    let foreign = packages.iter().filter(|package| !package["source"].is_null());
    Ok(foreign
        .map(|package| {
            let text = |field: &str| package[field].as_str().unwrap_or("not stated").to_owned();
            Package {
                name: format!("{} {}", text("name"), text("version")),
                licence: text("license"),
                folder: Path::new(&text("manifest_path")).parent().unwrap_or(Path::new("")).to_owned(),
            }
        })
        .collect())
}

/// The packages that the standard library is linked with, which lie beside its sources.
fn of_library(workspace: &Workspace, sources: &Path, library: &[PathBuf]) -> Result<Vec<Package>> {
    let crates: Vec<_> = library.iter().map(|file| programs::crate_name(file)).collect();
    let mut packages = Vec::new();
    for folder in workspace.shell.read_dir(sources.join("library/vendor"))? {
        let manifest = workspace.shell.read_file(folder.join("Cargo.toml"))?;
        let field = |name: &str| field(&manifest, name).unwrap_or("not stated").to_owned();
        let name = field("name");
        if crates.contains(&name.replace('-', "_")) {
            packages.push(Package { name: format!("{name} {}", field("version")), licence: field("license"), folder });
        }
    }
    Ok(packages)
}

/// The first text of this name in a manifest, which is its package's.
fn field<'a>(manifest: &'a str, name: &str) -> Option<&'a str> {
    let value = manifest.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "))?;
    Some(value.trim_matches('"'))
}

fn texts_in(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let licences = files.filter(|file| {
        let name = file.file_name().to_string_lossy().to_uppercase();
        ["LICENSE", "LICENCE", "COPYING", "NOTICE"].iter().any(|word| name.starts_with(word))
    });
    licences.filter_map(|file| std::fs::read_to_string(file.path()).ok()).collect()
}
