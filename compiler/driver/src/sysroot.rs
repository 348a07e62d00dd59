//! Metadata of the standard library, which the host lays out in the instance's file system, and of the crates that a
//! question names, which it adds with the question.

use std::fs;

/// Target of the compiler and of what it checks.
pub const TARGET: &str = "wasm32-wasip1";

/// Folder of the metadata files.
const FOLDER: &str = "/lib/rustlib/wasm32-wasip1/lib";

/// Folder of the crates' metadata.
pub const CRATES: &str = "/crates";

/// Takes the library's metadata into memory once, so that the compiler need not read them while somebody waits.
pub fn preload() {
    preload_folder(FOLDER);
}

/// Takes the metadata of crates into memory, from where alone a build reads them.
pub fn preload_crates() {
    preload_folder(CRATES);
}

fn preload_folder(folder: &str) {
    let entries = fs::read_dir(folder).expect("the host lays out this folder");
    for entry in entries.map(|entry| entry.expect("the host's folder can be listed")) {
        let content = fs::read(entry.path()).expect("the host's files can be read");
        rustc_metadata::locator::preload(entry.path(), content.leak());
    }
}
