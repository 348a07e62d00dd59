//! The licences of all that is in the artefact, with their texts.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::cmd;

use super::{NATIVE_CARGO, NATIVE_RUSTC, Release, TARGET};
use crate::workspace::Workspace;

/// A list of the packages with their licences, then each licence text once with the packages it came with.
pub fn of(workspace: &Workspace, release: &Release, folder: &Path) -> Result<String> {
    let _in_folder = workspace.shell.push_dir(folder);
    let metadata = cmd!(workspace.shell, "{NATIVE_CARGO} metadata --format-version 1 --filter-platform {TARGET}")
        .env("RUSTC", NATIVE_RUSTC)
        .quiet()
        .read()?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let mut list = String::new();
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in metadata["packages"].as_array().context("cargo names no packages")? {
        let text = |field: &str| package[field].as_str().unwrap_or("not stated").to_owned();
        let name = format!("{} {}", text("name"), text("version"));
        // The compiler's own packages are under Rust's licence.
        if package["source"].is_null() {
            continue;
        }
        list += &format!("{name}: {}\n", text("license"));
        for licence in texts_beside(Path::new(&text("manifest_path"))) {
            texts.entry(licence).or_default().push(name.clone());
        }
    }
    let sources = format!("/usr/src/rustc-{}", release.name);
    let copyright = workspace.shell.read_file(format!("{sources}/COPYRIGHT"))?;
    let texts = texts.iter().map(|(text, of)| format!("\n---- {}\n\n{}\n", of.join(", "), text.trim()));
    Ok(format!(
        "The compiler for the page is built from Rust {} (https://www.rust-lang.org), MIT OR Apache-2.0, changed as\n\
         compiler/patches and compiler/formatter say, and from these packages:\n\n{list}\n---- Rust\n\n{}\n{}",
        release.name,
        copyright.trim(),
        texts.collect::<String>()
    ))
}

fn texts_beside(manifest: &Path) -> Vec<String> {
    let folder = manifest.parent().and_then(|folder| std::fs::read_dir(folder).ok());
    let files = folder.into_iter().flatten().filter_map(Result::ok);
    let licences = files.filter(|file| {
        let name = file.file_name().to_string_lossy().to_uppercase();
        ["LICENSE", "LICENCE", "COPYING", "NOTICE"].iter().any(|word| name.starts_with(word))
    });
    licences.filter_map(|file| std::fs::read_to_string(file.path()).ok()).collect()
}
