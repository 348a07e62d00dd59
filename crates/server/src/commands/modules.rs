//! `rockpool modules`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use rockpool_site::{WasmCompiler, compile_modules};

/// Compile the examples of a course that run in the lesson as WebAssembly (`module=NAME.wasm`).
#[derive(Args, Debug)]
pub struct Modules {
    /// Folder of the course, with `book.toml` or `SUMMARY.md`
    course: PathBuf,
    /// A compiler that has the target wasm32-unknown-unknown
    #[arg(long, default_value = "rustc")]
    rustc: PathBuf,
    /// A further argument for the compiler, such as `--sysroot=…`; may be given several times
    #[arg(long = "rustc-argument", allow_hyphen_values = true)]
    arguments: Vec<String>,
}

impl Modules {
    /// Compiles what is missing or of another text.
    ///
    /// # Errors
    /// An example does not compile, or a file cannot be written.
    #[expect(clippy::print_stderr, reason = "for the person at the terminal")]
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let Self { course, rustc, arguments } = self;
        let written = compile_modules(&course, &WasmCompiler { rustc, arguments })?;
        written.iter().for_each(|path| eprintln!("compiled {path}"));
        Ok(ExitCode::SUCCESS)
    }
}
