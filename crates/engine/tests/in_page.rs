//! The JSON between the page and the programs in it is what `web/program.d.ts` says, and each ending is told in words.

#![allow(missing_docs, reason = "a test")]
#![allow(clippy::unwrap_used, reason = "a failed unwrap is the failure of the test")]

use expect_test::expect;
use rockpool_engine::in_page::{Description, Ended, Event, Job, Limits};
use rockpool_engine::{Exit, Program, Task};

#[test]
fn a_job_has_the_names_of_the_contract() {
    let json =
        |program| serde_json::to_string(&Job::of(&rockpool_engine::Job { program, task: Task::Execute })).unwrap();
    expect![[r#"{"arguments":["playground"],"environment":{},"stdin":"","limits":{"output":1000000}}"#]]
        .assert_eq(&json(Program::default()));
    expect![[r#"{"arguments":["playground"],"environment":{"RUST_BACKTRACE":"1"},"stdin":"40\n2\n","limits":{"output":1000000}}"#]]
        .assert_eq(&json(Program { stdin: Some("40\n2\n".into()), backtrace: true, ..Program::default() }));
}

#[test]
fn events_become_those_of_every_engine() {
    for (json, event) in [
        (r#"{"kind":"started"}"#, rockpool_engine::Event::Started),
        (r#"{"kind":"output","stream":"stdout","text":"é\n"}"#, rockpool_engine::Event::Stdout("é\n".into())),
        (r#"{"kind":"output","stream":"stderr","text":"no"}"#, rockpool_engine::Event::Stderr("no".into())),
    ] {
        assert_eq!(rockpool_engine::Event::from(serde_json::from_str::<Event>(json).unwrap()), event, "{json}");
    }
}

#[test]
fn every_ending_is_an_outcome_in_words_or_the_engines_fault() {
    let limits = Limits { output: 1_000_000, milliseconds: Some(5_000) };
    for (ending, words) in [
        (r#"{"kind":"exited","code":0}"#, "The program ended normally"),
        (r#"{"kind":"exited","code":101}"#, "The program panicked (status 101)"),
        (r#"{"kind":"exited","code":3}"#, "The program ended with status 3"),
        (r#"{"kind":"aborted","message":"The program aborted."}"#, "The program aborted"),
        (
            r#"{"kind":"overflowed","message":"thread 'main' has overflowed its stack"}"#,
            "thread 'main' has overflowed its stack",
        ),
        (r#"{"kind":"deadlocked","message":"Each waits for another."}"#, "Each waits for another"),
        (r#"{"kind":"exhausted","message":"It took all the memory."}"#, "It took all the memory"),
        (r#"{"kind":"flooded","message":"It wrote too much."}"#, "Ended at the limit of 1 MB of output"),
        (r#"{"kind":"overdue","message":"It ran too long."}"#, "Ended at the limit of 5 seconds"),
        (r#"{"kind":"stopped","message":"It was stopped."}"#, "Stopped by you"),
        (r#"{"kind":"trapped","message":"It was trapped."}"#, "It was trapped"),
        (r#"{"kind":"unlinked","symbols":["tide"],"message":"Nothing defines tide."}"#, "Nothing defines tide"),
    ] {
        let json = format!(r#"{{"outcome":{ending},"milliseconds":12.5,"memory":1114112}}"#);
        let outcome = serde_json::from_str::<Ended>(&json).unwrap().outcome(limits).unwrap();
        assert_eq!(outcome.in_words(true), words);
        assert_eq!(outcome.success, outcome.exit == Exit::Status(0));
    }
    let json = r#"{"outcome":{"kind":"crashed","message":"The program's worker broke."},"milliseconds":0,"memory":0}"#;
    let fault = serde_json::from_str::<Ended>(json).unwrap().outcome(limits).unwrap_err();
    assert_eq!(
        fault.to_string(),
        "The engine stopped unexpectedly: The program's worker broke. Your text is safe; run again."
    );
}

#[test]
fn the_library_is_described() {
    let description: Description =
        serde_json::from_str(r#"{"release":"1.96.0","bytes":4100000,"threads":true}"#).unwrap();
    assert_eq!((description.release.as_str(), description.bytes, description.threads), ("1.96.0", 4_100_000, true));
}
