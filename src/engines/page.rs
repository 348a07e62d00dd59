//! The engine in the page: the compiler's front end, which shows a program in the forms that it takes on its way, and the
//! formatter.
//!
//! It runs nothing. Checking is not its work either: that goes on without being asked for, see [`crate::checker`].

use rockpool_engine::compiler::{Answer, End, Question, Task};
use rockpool_engine::{Artefact, EngineError, Event, Exit, Job, Outcome, SourceFile};

use super::{Commands, OnEvent, stopped, tell, unless_stopped};
use crate::checker::Checker;

/// Whether it does what a job asks for.
pub fn does(job: &Job) -> bool {
    match Task::like(job.task) {
        // The answer is of one file.
        Some(Task::Format) => return job.program.files.len() == 1,
        Some(Task::Expand | Task::Hir | Task::Mir) => {}
        Some(Task::Check | Task::Types) | None => return false,
    }
    job.program.files.iter().all(|file| rockpool_engine::detect::crates_used(&file.text).is_empty())
}

/// Asks, and reports the answer as a run.
pub(crate) async fn run(
    checker: Checker,
    job: &Job,
    mut commands: Commands,
    on_event: OnEvent,
) -> Result<(), EngineError> {
    let question = Task::like(job.task)
        .and_then(|task| Question::of(task, job))
        .ok_or_else(|| EngineError::Unsupported { what: "this".to_owned(), instead: "Choose a server.".to_owned() })?;
    tell(&on_event, Event::Started);
    let Some(answer) = unless_stopped(checker.ask("tools".to_owned(), question), &mut commands).await else {
        tell(&on_event, stopped());
        return Ok(());
    };
    let answer = answer.map_err(|fault| EngineError::Crashed { detail: fault.to_string() })?;
    let formatted = (job.task == rockpool_engine::Task::Format).then(|| job.program.files[0].path.clone());
    for event in events(answer, formatted)? {
        tell(&on_event, event);
    }
    Ok(())
}

/// `formatted` is the path of the file that was laid out, where that was asked.
fn events(answer: Answer, formatted: Option<String>) -> Result<Vec<Event>, EngineError> {
    if !answer.end.is_verdict() {
        return Err(EngineError::Crashed { detail: answer.message });
    }
    let success = answer.end == End::Done;
    let mut events: Vec<Event> = answer.messages().into_iter().map(Event::Diagnostic).collect();
    if !answer.message.is_empty() {
        // The formatter has no diagnostics: this is why it does not take the text.
        events.push(Event::Stderr(answer.message));
    }
    let artefact = match (answer.output, formatted) {
        (output, _) if output.is_empty() => None,
        (text, Some(path)) => Some(Artefact::Formatted(vec![SourceFile { path, text }])),
        (text, None) => Some(Artefact::Listing(text)),
    };
    events.push(Event::Finished(Outcome { success, exit: Exit::Status(i32::from(!success)), artefact }));
    Ok(events)
}
