//! What came of a job, in the service's errors: the faults that a run can have and their exact statuses and words.

use rockpool_engine::{Event, Exit, Outcome};
use rockpool_playground::ApiError;
use rockpool_playground::serve::Done;
use rockpool_runner::{Run, RunFault};

use super::Answer;

/// Follows the run to its end.
///
/// # Errors
/// The fault that ended it, where the service answers such with an error instead of an outcome.
pub(crate) async fn collect(run: &mut Run) -> Result<Done, Answer> {
    let (mut stdout, mut stderr, mut end) = (String::new(), String::new(), None);
    while let Some(event) = run.events.recv().await {
        match event {
            Event::Stdout(text) => stdout += &text,
            Event::Stderr(text) => stderr += &text,
            Event::Finished(outcome) => end = Some(outcome),
            Event::Started | Event::Diagnostic(_) | Event::Status(_) | Event::Step(_) => {}
        }
    }
    let outcome = end.ok_or_else(|| Answer::refusal(500, "the run ended without an outcome"))?;
    match run.fault() {
        Some(fault) => match error_of(fault) {
            Some(error) => Err(error),
            None => Ok(Done { stdout, stderr, outcome: as_signal(outcome) }),
        },
        None => Ok(Done { stdout, stderr, outcome }),
    }
}

/// The service's error for a fault, or `None` where it answers with an outcome.
pub(crate) fn error_of(fault: &RunFault) -> Option<Answer> {
    Some(match fault {
        RunFault::Time { .. } => Answer::error(&ApiError::timed_out()),
        RunFault::Queue { .. } => {
            Answer::refusal(503, format!("The server is busy: {fault}. Try again.")).retry_after(5)
        }
        RunFault::Output { bytes, .. } => {
            Answer::error(&ApiError::too_much_output(usize::try_from(*bytes).unwrap_or(usize::MAX)))
        }
        RunFault::NotText { .. } => Answer::error(&ApiError::not_utf8()),
        RunFault::Machine(_) => Answer::error(&ApiError::not_started(&fault.to_string())),
        RunFault::Resources { .. } | RunFault::Unsupported { .. } | RunFault::Stopped => return None,
    })
}

/// The outcome with a program that was ended at a limit or stopped told as killed, which is what clients know.
pub(crate) fn as_signal(outcome: Outcome) -> Outcome {
    match outcome.exit {
        Exit::Limit(_) | Exit::Stopped => {
            Outcome { exit: Exit::Signal { number: 9, name: Some("SIGKILL".to_owned()) }, ..outcome }
        }
        Exit::Status(_) | Exit::Signal { .. } | Exit::Told(_) | Exit::Unknown => outcome,
    }
}
