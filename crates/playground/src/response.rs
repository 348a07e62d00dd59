//! What the service answers.
//!
//! Written in the service's exact spelling, `exitDetail` on some endpoints and `exit_detail` on others; read
//! leniently: either spelling, and missing texts are empty.

use serde::{Deserialize, Serialize};

use crate::Code;

/// Answer to `POST /execute`. A program that does not compile or that panics is `success: false`, not an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExecuteResponse {
    /// Whether all that was asked for went well.
    pub success: bool,
    /// How the process ended, see [`rockpool_engine::Exit::from_detail`].
    #[serde(default, alias = "exit_detail")]
    pub exit_detail: String,
    /// The program's standard output.
    #[serde(default)]
    pub stdout: String,
    /// Cargo's words, the compiler's messages, then the program's standard error.
    #[serde(default)]
    pub stderr: String,
}

/// Answer to `POST /compile`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CompileResponse {
    /// Whether it compiled.
    pub success: bool,
    /// How the compiler ended.
    #[serde(default, alias = "exit_detail")]
    pub exit_detail: String,
    /// The compiled form; empty on failure.
    #[serde(default)]
    pub code: String,
    /// The compiler's standard output.
    #[serde(default)]
    pub stdout: String,
    /// Cargo's words and the compiler's messages.
    #[serde(default)]
    pub stderr: String,
}

/// Answer to `POST /format`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FormatResponse {
    /// Whether the program could be read.
    pub success: bool,
    /// How rustfmt ended.
    #[serde(default, alias = "exit_detail")]
    pub exit_detail: String,
    /// The program, in the shape in which it was sent; unchanged on failure, files in any order.
    pub code: Code,
    /// rustfmt's standard output.
    #[serde(default)]
    pub stdout: String,
    /// rustfmt's messages.
    #[serde(default)]
    pub stderr: String,
}

/// Answer to `POST /clippy`, `POST /miri` and `POST /macro-expansion`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolResponse {
    /// Whether all that was asked for went well.
    pub success: bool,
    /// How the process ended.
    #[serde(default, alias = "exitDetail")]
    pub exit_detail: String,
    /// The program's output under Miri; the expanded source.
    #[serde(default)]
    pub stdout: String,
    /// Lints, reports of undefined behaviour, messages.
    #[serde(default)]
    pub stderr: String,
}

/// Answer to `POST /clippy`: lints are in `stderr`.
pub type ClippyResponse = ToolResponse;
/// Answer to `POST /miri`.
pub type MiriResponse = ToolResponse;
/// Answer to `POST /macro-expansion`: the source is in `stdout`.
pub type MacroExpansionResponse = ToolResponse;

/// Answer to `POST /evaluate.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluateResponse {
    /// Standard output alone on success; on failure standard error, then standard output.
    pub result: String,
    /// `None` on success, else the same as `result`.
    #[serde(default)]
    pub error: Option<String>,
}

/// Answer to `/meta/crates`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CratesResponse {
    /// What programs may use.
    pub crates: Vec<CrateInformation>,
}

/// A crate that programs may use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrateInformation {
    /// Name of the package.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The name to `use` in code.
    pub id: String,
}

/// Answer to `GET /meta/versions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionsResponse {
    /// The stable toolchain.
    pub stable: ChannelVersions,
    /// The beta toolchain.
    pub beta: ChannelVersions,
    /// The nightly toolchain.
    pub nightly: ChannelVersions,
}

/// The tools of one toolchain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelVersions {
    /// The compiler.
    pub rustc: ToolVersion,
    /// The formatter.
    pub rustfmt: ToolVersion,
    /// The linter.
    pub clippy: ToolVersion,
    /// The interpreter, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub miri: Option<ToolVersion>,
}

/// A tool's version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolVersion {
    /// Such as `1.95.0`.
    pub version: String,
    /// Hash of its source's commit, whole for rustc and short for others.
    pub hash: String,
    /// The commit's day, such as `2026-04-14`.
    pub date: String,
}

/// Answer to `POST /meta/gist` and `GET /meta/gist/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GistResponse {
    /// Identity.
    pub id: String,
    /// Where people can look at it.
    pub url: String,
    /// What is kept.
    pub code: Code,
}
