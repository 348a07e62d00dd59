//! The standard library's metadata, which the host lays out in the instance's file system.

use std::fs;

/// Target of the compiler and of what it checks.
pub const TARGET: &str = "wasm32-wasip1";

/// Folder of the metadata files.
const FOLDER: &str = "/lib/rustlib/wasm32-wasip1/lib";

/// Takes all metadata into memory once, so that the compiler need not read them while somebody waits.
pub fn preload() {
    let entries = fs::read_dir(FOLDER).expect("the host lays out the standard library");
    for entry in entries.map(|entry| entry.expect("the host's folder can be listed")) {
        let content = fs::read(entry.path()).expect("the host's files can be read");
        rustc_metadata::locator::preload(entry.path(), content.leak());
    }
}
