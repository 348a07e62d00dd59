//! An HTTP answer to events.

use rockpool_engine::{
    Artefact, Diagnostic, EngineError, Event, Exit, Job, Outcome, SourceFile, Task,
    diagnostic::{from_plain, place},
};
use serde::{Deserialize, de::DeserializeOwned};

use super::{Fault, endpoint_for, fault, path_at_service};
use crate::{Code, Endpoint};

/// The longest answer that is read: twice the service's cap of a stream, escaped, and a listing.
const ANSWER_LIMIT: usize = 9_000_000;

/// An HTTP answer as it came.
#[derive(Clone, Copy, Debug, Default)]
pub struct Answer<'a> {
    /// Status.
    pub status: u16,
    /// The header `Content-Type`.
    pub content_type: Option<&'a str>,
    /// The header `Retry-After`. Scripts of another origin do not get to see it.
    pub retry_after: Option<&'a str>,
    /// The body.
    pub body: &'a [u8],
}

/// The events of a job whose request was answered so: [`Event::Started`], the output, a [`Event::Diagnostic`] for
/// each message of the compiler found in it, [`Event::Finished`].
///
/// # Errors
/// What the world outside broke, for every answer that is not the service's regular one.
pub fn events_from(job: &Job, answer: &Answer<'_>) -> Result<Vec<Event>, EngineError> {
    if answer.status != 200 {
        return match fault(answer.status, answer.retry_after, answer.body) {
            Fault::TooMuchOutput => Ok(vec![Event::Started, Event::Finished(too_much_output())]),
            Fault::Engine(error) => Err(error),
        };
    }
    let body: Body = read_json(answer)?;
    let (mut stdout, mut artefact) = (body.stdout, None);
    match (endpoint_for(job.task), body.code) {
        (Endpoint::Compile, Some(Code::Single(listing))) if job.task != Task::Check => {
            artefact = Some(Artefact::Listing(listing));
        }
        (Endpoint::Format, Some(code)) => artefact = Some(Artefact::Formatted(formatted(job, code))),
        (Endpoint::MacroExpansion, _) if body.success => {
            artefact = Some(Artefact::Listing(std::mem::take(&mut stdout)));
        }
        _ => {}
    }
    let artefact = artefact.filter(|_| body.success);
    Ok(told(job, stdout, body.stderr, outcome(body.success, &body.exit_detail, artefact)))
}

/// The answers of all endpoints that do a job, read as one: a reader for each would weigh on the page.
#[derive(Deserialize)]
struct Body {
    success: bool,
    #[serde(default, rename = "exitDetail", alias = "exit_detail")]
    exit_detail: String,
    code: Option<Code>,
    #[serde(default)]
    stdout: String,
    #[serde(default)]
    stderr: String,
}

/// Reads the JSON of an answer with status 200, of any endpoint.
///
/// # Errors
/// [`EngineError::Protocol`] for other content, with what it is instead: a network that wants a sign-in answers every
/// request with a web page and 200.
pub fn read_json<T: DeserializeOwned>(answer: &Answer<'_>) -> Result<T, EngineError> {
    if answer.status != 200 {
        return Err(match fault(answer.status, answer.retry_after, answer.body) {
            Fault::Engine(error) => error,
            Fault::TooMuchOutput => EngineError::Protocol { detail: "it speaks of a program's output".to_owned() },
        });
    }
    let protocol = |detail: &str| Err(EngineError::Protocol { detail: detail.to_owned() });
    let text = answer.body.trim_ascii_start();
    if text.is_empty() {
        return protocol("it is empty");
    }
    if answer.body.len() > ANSWER_LIMIT {
        return protocol("it is far longer than any program's output can be");
    }
    if text.starts_with(b"<") || answer.content_type.is_some_and(|kind| kind.to_ascii_lowercase().contains("html")) {
        return protocol("it is a web page: the network may want you to sign in, or the engine's address is wrong");
    }
    serde_json::from_slice(text).map_err(|error| {
        let detail = if error.is_eof() { "it is cut off".to_owned() } else { format!("it has another form: {error}") };
        EngineError::Protocol { detail }
    })
}

/// The outcome of a program that was ended for printing too much.
pub(crate) fn too_much_output() -> Outcome {
    Outcome { success: false, exit: Exit::Limit("640 KiB of output".to_owned()), artefact: None }
}

fn outcome(success: bool, exit_detail: &str, artefact: Option<Artefact>) -> Outcome {
    let exit = match Exit::from_detail(exit_detail) {
        Exit::Unknown if success => Exit::Status(0),
        exit => exit,
    };
    Outcome { success, exit, artefact }
}

fn told(job: &Job, stdout: String, stderr: String, outcome: Outcome) -> Vec<Event> {
    let diagnostics = build_diagnostics(job, &stderr);
    let mut events = vec![Event::Started];
    events.extend((!stderr.is_empty()).then_some(Event::Stderr(stderr)));
    events.extend((!stdout.is_empty()).then_some(Event::Stdout(stdout)));
    events.extend(diagnostics.into_iter().map(Event::Diagnostic));
    events.push(Event::Finished(outcome));
    events
}

/// The compiler's messages in a job's standard error, with places in the job's own files.
pub fn build_diagnostics(job: &Job, stderr: &str) -> Vec<Diagnostic> {
    let mut found = from_plain(stderr);
    found.iter_mut().for_each(relative);
    if let [file] = job.program.files.as_slice() {
        let theirs = path_at_service(job);
        if theirs != file.path && matches!(Code::of(&job.program.files), Code::Single(_)) {
            found.iter_mut().for_each(|diagnostic| rename(diagnostic, theirs, &file.path));
        }
    }
    place(&mut found, &job.program.files);
    found
}

/// rustfmt names files from the root of the service's own disk.
fn relative(diagnostic: &mut Diagnostic) {
    for label in &mut diagnostic.labels {
        if let Some(path) = label.span.file.strip_prefix("/playground/") {
            label.span.file = path.to_owned();
        }
    }
    diagnostic.children.iter_mut().for_each(relative);
}

fn rename(diagnostic: &mut Diagnostic, from: &str, to: &str) {
    for label in diagnostic.labels.iter_mut().filter(|label| label.span.file == from) {
        to.clone_into(&mut label.span.file);
    }
    diagnostic.children.iter_mut().for_each(|child| rename(child, from, to));
}

/// The reformatted files, in the job's own order.
fn formatted(job: &Job, code: Code) -> Vec<SourceFile> {
    match code {
        Code::Single(text) => {
            let path = job.program.files.first().map_or_else(|| path_at_service(job).to_owned(), |f| f.path.clone());
            vec![SourceFile { path, text }]
        }
        Code::Files(_) => {
            let mut files = code.into_files(job.program.crate_type);
            let mut ordered = Vec::with_capacity(files.len());
            for own in &job.program.files {
                if let Some(index) = files.iter().position(|file| file.path == own.path) {
                    ordered.push(files.remove(index));
                }
            }
            ordered.extend(files);
            ordered
        }
    }
}
