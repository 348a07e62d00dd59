//! The engine in the page: the compiler's front end, which shows a program in the forms that it takes on its way.
//!
//! It runs nothing. Checking is not its work either: that goes on without being asked for, see [`crate::checker`].

use rockpool_engine::compiler::{Answer, End, Question, Task};
use rockpool_engine::{Artefact, EngineError, Event, Exit, Job, Outcome};

use super::{Commands, OnEvent, stopped, tell, unless_stopped};
use crate::checker::Checker;

/// Whether it does what a job asks for.
pub fn does(job: &Job) -> bool {
    let is_form = matches!(Task::like(job.task), Some(Task::Expand | Task::Hir | Task::Mir));
    is_form && job.program.files.iter().all(|file| rockpool_engine::detect::crates_used(&file.text).is_empty())
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
    for event in events(answer)? {
        tell(&on_event, event);
    }
    Ok(())
}

fn events(answer: Answer) -> Result<Vec<Event>, EngineError> {
    if !answer.end.is_verdict() {
        return Err(EngineError::Crashed { detail: answer.message });
    }
    let success = answer.end == End::Done;
    let mut events: Vec<Event> = answer.messages().into_iter().map(Event::Diagnostic).collect();
    let artefact = (!answer.output.is_empty()).then_some(Artefact::Listing(answer.output));
    events.push(Event::Finished(Outcome { success, exit: Exit::Status(i32::from(!success)), artefact }));
    Ok(events)
}
