//! Lists the files of the app that the program carries (feature `bundled-app`), as Rust source for `src/bundled.rs`.
#![allow(clippy::print_stdout, reason = "this is how a build script speaks to Cargo")]

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_BUNDLED_APP").is_none() {
        return Ok(());
    }
    println!("cargo::rerun-if-env-changed=ROCKPOOL_APP");
    let app = env::var_os("ROCKPOOL_APP").map(PathBuf::from).filter(|app| app.join("index.html").is_file());
    let Some(app) = app else {
        println!(
            "cargo::error=the feature `bundled-app` needs ROCKPOOL_APP, the folder of a built app. `cargo xtask program` \
             builds both."
        );
        return Ok(());
    };
    // Cargo looks at every file below it, those that come later too.
    println!("cargo::rerun-if-changed={}", app.display());
    let mut list = String::from("&[\n");
    add(&app.canonicalize()?, "", &mut list)?;
    list.push(']');
    fs::write(PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("app_files.rs"), list)
}

fn add(folder: &Path, prefix: &str, list: &mut String) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let place = entry?.path();
        let name = place.file_name().unwrap_or_default().to_string_lossy();
        let path = format!("{prefix}{name}");
        if place.is_dir() {
            add(&place, &format!("{path}/"), list)?;
        } else if !name.starts_with('.') {
            list.push_str(&format!("    ({path:?}, include_bytes!({place:?})),\n"));
        }
    }
    Ok(())
}
