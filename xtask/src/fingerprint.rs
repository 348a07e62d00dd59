//! Whether a product is still that of its sources: a hash over the content of all files it is made from.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

/// The hash of the names and contents of all files below `inputs`, leaving out `node_modules` and build products.
pub fn of(root: &Path, inputs: &[impl AsRef<Path>], settings: &str) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update(settings);
    for input in inputs {
        for path in files(&root.join(input)) {
            let name = path.strip_prefix(root).unwrap_or(&path);
            hash.update(name.to_string_lossy().as_bytes());
            let content = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            hash.update((content.len() as u64).to_le_bytes());
            hash.update(&content);
        }
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn files(input: &Path) -> Vec<PathBuf> {
    WalkDir::new(input)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| !matches!(entry.file_name().to_str(), Some("node_modules" | "out" | "target")))
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect()
}

/// Runs `make` unless `stamp` says that it was done for the same `fingerprint`.
pub fn unless_done(stamp: &Path, fingerprint: &str, make: impl FnOnce() -> Result<()>) -> Result<bool> {
    if std::fs::read_to_string(stamp).is_ok_and(|done| done == fingerprint) {
        return Ok(false);
    }
    // Removed first, so that an interrupted run is not taken for a finished one.
    let _ = std::fs::remove_file(stamp);
    make()?;
    std::fs::write(stamp, fingerprint)?;
    Ok(true)
}
