//! The shapes of requests before their names are checked.

use rockpool_engine::{AssemblyOptions, Edition, EmitTarget};
use serde::Deserialize;

use super::names;
use crate::{
    ApiError, ClippyRequest, Code, CompileRequest, EvaluateRequest, ExecuteRequest, FormatRequest,
    MacroExpansionRequest, MiriRequest,
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ExecuteFields {
    channel: String,
    mode: String,
    #[serde(default)]
    edition: String,
    crate_type: String,
    tests: bool,
    #[serde(default)]
    backtrace: bool,
    code: Code,
}

impl ExecuteFields {
    pub(crate) fn check(self) -> Result<ExecuteRequest, ApiError> {
        Ok(ExecuteRequest {
            channel: names::channel(&self.channel)?,
            mode: names::mode(&self.mode)?,
            edition: names::edition(&self.edition)?,
            crate_type: names::crate_type(&self.crate_type)?,
            tests: self.tests,
            backtrace: self.backtrace,
            code: self.code,
        })
    }
}

/// The payload of a streamed run, where every field must be there.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct StreamedFields {
    channel: String,
    mode: String,
    edition: String,
    crate_type: String,
    tests: bool,
    backtrace: bool,
    code: Code,
}

impl StreamedFields {
    pub(crate) fn check(self) -> Result<ExecuteRequest, ApiError> {
        let StreamedFields { channel, mode, edition, crate_type, tests, backtrace, code } = self;
        ExecuteFields { channel, mode, edition, crate_type, tests, backtrace, code }.check()
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CompileFields {
    target: String,
    assembly_flavor: Option<String>,
    demangle_assembly: Option<String>,
    process_assembly: Option<String>,
    #[serde(flatten)]
    build: ExecuteFields,
}

impl CompileFields {
    pub(super) fn check(self) -> Result<CompileRequest, ApiError> {
        let target = match self.target.as_str() {
            "asm" => EmitTarget::Asm(self.assembly()?),
            "llvm-ir" => EmitTarget::LlvmIr,
            "mir" => EmitTarget::Mir,
            "hir" => EmitTarget::Hir,
            "wasm" => EmitTarget::Wasm,
            other => return Err(ApiError::bad_value(other, "target")),
        };
        Ok(CompileRequest { target, build: self.build.check()? })
    }

    /// These options are looked at for assembly only; elsewhere any text passes.
    fn assembly(&self) -> Result<AssemblyOptions, ApiError> {
        let option =
            |text: &Option<String>, check: fn(&str) -> Result<bool, ApiError>| text.as_deref().map_or(Ok(false), check);
        Ok(AssemblyOptions {
            intel: option(&self.assembly_flavor, names::flavor)?,
            mangle: option(&self.demangle_assembly, names::mangle)?,
            raw: option(&self.process_assembly, names::raw)?,
        })
    }
}

#[derive(Deserialize)]
pub(super) struct FormatFields {
    channel: Option<String>,
    #[serde(default)]
    edition: String,
    code: Code,
}

impl FormatFields {
    pub(super) fn check(self) -> Result<FormatRequest, ApiError> {
        let channel = self.channel.as_deref().map(names::channel).transpose()?;
        Ok(FormatRequest { channel, edition: names::edition(&self.edition)?, code: self.code })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ClippyFields {
    channel: Option<String>,
    crate_type: Option<String>,
    #[serde(default)]
    edition: String,
    code: Code,
}

impl ClippyFields {
    pub(super) fn check(self) -> Result<ClippyRequest, ApiError> {
        Ok(ClippyRequest {
            channel: self.channel.as_deref().map(names::channel).transpose()?,
            crate_type: self.crate_type.as_deref().map(names::crate_type).transpose()?,
            edition: names::edition(&self.edition)?,
            code: self.code,
        })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MiriFields {
    #[serde(default)]
    edition: String,
    #[serde(default)]
    tests: bool,
    aliasing_model: Option<String>,
    code: Code,
}

impl MiriFields {
    pub(super) fn check(self) -> Result<MiriRequest, ApiError> {
        Ok(MiriRequest {
            edition: names::edition(&self.edition)?,
            tests: self.tests,
            aliasing_model: self.aliasing_model.as_deref().map(names::aliasing_model).transpose()?,
            code: self.code,
        })
    }
}

#[derive(Deserialize)]
pub(super) struct MacroExpansionFields {
    #[serde(default)]
    edition: String,
    code: Code,
}

impl MacroExpansionFields {
    pub(super) fn check(self) -> Result<MacroExpansionRequest, ApiError> {
        Ok(MacroExpansionRequest { edition: names::edition(&self.edition)?, code: self.code })
    }
}

#[derive(Deserialize)]
pub(super) struct EvaluateFields {
    version: String,
    optimize: String,
    code: String,
    #[serde(default)]
    edition: String,
    #[serde(default)]
    tests: bool,
}

impl EvaluateFields {
    pub(super) fn check(self) -> Result<EvaluateRequest, ApiError> {
        let edition = match self.edition.trim() {
            "" => Edition::E2015,
            _ => names::edition(&self.edition)?,
        };
        Ok(EvaluateRequest {
            version: names::channel(&self.version)?,
            optimize: self.optimize,
            code: self.code,
            edition: Some(edition),
            tests: self.tests,
        })
    }
}

#[derive(Deserialize)]
pub(super) struct GistFields {
    pub(super) code: Code,
}

#[derive(Deserialize)]
pub(super) struct NoWebsocketFields {
    #[serde(default)]
    pub(super) error: Option<String>,
}
