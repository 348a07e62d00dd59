//! The client's side over HTTP: a job to a request, an answer to events.
//!
//! What the program did is told as events, also where the service reports it as an error of its own (too much
//! output); [`EngineError`] is left for what the world outside breaks.

mod answer;
mod fault;

use rockpool_engine::{CrateType, EmitTarget, EngineError, Job, Task};

use crate::{
    ClippyRequest, Code, CompileRequest, Endpoint, ExecuteRequest, FormatRequest, MacroExpansionRequest, MiriRequest,
    Request,
};

pub(crate) use answer::too_much_output;
pub use answer::{Answer, build_diagnostics, events_from, read_json};
pub(crate) use fault::said;
pub use fault::{Fault, fault};

/// The largest body that a server may be sent: production's web server takes 1 MiB and answers in HTML above it.
pub const BODY_LIMIT: usize = 900_000;

/// A request ready to be sent with `Content-Type: application/json` and no other header of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Where to; its method is `POST`.
    pub endpoint: Endpoint,
    /// The JSON body.
    pub body: String,
}

/// Where a task is done.
///
/// The service has no check of its own. Showing MIR is the cheapest task that runs all of the compiler's checks and
/// nothing of the program; [`events_from`] then leaves the listing out.
pub fn endpoint_for(task: Task) -> Endpoint {
    match task {
        Task::Execute => Endpoint::Execute,
        Task::Check | Task::Emit(_) => Endpoint::Compile,
        Task::Format => Endpoint::Format,
        Task::Clippy => Endpoint::Clippy,
        Task::Miri(_) => Endpoint::Miri,
        Task::Expand => Endpoint::MacroExpansion,
    }
}

/// The request that does a job.
///
/// # Errors
/// [`EngineError::Unsupported`] for what the service cannot do over HTTP (standard input) or for names of files that
/// it would mishandle; [`EngineError::Refused`] for a program that is too large to send.
pub fn request_for(job: &Job) -> Result<Call, EngineError> {
    check(job)?;
    if job.task == Task::Execute && job.program.stdin.as_deref().is_some_and(|text| !text.is_empty()) {
        return Err(EngineError::Unsupported {
            what: "give a program standard input over plain requests".to_owned(),
            instead: "Use an engine with a live connection, or put the input into the program.".to_owned(),
        });
    }
    let body = serde_json::to_string(&typed_request(job))
        .map_err(|error| EngineError::Protocol { detail: format!("the request could not be written: {error}") })?;
    if body.len() > BODY_LIMIT {
        let reason =
            format!("the program is too large to send ({} KB; at most {} KB)", body.len() / 1000, BODY_LIMIT / 1000);
        return Err(EngineError::Refused { reason });
    }
    Ok(Call { endpoint: endpoint_for(job.task), body })
}

/// Refuses programs that no endpoint could take as meant.
pub(crate) fn check(job: &Job) -> Result<(), EngineError> {
    if job.program.files.is_empty() {
        return Err(EngineError::Refused { reason: "the program has no file".to_owned() });
    }
    let names: Vec<&str> = job.program.files.iter().map(|file| file.path.as_str()).collect();
    crate::files::check_all(&names).map_err(|fault| EngineError::Refused { reason: fault.to_string() })
}

/// The request that does a job, without the checks of [`request_for`].
pub fn typed_request(job: &Job) -> Request {
    let program = &job.program;
    let code = Code::of(&program.files);
    match job.task {
        Task::Execute => Request::Execute(execute_request(job)),
        Task::Check => Request::Compile(CompileRequest { target: EmitTarget::Mir, build: execute_request(job) }),
        Task::Emit(target) => Request::Compile(CompileRequest { target, build: execute_request(job) }),
        Task::Format => {
            Request::Format(FormatRequest { channel: Some(program.channel), edition: program.edition, code })
        }
        Task::Clippy => Request::Clippy(ClippyRequest {
            channel: Some(program.channel),
            crate_type: Some(program.crate_type),
            edition: program.edition,
            code,
        }),
        Task::Miri(model) => Request::Miri(MiriRequest {
            edition: program.edition,
            tests: program.tests,
            aliasing_model: Some(model),
            code,
        }),
        Task::Expand => Request::MacroExpansion(MacroExpansionRequest { edition: program.edition, code }),
    }
}

/// The fields that runs, builds and streamed runs share.
pub(crate) fn execute_request(job: &Job) -> ExecuteRequest {
    let program = &job.program;
    ExecuteRequest {
        channel: program.channel,
        mode: program.mode,
        edition: program.edition,
        crate_type: program.crate_type,
        tests: program.tests,
        backtrace: program.backtrace,
        code: Code::of(&program.files),
    }
}

/// Where a single text of this job is put by the service, which is how its messages name it.
pub(crate) fn path_at_service(job: &Job) -> &'static str {
    match job.task {
        Task::Format | Task::Miri(_) | Task::Expand => crate::code::primary_path(CrateType::Bin),
        _ => crate::code::primary_path(job.program.crate_type),
    }
}
