//! What clients send.
//!
//! These types write the service's exact spelling. They are read by [`crate::parse`], not by `Deserialize`, because
//! the service's reading has rules that derive cannot say.

use rockpool_engine::{AliasingModel, AssemblyOptions, Channel, CrateType, Edition, EmitTarget, Mode};
use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::Code;

/// `POST /execute`, and the payload of a streamed run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExecuteRequest {
    /// Toolchain.
    pub channel: Channel,
    /// Optimisation.
    pub mode: Mode,
    /// Edition.
    pub edition: Edition,
    /// What to build as; only a `bin` runs.
    pub crate_type: CrateType,
    /// Whether to run the tests instead.
    pub tests: bool,
    /// Whether a panic prints a backtrace.
    pub backtrace: bool,
    /// The program.
    pub code: Code,
}

/// `POST /compile`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileRequest {
    /// What to show.
    pub target: EmitTarget,
    /// The other fields, those of a run.
    pub build: ExecuteRequest,
}

/// `POST /format`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormatRequest {
    /// Whose rustfmt; the service's own choice is nightly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// Edition.
    pub edition: Edition,
    /// The program.
    pub code: Code,
}

/// `POST /clippy`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ClippyRequest {
    /// Whose Clippy; the service's own choice is nightly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// What to build as; the service's own choice is `bin`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub crate_type: Option<CrateType>,
    /// Edition.
    pub edition: Edition,
    /// The program.
    pub code: Code,
}

/// `POST /miri`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MiriRequest {
    /// Edition.
    pub edition: Edition,
    /// Whether to run the tests instead.
    pub tests: bool,
    /// Rules for references; the service's own choice is stacked borrows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aliasing_model: Option<AliasingModel>,
    /// The program.
    pub code: Code,
}

/// `POST /macro-expansion`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MacroExpansionRequest {
    /// Edition.
    pub edition: Edition,
    /// The program.
    pub code: Code,
}

/// `POST /evaluate.json`, the older form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EvaluateRequest {
    /// Toolchain.
    pub version: Channel,
    /// `"0"` for a debug build, anything else for an optimised one.
    pub optimize: String,
    /// The program, of one file.
    pub code: String,
    /// Edition as written; blank or missing is 2015.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<Edition>,
    /// Whether to run the tests instead.
    pub tests: bool,
}

/// `POST /meta/gist`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GistRequest {
    /// What to keep.
    pub code: Code,
}

/// `POST /nowebsocket`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NoWebsocketRequest {
    /// What went wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// A request to do something with a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// `POST /execute`
    Execute(ExecuteRequest),
    /// `POST /compile`
    Compile(CompileRequest),
    /// `POST /format`
    Format(FormatRequest),
    /// `POST /clippy`
    Clippy(ClippyRequest),
    /// `POST /miri`
    Miri(MiriRequest),
    /// `POST /macro-expansion`
    MacroExpansion(MacroExpansionRequest),
    /// `POST /evaluate.json`
    Evaluate(EvaluateRequest),
}

impl Serialize for Request {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Request::Execute(request) => request.serialize(serializer),
            Request::Compile(request) => request.serialize(serializer),
            Request::Format(request) => request.serialize(serializer),
            Request::Clippy(request) => request.serialize(serializer),
            Request::Miri(request) => request.serialize(serializer),
            Request::MacroExpansion(request) => request.serialize(serializer),
            Request::Evaluate(request) => request.serialize(serializer),
        }
    }
}

impl Serialize for CompileRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("target", target_name(self.target))?;
        if let EmitTarget::Asm(options) = self.target {
            for (name, value) in assembly_fields(options) {
                map.serialize_entry(name, value)?;
            }
        }
        let build = &self.build;
        map.serialize_entry("channel", &build.channel)?;
        map.serialize_entry("mode", &build.mode)?;
        map.serialize_entry("edition", &build.edition)?;
        map.serialize_entry("crateType", &build.crate_type)?;
        map.serialize_entry("tests", &build.tests)?;
        map.serialize_entry("backtrace", &build.backtrace)?;
        map.serialize_entry("code", &build.code)?;
        map.end()
    }
}

/// The service's name of a compiled form.
pub fn target_name(target: EmitTarget) -> &'static str {
    match target {
        EmitTarget::Asm(_) => "asm",
        EmitTarget::LlvmIr => "llvm-ir",
        EmitTarget::Mir => "mir",
        EmitTarget::Hir => "hir",
        EmitTarget::Wasm => "wasm",
    }
}

fn assembly_fields(options: AssemblyOptions) -> [(&'static str, &'static str); 3] {
    [
        ("assemblyFlavor", if options.intel { "intel" } else { "att" }),
        ("demangleAssembly", if options.mangle { "mangle" } else { "demangle" }),
        ("processAssembly", if options.raw { "raw" } else { "filter" }),
    ]
}
