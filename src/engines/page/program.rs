//! A program that is built in the page and runs there: what is missing is fetched, the compiler makes a module, a worker
//! runs it, or its functions are shown. The reader may stop any of these.

use leptos::prelude::untrack;
use rockpool_engine::compiler::{Answer, End, Question, Task};
use rockpool_engine::in_page::{Ended, Job as ProgramJob};
use rockpool_engine::{EngineError, Event, Exit, Job, Outcome, Step};

use super::fetch::Fetch;
use super::{PageEngine, forms};
use crate::browser::compiler::Built;
use crate::browser::module::ScriptFault;
use crate::browser::program::Running;
use crate::engines::{Commands, OnEvent, stopped, tell, unless_stopped};

/// Builds and runs, and reports that.
pub(super) async fn run(
    page: PageEngine,
    job: &Job,
    question: Question,
    mut commands: Commands,
    on_event: &OnEvent,
) -> Result<(), EngineError> {
    let shown = (question.task == Task::Wasm).then(|| words(question.release));
    let fetch = Fetch::begin(untrack(|| page.parts(job)), on_event);
    let Some(made) = unless_stopped(page.build(question, &fetch), &mut commands).await else {
        tell(on_event, stopped());
        return Ok(());
    };
    let (runner, Built { answer, module }) = made.map_err(not_loaded)?;
    let is_run = answer.end == End::Done && shown.is_none();
    let events = match shown {
        Some(words) => forms::events(answer, None, words),
        None => events(&answer),
    };
    for event in events? {
        tell(on_event, event);
    }
    if !is_run {
        return Ok(());
    }
    let module = module.ok_or_else(|| EngineError::Protocol { detail: "there is no program in it".to_owned() })?;
    let passed_on = on_event.clone();
    let program = ProgramJob::of(job);
    let running = runner.run(&module, &program, move |event| tell(&passed_on, event.into())).map_err(not_loaded)?;
    let ended = follow(running, &mut commands).await.map_err(not_loaded)?;
    let outcome = ended.outcome(program.limits)?;
    tell(on_event, Event::Step(Step::Ran { milliseconds: whole(ended.milliseconds) }));
    tell(on_event, Event::Finished(outcome));
    Ok(())
}

/// What is shown of a program in place of its run.
fn words(release: bool) -> &'static str {
    if release { "WebAssembly of your functions (release)" } else { "WebAssembly of your functions (debug)" }
}

/// What the compiler said; the end of the job if there is nothing to run.
fn events(answer: &Answer) -> Result<Vec<Event>, EngineError> {
    if answer.end == End::Superseded {
        return Ok(vec![stopped()]);
    }
    if !answer.end.is_verdict() {
        return Err(EngineError::Crashed { detail: answer.message.trim_end_matches('.').to_owned() });
    }
    let mut events: Vec<Event> = answer.messages().into_iter().map(Event::Diagnostic).collect();
    events.push(Event::Step(Step::Built { milliseconds: whole(answer.milliseconds) }));
    if answer.end == End::Failed {
        events.push(Event::Finished(Outcome { success: false, exit: Exit::Status(1), artefact: None }));
    }
    Ok(events)
}

/// Waits for the end, and brings it about if the reader wants that.
async fn follow(running: Running, commands: &mut Commands) -> Result<Ended, ScriptFault> {
    match unless_stopped(running.ended(), commands).await {
        Some(ended) => ended,
        None => {
            running.stop();
            running.ended().await
        }
    }
}

#[allow(clippy::needless_pass_by_value, reason = "it stands where errors are mapped")]
fn not_loaded(fault: ScriptFault) -> EngineError {
    EngineError::NotLoaded { why: fault.to_string() }
}

fn whole(milliseconds: f64) -> u64 {
    milliseconds.max(0.0).round() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(end: End, message: &str) -> Answer {
        let (diagnostics, output) = (String::new(), String::new());
        Answer { end, diagnostics, output, message: message.into(), milliseconds: 412.5, memory: 0.0 }
    }

    #[test]
    fn an_answer_is_a_program_to_run_an_end_or_a_fault() {
        let built = Event::Step(Step::Built { milliseconds: 413 });
        assert_eq!(events(&answer(End::Done, "")), Ok(vec![built.clone()]));
        let failed = Event::Finished(Outcome { success: false, exit: Exit::Status(1), artefact: None });
        assert_eq!(events(&answer(End::Failed, "")), Ok(vec![built, failed]));
        assert_eq!(events(&answer(End::Superseded, "")), Ok(vec![stopped()]));
        let detail = "The compiler in this page was stopped after 10 seconds".to_owned();
        assert_eq!(events(&answer(End::Overdue, &format!("{detail}."))), Err(EngineError::Crashed { detail }));
    }
}
