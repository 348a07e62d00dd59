//! The folder outside the clone for what is costly to make: tools and the standard library for WebAssembly.
//!
//! Everything in it is named by its version or content, made in a temporary place and moved in when whole, so that an
//! interrupted set-up leaves nothing half done, and the folder may be deleted at any time.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The cache folder: `ROCKPOOL_CACHE`, else the platform's cache folder.
pub fn folder() -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("ROCKPOOL_CACHE") {
        return Ok(path.into());
    }
    if let Some(path) = std::env::var_os("XDG_CACHE_HOME") {
        return Ok(PathBuf::from(path).join("rockpool"));
    }
    let home = std::env::var_os("HOME")
        .or_else(|| std::env::var_os("USERPROFILE"))
        .context("no home folder is known; set ROCKPOOL_CACHE to a folder for tools")?;
    Ok(PathBuf::from(home).join(".cache").join("rockpool"))
}

/// Makes `finished` by letting `make` fill a fresh temporary folder beside it, then moving that into place.
pub fn make_whole(finished: &Path, make: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let parent = finished.parent().context("a cache entry has a parent folder")?;
    std::fs::create_dir_all(parent)?;
    let name = finished.file_name().context("a cache entry has a name")?.to_string_lossy();
    let temporary = parent.join(format!(".{name}.{}", std::process::id()));
    if temporary.exists() {
        std::fs::remove_dir_all(&temporary)?;
    }
    std::fs::create_dir_all(&temporary)?;
    let made = make(&temporary);
    if made.is_err() {
        // What is left is useless, and the cause of the failure matters more than a failed clean-up.
        let _ = std::fs::remove_dir_all(&temporary);
        return made;
    }
    if finished.exists() {
        std::fs::remove_dir_all(finished)?;
    }
    std::fs::rename(&temporary, finished).with_context(|| format!("cannot move into {}", finished.display()))
}
