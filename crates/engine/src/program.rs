//! What a reader asks for: a program, and what to do with it.

use serde::{Deserialize, Serialize};

/// One file of a program.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SourceFile {
    /// Path relative to the project root with forward slashes, such as `src/main.rs`.
    pub path: String,
    /// The whole text, UTF-8.
    pub text: String,
}

/// Language edition. `Default` is the newest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Edition {
    /// Rust 2015.
    #[serde(rename = "2015")]
    E2015,
    /// Rust 2018.
    #[serde(rename = "2018")]
    E2018,
    /// Rust 2021.
    #[serde(rename = "2021")]
    E2021,
    /// Rust 2024.
    #[default]
    #[serde(rename = "2024")]
    E2024,
}

/// Release channel of the toolchain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// The stable release.
    #[default]
    Stable,
    /// The beta release.
    Beta,
    /// The nightly build, which alone accepts `#![feature]`.
    Nightly,
}

/// Optimisation mode.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Unoptimised, with overflow checks.
    #[default]
    Debug,
    /// Optimised.
    Release,
}

/// What the crate is built as, as in `#![crate_type]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CrateType {
    /// An executable.
    #[default]
    Bin,
    /// A library of the compiler's preferred kind.
    Lib,
    /// A dynamic Rust library.
    Dylib,
    /// A Rust library.
    Rlib,
    /// A native static library.
    Staticlib,
    /// A native dynamic library.
    Cdylib,
    /// A procedural macro.
    ProcMacro,
}

/// A program as the reader has it now, with the settings it is to be built with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Program {
    /// At least one file; a single-file program is `src/main.rs` or `src/lib.rs` according to `crate_type`.
    pub files: Vec<SourceFile>,
    /// Language edition.
    pub edition: Edition,
    /// Toolchain channel.
    pub channel: Channel,
    /// Optimisation mode.
    pub mode: Mode,
    /// What to build it as.
    pub crate_type: CrateType,
    /// Whether to build the test harness and run the tests.
    pub tests: bool,
    /// Standard input, whole; `None` closes it at once. Interactive input is sent to a run handle instead.
    pub stdin: Option<String>,
    /// Whether a panic prints a backtrace.
    pub backtrace: bool,
}

/// What text form of the compiled program to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EmitTarget {
    /// Assembly, with its options.
    Asm(AssemblyOptions),
    /// LLVM intermediate representation.
    LlvmIr,
    /// Mid-level intermediate representation.
    Mir,
    /// High-level intermediate representation (nightly only).
    Hir,
    /// WebAssembly in text form.
    Wasm,
}

/// How assembly is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AssemblyOptions {
    /// Intel syntax instead of AT&T.
    pub intel: bool,
    /// Keep mangled symbol names.
    pub mangle: bool,
    /// Keep directives and labels that nothing refers to.
    pub raw: bool,
}

/// The rules by which Miri judges references.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AliasingModel {
    /// Stacked Borrows.
    #[default]
    Stacked,
    /// Tree Borrows.
    Tree,
}

/// What to do with a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Task {
    /// Type- and borrow-check only.
    Check,
    /// Build and run, or build only, or build and test, as `crate_type` and `tests` of the program say.
    Execute,
    /// Reformat the sources.
    Format,
    /// Lint with Clippy.
    Clippy,
    /// Run (or test) under Miri.
    Miri(AliasingModel),
    /// Show the source after macro expansion.
    Expand,
    /// Show a compiled form.
    Emit(EmitTarget),
}

/// A program and what to do with it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Job {
    /// The program.
    pub program: Program,
    /// What to do with it.
    pub task: Task,
}
