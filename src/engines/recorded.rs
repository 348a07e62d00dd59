//! The engine that needs nothing: it repeats what the unedited example gave when the course was built.
//!
//! Pure. It must only ever be offered for the text that was recorded.

use rockpool_engine::{Event, Recording};

use super::{OnEvent, tell};

/// Reports a recording as if it had just run.
pub(crate) fn run(recording: &Recording, on_event: &OnEvent) {
    for event in events(recording) {
        tell(on_event, event);
    }
}

fn events(recording: &Recording) -> Vec<Event> {
    let mut events = vec![Event::Started];
    // The compiler speaks before the program does.
    if !recording.stderr.is_empty() {
        events.push(Event::Stderr(recording.stderr.clone()));
    }
    if !recording.stdout.is_empty() {
        events.push(Event::Stdout(recording.stdout.clone()));
    }
    events.push(Event::Finished(recording.outcome.clone()));
    events
}

#[cfg(test)]
mod tests {
    use super::*;
    use rockpool_engine::{Exit, Outcome};

    #[test]
    fn a_recording_is_told_as_a_run() {
        let outcome = Outcome { success: true, exit: Exit::Status(0), artefact: None };
        let recording = Recording {
            stdout: "hi\n".into(),
            stderr: String::new(),
            outcome: outcome.clone(),
            rustc: "1.95.0".into(),
        };
        assert_eq!(events(&recording), [Event::Started, Event::Stdout("hi\n".into()), Event::Finished(outcome)]);
    }
}
