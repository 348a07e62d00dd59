//! Finding or installing what the project needs. Every part looks first and acts only on what is missing.

mod chromium;
pub mod debian;
pub mod node;
pub mod python;
mod tools;
mod wasm_std;

use anyhow::Result;
use xshell::Cmd;

use crate::workspace::Workspace;

pub use node::bench_packages;
pub use wasm_std::WasmToolchain;

/// What is there once building the app is possible.
pub struct Ready {
    /// How WebAssembly is compiled here.
    pub wasm: WasmToolchain,
    path: std::ffi::OsString,
}

impl Ready {
    /// `command` with our tools first on the path and the WebAssembly toolchain chosen.
    pub fn equip<'a>(&self, command: Cmd<'a>) -> Cmd<'a> {
        self.wasm.equip(command.env("PATH", &self.path))
    }
}

/// All that building the site needs.
pub fn for_build(workspace: &Workspace) -> Result<Ready> {
    node::packages(workspace)?;
    let wasm = wasm_std::find_or_make(workspace)?;
    let mut folders = tools::install(workspace)?;
    folders.push(workspace.path("web/node_modules/.bin"));
    if let Some(path) = std::env::var_os("PATH") {
        folders.extend(std::env::split_paths(&path));
    }
    Ok(Ready { wasm, path: std::env::join_paths(folders)? })
}

/// The browser for tests: path of its program.
pub fn browser(workspace: &Workspace) -> Result<std::path::PathBuf> {
    chromium::find_or_install(workspace)
}

/// The path of mdBook's program.
pub fn mdbook(workspace: &Workspace, why: &str) -> Result<std::path::PathBuf> {
    tools::mdbook(workspace, why)
}

/// Everything.
pub fn everything(workspace: &Workspace) -> Result<Ready> {
    let ready = for_build(workspace)?;
    let browser = browser(workspace)?;
    eprintln!("Everything is there. WebAssembly: {}. Browser: {}.", ready.wasm, browser.display());
    Ok(ready)
}
