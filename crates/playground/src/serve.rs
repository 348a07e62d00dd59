//! The server's side: a request to a job, what came of it to an answer.

use rockpool_engine::{Artefact, Channel, CrateType, Edition, EmitTarget, Exit, Job, Mode, Outcome, Program, Task};
use serde::Serialize;

use crate::{
    ApiError, Code, CompileResponse, EvaluateRequest, EvaluateResponse, ExecuteRequest, ExecuteResponse,
    FormatResponse, Request, code::CodeFile, response::ToolResponse,
};

/// The job that a request asks for.
pub fn job_from(request: &Request) -> Job {
    match request {
        Request::Execute(request) => Job { program: program(request), task: Task::Execute },
        Request::Compile(request) => Job { program: program(&request.build), task: Task::Emit(request.target) },
        Request::Format(request) => {
            let channel = request.channel.unwrap_or(Channel::Nightly);
            Job { program: simple(&request.code, request.edition, channel, CrateType::Bin), task: Task::Format }
        }
        Request::Clippy(request) => {
            let channel = request.channel.unwrap_or(Channel::Nightly);
            let crate_type = request.crate_type.unwrap_or_default();
            Job { program: simple(&request.code, request.edition, channel, crate_type), task: Task::Clippy }
        }
        Request::Miri(request) => {
            let channel = Channel::Nightly;
            let program =
                Program { tests: request.tests, ..simple(&request.code, request.edition, channel, CrateType::Bin) };
            Job { program, task: Task::Miri(request.aliasing_model.unwrap_or_default()) }
        }
        Request::MacroExpansion(request) => {
            let channel = Channel::Nightly;
            Job { program: simple(&request.code, request.edition, channel, CrateType::Bin), task: Task::Expand }
        }
        Request::Evaluate(request) => Job { program: evaluated(request), task: Task::Execute },
    }
}

/// The program of a run, also of a streamed one. Its standard input is closed.
pub fn program(request: &ExecuteRequest) -> Program {
    Program {
        mode: request.mode,
        tests: request.tests,
        backtrace: request.backtrace,
        ..simple(&request.code, request.edition, request.channel, request.crate_type)
    }
}

fn simple(code: &Code, edition: Edition, channel: Channel, crate_type: CrateType) -> Program {
    Program { files: code.clone().into_files(crate_type), edition, channel, crate_type, ..Program::default() }
}

fn evaluated(request: &EvaluateRequest) -> Program {
    Program {
        mode: if request.optimize == "0" { Mode::Debug } else { Mode::Release },
        tests: request.tests,
        ..simple(
            &Code::Single(request.code.clone()),
            request.edition.unwrap_or(Edition::E2015),
            request.version,
            CrateType::Bin,
        )
    }
}

/// All that came of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Standard output.
    pub stdout: String,
    /// Standard error, the build's words first.
    pub stderr: String,
    /// The end.
    pub outcome: Outcome,
}

/// An answer of any endpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Response {
    /// To `/execute`.
    Execute(ExecuteResponse),
    /// To `/compile`.
    Compile(CompileResponse),
    /// To `/format`.
    Format(FormatResponse),
    /// To `/clippy`, `/miri` and `/macro-expansion`.
    Tool(ToolResponse),
    /// To `/evaluate.json`.
    Evaluate(EvaluateResponse),
}

/// The answer to a request.
///
/// # Errors
/// A job that was ended at a limit is an error of the service: by time, [`ApiError::timed_out`]; by output, which the
/// limit's text names, [`ApiError::too_much_output`]; otherwise its words.
pub fn respond(request: &Request, done: Done) -> Result<Response, ApiError> {
    let Done { stdout, stderr, outcome } = done;
    if let Exit::Limit(limit) = &outcome.exit {
        return Err(at_limit(limit, stdout.len().max(stderr.len())));
    }
    let Outcome { success, exit, artefact } = outcome;
    let exit_detail = exit.to_detail();
    Ok(match request {
        Request::Execute(_) => Response::Execute(ExecuteResponse { success, exit_detail, stdout, stderr }),
        Request::Compile(_) => {
            let code = listing(artefact);
            Response::Compile(CompileResponse { success, exit_detail, code, stdout, stderr })
        }
        Request::Format(request) => {
            let code = reformatted(&request.code, artefact);
            Response::Format(FormatResponse { success, exit_detail, code, stdout, stderr })
        }
        Request::MacroExpansion(_) => {
            let stdout = if artefact.is_some() { listing(artefact) } else { stdout };
            Response::Tool(ToolResponse { success, exit_detail, stdout, stderr })
        }
        Request::Clippy(_) | Request::Miri(_) => Response::Tool(ToolResponse { success, exit_detail, stdout, stderr }),
        Request::Evaluate(_) => Response::Evaluate(evaluation(success, stdout, stderr)),
    })
}

fn at_limit(limit: &str, bytes: usize) -> ApiError {
    if limit.contains("output") {
        ApiError::too_much_output(bytes)
    } else if limit.contains("second") || limit.contains("time") {
        ApiError::timed_out()
    } else {
        ApiError::internal(format!("The program was ended at the limit of {limit}"))
    }
}

fn listing(artefact: Option<Artefact>) -> String {
    match artefact {
        Some(Artefact::Listing(text)) => text,
        Some(Artefact::Formatted(_)) | None => String::new(),
    }
}

/// The reformatted program in the shape in which it came, or what came.
fn reformatted(sent: &Code, artefact: Option<Artefact>) -> Code {
    match (sent, artefact) {
        (Code::Single(_), Some(Artefact::Formatted(files))) => {
            files.into_iter().next().map_or_else(|| sent.clone(), |file| Code::Single(file.text))
        }
        (Code::Files(_), Some(Artefact::Formatted(files))) => {
            Code::Files(files.into_iter().map(|file| CodeFile { name: file.path, content: file.text }).collect())
        }
        _ => sent.clone(),
    }
}

fn evaluation(success: bool, stdout: String, stderr: String) -> EvaluateResponse {
    if success {
        return EvaluateResponse { result: stdout, error: None };
    }
    let all = stderr + &stdout;
    EvaluateResponse { result: all.clone(), error: Some(all) }
}

/// What a compiled form asks of the toolchain: HIR needs an unstable flag.
pub fn needs_nightly(target: EmitTarget) -> bool {
    matches!(target, EmitTarget::Hir)
}
