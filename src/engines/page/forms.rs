//! The forms that a program takes on its way, and its layout: one question, one answer.

use rockpool_engine::compiler::{Answer, End, Question};
use rockpool_engine::{Artefact, EngineError, Event, Exit, Job, Outcome, SourceFile};

use crate::checker::Checker;
use crate::engines::{Commands, OnEvent, stopped, tell, unless_stopped};

/// Asks, and reports the answer as a run.
pub(super) async fn run(
    checker: Checker,
    job: &Job,
    question: Question,
    mut commands: Commands,
    on_event: &OnEvent,
) -> Result<(), EngineError> {
    tell(on_event, Event::Started);
    let Some(answer) = unless_stopped(checker.ask("tools".to_owned(), question), &mut commands).await else {
        tell(on_event, stopped());
        return Ok(());
    };
    let answer = answer.map_err(|fault| EngineError::NotLoaded { why: fault.to_string() })?;
    let formatted = (job.task == rockpool_engine::Task::Format).then(|| job.program.files[0].path.clone());
    for event in events(answer, formatted, "Done")? {
        tell(on_event, event);
    }
    Ok(())
}

/// `formatted` is the path of the file that was laid out, where that was asked; `done` is said of an answer without errors.
pub(super) fn events(answer: Answer, formatted: Option<String>, done: &str) -> Result<Vec<Event>, EngineError> {
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
    // Nothing ran that could have ended.
    let exit = if success { Exit::Told(done.to_owned()) } else { Exit::Status(1) };
    events.push(Event::Finished(Outcome { success, exit, artefact }));
    Ok(events)
}
