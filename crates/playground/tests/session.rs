//! A connection from handshake to close, with a server that does all that the protocol allows.

#![allow(missing_docs, reason = "a test")]
#![allow(clippy::unwrap_used, reason = "a run that cannot start is a failure")]

use proptest::prelude::*;
use rockpool_engine::{EngineError, Event, Exit, Job, Outcome, Program, SourceFile, Status, Task};
use rockpool_playground::{
    ClientFrame, ServerFrame, Session,
    frame::{EndPayload, StatusPayload},
    session::{Effect, Input},
};

fn job(text: &str) -> Job {
    let files = vec![SourceFile { path: "src/main.rs".into(), text: text.into() }];
    Job { program: Program { files, ..Program::default() }, task: Task::Execute }
}

/// A session after its handshake.
fn connected() -> Session {
    let mut session = Session::new();
    let [Effect::Send(hello)] = &session.opened()[..] else { panic!("a handshake") };
    assert!(!session.is_ready());
    assert_eq!(session.received(hello), [Effect::Ready], "the server returns the client's words");
    assert_eq!(session.received(&ServerFrame::FeatureFlags { multifile_threshold: None }.to_text(-1)), []);
    assert!(session.is_ready());
    session
}

/// The number and frame of what is sent.
fn sent(effects: &[Effect]) -> Vec<(i64, ClientFrame)> {
    effects
        .iter()
        .filter_map(
            |effect| if let Effect::Send(text) = effect { Some(ClientFrame::parse(text).unwrap()) } else { None },
        )
        .collect()
}

fn end(success: bool, detail: &str) -> ServerFrame {
    ServerFrame::End(EndPayload { success, exit_detail: detail.into() })
}

fn finished(success: bool, exit: Exit) -> Effect {
    Effect::Event(Event::Finished(Outcome { success, exit, artefact: None }))
}

#[test]
fn a_run_from_start_to_end() {
    let mut session = connected();
    let started = session.start(job("fn main() {}"), Input::Given).unwrap();
    assert!(matches!(sent(&started)[..], [(1, ClientFrame::Execute(_))]));
    let begun = session.received(&ServerFrame::Begin.to_text(1));
    assert_eq!(begun[0], Effect::Event(Event::Started));
    assert_eq!(sent(&begun), [(1, ClientFrame::StdinClose)], "a program without input gets none");
    assert_eq!(
        session.received(&ServerFrame::Stdout("hel".into()).to_text(1)),
        [Effect::Event(Event::Stdout("hel".into()))]
    );
    let status = StatusPayload { resident_set_size_bytes: 4096, total_time_secs: 1.5 };
    assert_eq!(
        session.received(&ServerFrame::Status(status).to_text(1)),
        [Effect::Event(Event::Status(Status { cpu_seconds: 1.5, resident_bytes: 4096 }))]
    );
    let done = session.received(&end(true, "Exited with status 0").to_text(1));
    assert_eq!(done, [finished(true, Exit::Status(0))]);
    assert!(!session.is_running() && session.is_ready());
}

#[test]
fn the_compilers_words_are_told_in_structure_before_the_end() {
    let mut session = connected();
    session.start(job("fn main() { x }"), Input::Given).unwrap();
    session.received(&ServerFrame::Begin.to_text(1));
    for piece in [
        "error[E0425]: cannot find value `x`\n --> src/main.rs:1:13\n  |\n1 | fn main() ",
        "{ x }\n  |             ^\n\n",
    ] {
        session.received(&ServerFrame::Stderr(piece.into()).to_text(1));
    }
    let done = session.received(&end(false, "Exited with status 101").to_text(1));
    let [Effect::Event(Event::Diagnostic(found)), last] = &done[..] else { panic!("{done:?}") };
    assert_eq!(found.primary().unwrap().span.bytes, Some((12, 13)));
    assert_eq!(*last, finished(false, Exit::Status(101)));
}

#[test]
fn input_is_sent_whole_or_as_it_comes() {
    let mut session = connected();
    let mut given = job("");
    given.program.stdin = Some("4\n".into());
    session.start(given.clone(), Input::Given).unwrap();
    let begun = session.received(&ServerFrame::Begin.to_text(1));
    assert_eq!(sent(&begun), [(1, ClientFrame::Stdin("4\n".into())), (1, ClientFrame::StdinClose)]);

    session.start(given, Input::Open).unwrap();
    assert_eq!(sent(&session.received(&ServerFrame::Begin.to_text(2))), []);
    assert_eq!(sent(&session.stdin("5\n")), [(2, ClientFrame::Stdin("5\n".into()))]);
    assert_eq!(sent(&session.close_stdin()), [(2, ClientFrame::StdinClose)]);
}

#[test]
fn a_stopped_run_ends_as_stopped() {
    let mut session = connected();
    session.start(job(""), Input::Given).unwrap();
    assert_eq!(sent(&session.kill()), [(1, ClientFrame::Kill)]);
    let done = session.received(&end(false, "Exited with signal 9 (SIGKILL): kill program").to_text(1));
    assert_eq!(done, [finished(false, Exit::Stopped)]);
    assert_eq!(session.kill(), [], "there is nothing left to stop");
}

#[test]
fn frames_of_earlier_runs_are_stale() {
    let mut session = connected();
    session.start(job("a"), Input::Given).unwrap();
    session.start(job("b"), Input::Given).unwrap();
    for frame in
        [ServerFrame::Begin, ServerFrame::Stdout("old".into()), end(true, ""), ServerFrame::Error("old".into())]
    {
        assert_eq!(session.received(&frame.to_text(1)), [], "{frame:?}");
    }
    assert_eq!(session.received(&ServerFrame::Begin.to_text(2))[0], Effect::Event(Event::Started));
    assert_eq!(session.received(&end(true, "Exited with status 0").to_text(2)).len(), 1);
    assert_eq!(session.received(&end(true, "Exited with status 0").to_text(2)), [], "an end ends once");
}

#[test]
fn an_error_with_the_runs_number_ends_it() {
    let parse = "Unable to perform a streaming execute: The request could not be parsed: 'x' is not a valid channel";
    let output = "Unable to perform a streaming execute: Could not end the execution session: Cargo task failed: Generated 655361 bytes of output, exiting (640K)";
    for (message, expected) in [
        (parse, Effect::Failed(EngineError::Refused { reason: parse.into() })),
        (output, finished(false, Exit::Limit("640 KiB of output".into()))),
        ("the sea", Effect::Failed(EngineError::Crashed { detail: "the sea".into() })),
    ] {
        let mut session = connected();
        session.start(job(""), Input::Given).unwrap();
        assert_eq!(session.received(&ServerFrame::Error(message.into()).to_text(1)), [expected]);
        assert!(!session.is_running() && session.is_ready());
    }
}

#[test]
fn an_error_without_a_number_ends_only_a_run_that_has_not_begun() {
    let error = ServerFrame::Error("Unable to deserialize request: no".into()).to_text(-1);
    let mut session = connected();
    assert_eq!(session.received(&error), []);
    session.start(job(""), Input::Given).unwrap();
    assert!(matches!(session.received(&error)[..], [Effect::Failed(EngineError::Refused { .. })]));
    session.start(job(""), Input::Given).unwrap();
    session.received(&ServerFrame::Begin.to_text(2));
    assert_eq!(session.received(&error), []);
}

#[test]
fn a_close_during_a_run_is_a_crash() {
    let mut session = connected();
    assert_eq!(session.closed(), []);
    assert!(matches!(session.start(job(""), Input::Given), Err(EngineError::Crashed { .. })));

    let mut session = connected();
    session.start(job(""), Input::Given).unwrap();
    assert!(matches!(session.closed()[..], [Effect::Failed(EngineError::Crashed { .. })]));

    let mut session = connected();
    session.start(job(""), Input::Given).unwrap();
    session.kill();
    assert_eq!(session.closed(), [finished(false, Exit::Stopped)]);
}

#[test]
fn another_kind_of_server_is_left() {
    let mut session = Session::new();
    assert!(session.start(job(""), Input::Given).is_err());
    assert_eq!(session.received("hello there"), [Effect::Close]);
    let mut session = connected();
    assert_eq!(session.received("hello there"), [], "one odd frame later on harms nothing");
}

proptest! {
    /// Whatever arrives in whatever order, a run ends at most once, and nothing panics.
    #[test]
    fn a_run_ends_once(frames in prop::collection::vec((0usize..9, -1i64..4), 0..40)) {
        let mut session = connected();
        let mut ends = 0;
        session.start(job(""), Input::Given).unwrap();
        for (kind, number) in frames {
            let text = match kind {
                0 => ServerFrame::Begin.to_text(number),
                1 => ServerFrame::Stdout("x".into()).to_text(number),
                2 => ServerFrame::Stderr("error: x\n".into()).to_text(number),
                3 => end(true, "").to_text(number),
                4 => end(false, "Exited with status 1").to_text(number),
                5 => ServerFrame::Error("x".into()).to_text(number),
                6 => ServerFrame::Other("y".into()).to_text(number),
                7 => "{".to_owned(),
                _ => ServerFrame::Connected.to_text(number),
            };
            let effects = session.received(&text);
            ends += effects.iter().filter(|e| matches!(e, Effect::Failed(_) | Effect::Event(Event::Finished(_)))).count();
            prop_assert_eq!(session.is_running(), ends == 0);
        }
        prop_assert!(ends <= 1);
    }
}
