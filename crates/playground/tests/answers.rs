//! Recorded answers of each shape, and each row of the service's errors, as the reader's client understands them.

#![allow(missing_docs, reason = "a test")]
#![allow(clippy::unwrap_used, reason = "a missing fixture should stop the test")]

use expect_test::{Expect, expect};
use proptest::prelude::*;
use rockpool_engine::output::own_stderr;
use rockpool_engine::{
    AliasingModel, CrateType, EmitTarget, EngineError, Event, Exit, Job, Outcome, Program, SourceFile, Task,
};
use rockpool_playground::{
    Answer, CratesResponse, EvaluateResponse, GistResponse, VersionsResponse, client::read_json, events_from,
};

fn body(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/bodies/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn job(task: Task, text: &str) -> Job {
    let files = vec![SourceFile { path: "src/main.rs".into(), text: text.into() }];
    Job { program: Program { files, ..Program::default() }, task }
}

fn ok(body: &[u8]) -> Answer<'_> {
    Answer { status: 200, content_type: Some("application/json"), retry_after: None, body }
}

fn outline(events: &[Event]) -> String {
    events
        .iter()
        .map(|event| match event {
            Event::Diagnostic(d) => {
                let at = d
                    .primary()
                    .map(|l| format!("{}:{}:{} {:?}", l.span.file, l.span.line, l.span.column, l.span.bytes));
                format!("Diagnostic {:?} {:?} {} at {at:?}\n", d.level, d.code, d.message)
            }
            Event::Stderr(text) => format!("Stderr of {} lines\n", text.lines().count()),
            other => format!("{other:?}\n"),
        })
        .collect()
}

fn check(job: &Job, name: &str, expected: &Expect) {
    let body = body(name);
    expected.assert_eq(&outline(&events_from(job, &ok(&body)).unwrap()));
}

#[test]
fn runs() {
    let run = job(Task::Execute, "fn main() {\n    let n: u32 = \"sea\";\n}\n");
    check(
        &run,
        "execute-ok.json",
        &expect![[r#"
        Started
        Stderr of 3 lines
        Stdout("hello\n")
        Finished(Outcome { success: true, exit: Status(0), artefact: None })
    "#]],
    );
    check(
        &run,
        "execute-snake.json",
        &expect![[r#"
        Started
        Stdout("hello\n")
        Finished(Outcome { success: true, exit: Status(0), artefact: None })
    "#]],
    );
    check(
        &run,
        "execute-compile-error.json",
        &expect![[r#"
        Started
        Stderr of 11 lines
        Diagnostic Error Some("E0308") mismatched types at Some("src/main.rs:2:18 Some((29, 34))")
        Finished(Outcome { success: false, exit: Status(101), artefact: None })
    "#]],
    );
    check(
        &run,
        "execute-panic.json",
        &expect![[r#"
        Started
        Stderr of 7 lines
        Stdout("before\n")
        Finished(Outcome { success: false, exit: Status(101), artefact: None })
    "#]],
    );
    check(
        &run,
        "execute-out-of-memory.json",
        &expect![[r#"
        Started
        Stderr of 3 lines
        Finished(Outcome { success: false, exit: Signal { number: 9, name: Some("SIGKILL") }, artefact: None })
    "#]],
    );
}

#[test]
fn tests_report_on_standard_output() {
    let mut run = job(Task::Execute, "");
    run.program.tests = true;
    let body = body("execute-tests.json");
    let events = events_from(&run, &ok(&body)).unwrap();
    let stdout = events.iter().find_map(|event| if let Event::Stdout(text) = event { Some(text) } else { None });
    let report = rockpool_engine::tests::parse(stdout.unwrap());
    assert_eq!(report.rows.len(), 2);
    let leaks = report.rows.iter().find(|row| row.name == "tests::leaks").unwrap();
    assert_eq!(leaks.failure.as_ref().unwrap().panic.as_ref().unwrap().line, 9);
}

#[test]
fn listings() {
    check(
        &job(Task::Emit(EmitTarget::LlvmIr), ""),
        "compile-asm.json",
        &expect![[r#"
        Started
        Stderr of 2 lines
        Finished(Outcome { success: true, exit: Status(0), artefact: Some(Listing("playground::main:\n\tret\n")) })
    "#]],
    );
    check(
        &job(Task::Check, ""),
        "compile-asm.json",
        &expect![[r#"
        Started
        Stderr of 2 lines
        Finished(Outcome { success: true, exit: Status(0), artefact: None })
    "#]],
    );
    check(
        &job(Task::Emit(EmitTarget::Hir), ""),
        "compile-hir-on-stable.json",
        &expect![[r#"
        Started
        Stderr of 3 lines
        Diagnostic Error None the option `Z` is only accepted on the nightly compiler at None
        Finished(Outcome { success: false, exit: Status(101), artefact: None })
    "#]],
    );
    check(
        &job(Task::Expand, ""),
        "macro-expansion.json",
        &expect![[r##"
        Started
        Stderr of 1 lines
        Finished(Outcome { success: true, exit: Status(0), artefact: Some(Listing("#![feature(prelude_import)]\nextern crate std;\nfn main() {}\n")) })
    "##]],
    );
}

#[test]
fn formatting() {
    check(
        &job(Task::Format, "fn main(){}"),
        "format-ok.json",
        &expect![[r#"
        Started
        Finished(Outcome { success: true, exit: Status(0), artefact: Some(Formatted([SourceFile { path: "src/main.rs", text: "fn main() {}\n" }])) })
    "#]],
    );
    check(
        &job(Task::Format, "fn main( {}\n"),
        "format-syntax-error.json",
        &expect![[r#"
        Started
        Stderr of 8 lines
        Diagnostic Error None this file contains an unclosed delimiter at Some("src/main.rs:1:12 Some((11, 11))")
        Finished(Outcome { success: false, exit: Status(1), artefact: None })
    "#]],
    );
    let mut library = job(Task::Format, "fn main( {}\n");
    library.program.crate_type = CrateType::Lib;
    library.program.files[0].path = "src/lib.rs".into();
    check(
        &library,
        "format-syntax-error.json",
        &expect![[r#"
        Started
        Stderr of 8 lines
        Diagnostic Error None this file contains an unclosed delimiter at Some("src/lib.rs:1:12 Some((11, 11))")
        Finished(Outcome { success: false, exit: Status(1), artefact: None })
    "#]],
    );
    check(
        &library,
        "format-ok.json",
        &expect![[r#"
        Started
        Finished(Outcome { success: true, exit: Status(0), artefact: Some(Formatted([SourceFile { path: "src/lib.rs", text: "fn main() {}\n" }])) })
    "#]],
    );
    let mut two = job(Task::Format, "");
    two.program.files.push(SourceFile { path: "src/pool.rs".into(), text: String::new() });
    check(
        &two,
        "format-files.json",
        &expect![[r#"
        Started
        Finished(Outcome { success: true, exit: Status(0), artefact: Some(Formatted([SourceFile { path: "src/main.rs", text: "mod pool;\nfn main() {}\n" }, SourceFile { path: "src/pool.rs", text: "pub fn f() {}\n" }])) })
    "#]],
    );
}

#[test]
fn tools() {
    let text = "fn main() {\n    let s = String::new();\n    s.clone();\n}\n";
    check(
        &job(Task::Clippy, text),
        "clippy.json",
        &expect![[r#"
        Started
        Stderr of 11 lines
        Diagnostic Warning Some("clippy::redundant_clone") redundant clone at Some("src/main.rs:3:6 Some((44, 52))")
        Finished(Outcome { success: true, exit: Status(0), artefact: None })
    "#]],
    );
    check(
        &job(Task::Clippy, text),
        "clippy-camel.json",
        &expect![[r#"
        Started
        Stderr of 11 lines
        Diagnostic Warning Some("clippy::redundant_clone") redundant clone at Some("src/main.rs:3:6 Some((44, 52))")
        Finished(Outcome { success: true, exit: Status(0), artefact: None })
    "#]],
    );
    let miri = job(Task::Miri(AliasingModel::Tree), "");
    check(
        &miri,
        "miri-undefined-behaviour.json",
        &expect![[r#"
            Started
            Stderr of 15 lines
            Diagnostic Error None Undefined Behavior: memory access failed: alloc100 has been freed, so this pointer is dangling at Some("src/main.rs:4:14 None")
            Finished(Outcome { success: false, exit: Status(1), artefact: None })
        "#]],
    );
}

#[test]
fn other_answers_are_read() {
    let crates: CratesResponse = read_json(&ok(&body("crates.json"))).unwrap();
    assert_eq!(
        crates.crates.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(),
        ["rand", "rand_0_9_5", "futures_util"]
    );
    let versions: VersionsResponse = read_json(&ok(&body("versions.json"))).unwrap();
    assert_eq!((versions.stable.rustc.version.as_str(), versions.stable.miri), ("1.97.0", None));
    assert!(versions.nightly.miri.is_some());
    for name in ["gist.json", "gist-files.json"] {
        let gist: GistResponse = read_json(&ok(&body(name))).unwrap();
        assert_eq!(gist.id, "0f1e2d3c4b5a");
    }
    let good: EvaluateResponse = read_json(&ok(&body("evaluate-ok.json"))).unwrap();
    assert_eq!(good.error, None);
    let bad: EvaluateResponse = read_json(&ok(&body("evaluate-error.json"))).unwrap();
    assert_eq!(bad.error.as_deref(), Some(bad.result.as_str()));
}

#[test]
fn the_programs_own_errors_follow_cargos() {
    let text = String::from_utf8(body("execute-panic.json")).unwrap();
    let answer: serde_json::Value = serde_json::from_str(&text).unwrap();
    let own = own_stderr(answer["stderr"].as_str().unwrap()).unwrap();
    assert!(own.starts_with("\nthread 'main'"), "{own}");
}

/// What the client makes of an answer that is no result.
fn failure(answer: &Answer<'_>) -> EngineError {
    events_from(&job(Task::Execute, ""), answer).expect_err("an error")
}

#[test]
fn each_error_of_the_service() {
    let refused = |reason: &str| EngineError::Refused { reason: reason.into() };
    let crashed = |detail: &str| EngineError::Crashed { detail: detail.into() };
    let stdio = "Unable to process the execute request: Cargo task failed: The worker operation failed: The command's stdio task failed:";
    let bad_type = "Unable to deserialize request: Expected request with `Content-Type: application/json`";
    let not_utf8 = "the program printed bytes that are not UTF-8 text, and this engine then shows no output at all. Print text only.";
    for (status, message, expected) in [
        (400, bad_type.to_owned(), refused(bad_type)),
        (
            400,
            "Unable to deserialize request: Failed to parse the request body as JSON: EOF".to_owned(),
            refused("Unable to deserialize request: Failed to parse the request body as JSON: EOF"),
        ),
        (500, "'x' is not a valid channel".to_owned(), refused("'x' is not a valid channel")),
        (500, "The operation timed out: deadline has elapsed".to_owned(), EngineError::TimedOut { seconds: 10 }),
        (500, format!("{stdio} Failed to read child output: Found non-UTF-8 data"), refused(not_utf8)),
        (500, format!("{stdio} Insufficient data to complete a UTF-8 character"), refused(not_utf8)),
        (
            500,
            "Unable to process the execute request: Could not start the container: no room".to_owned(),
            crashed("Unable to process the execute request: Could not start the container: no room"),
        ),
        (
            500,
            "Unable to find the available crates: No value has been cached yet".to_owned(),
            refused("Unable to find the available crates: No value has been cached yet"),
        ),
        (503, "busy".to_owned(), crashed("busy")),
        (429, "slow down".to_owned(), EngineError::RateLimited { retry_after: None }),
    ] {
        let body = serde_json::json!({ "error": message }).to_string();
        let answer =
            Answer { status, content_type: Some("application/json"), retry_after: None, body: body.as_bytes() };
        assert_eq!(failure(&answer), expected, "{status} {message}");
    }
}

#[test]
fn too_much_output_is_an_end_of_the_program() {
    let body = serde_json::json!({ "error": "Unable to process the execute request: Cargo task failed: The worker operation failed: The command's stdio task failed: Failed to copy child stdout: Generated 671744 bytes of output, exiting (640K ought to be enough for anybody)." }).to_string();
    let answer = Answer { status: 500, body: body.as_bytes(), ..Answer::default() };
    let events = events_from(&job(Task::Execute, ""), &answer).unwrap();
    let end = Outcome { success: false, exit: Exit::Limit("640 KiB of output".into()), artefact: None };
    assert_eq!(events, [Event::Started, Event::Finished(end)]);
}

#[test]
fn answers_that_are_not_the_services() {
    let json = "application/json";
    let html = "text/html; charset=utf-8";
    let cut = &body("execute-ok.json")[..60];
    let huge = format!("{{\"success\":true,\"stdout\":\"{}\"}}", "x".repeat(10_000_000));
    let protocol = |detail: &str| EngineError::Protocol { detail: detail.into() };
    let page = "it is a web page: the network may want you to sign in, or the engine's address is wrong";
    for (status, content_type, retry_after, body, expected) in [
        (200, html, None, body("captive-portal.html"), protocol(page)),
        (200, json, None, body("captive-portal.html"), protocol(page)),
        (200, html, None, b"sign in".to_vec(), protocol(page)),
        (200, json, None, Vec::new(), protocol("it is empty")),
        (200, json, None, b" \n".to_vec(), protocol("it is empty")),
        (200, json, None, cut.to_vec(), protocol("it is cut off")),
        (200, json, None, huge.into_bytes(), protocol("it is far longer than any program's output can be")),
        (
            200,
            json,
            None,
            b"{\"result\":1}".to_vec(),
            protocol("it has another form: missing field `success` at line 1 column 12"),
        ),
        (204, json, None, Vec::new(), protocol("the answer has the unexpected status 204")),
        (302, json, None, Vec::new(), protocol("the answer has the unexpected status 302")),
        (429, html, Some("7"), b"<html>".to_vec(), EngineError::RateLimited { retry_after: Some(7) }),
        (429, json, Some("Wed, 21 Oct 2026 07:28:00 GMT"), Vec::new(), EngineError::RateLimited { retry_after: None }),
        (503, json, Some("30"), Vec::new(), EngineError::RateLimited { retry_after: Some(30) }),
        (
            503,
            html,
            None,
            b"<html>".to_vec(),
            EngineError::Crashed { detail: "the service is not available now (status 503)".into() },
        ),
        (
            502,
            html,
            None,
            body("gateway.html"),
            EngineError::Crashed { detail: "the service behind the server does not answer (status 502)".into() },
        ),
        (
            504,
            html,
            None,
            body("gateway.html"),
            EngineError::Crashed { detail: "the service behind the server took too long (status 504)".into() },
        ),
        (
            500,
            json,
            None,
            Vec::new(),
            EngineError::Crashed { detail: "the server failed without giving a reason (status 500)".into() },
        ),
        (
            413,
            html,
            None,
            body("too-large.html"),
            EngineError::Refused { reason: "the program is too large for this server. Make it shorter.".into() },
        ),
        (
            404,
            html,
            None,
            b"<html>".to_vec(),
            EngineError::Unsupported {
                what: "that: the server has no such service (status 404)".into(),
                instead: "Check the address of the Playground in the settings.".into(),
            },
        ),
        (
            403,
            html,
            None,
            b"<html>".to_vec(),
            EngineError::Refused { reason: "access to it is not allowed (status 403)".into() },
        ),
    ] {
        let answer = Answer { status, content_type: Some(content_type), retry_after, body: &body };
        assert_eq!(failure(&answer), expected, "{status} {content_type}");
    }
}

proptest! {
    #[test]
    fn any_answer_is_understood(status in 100u16..600, retry in proptest::option::of(".{0,9}"), body in any::<Vec<u8>>()) {
        let answer = Answer { status, content_type: None, retry_after: retry.as_deref(), body: &body };
        let _ = events_from(&job(Task::Execute, ""), &answer);
    }

    /// A cut or a changed byte gives events or an error, never a panic, and never a success out of nothing.
    #[test]
    fn damaged_answers_are_understood(at in 0usize..400, byte in any::<u8>(), cut in any::<bool>()) {
        for name in ["execute-ok.json", "execute-compile-error.json", "clippy.json"] {
            let mut text = body(name);
            // The last byte is a line break, without which the rest is whole.
            let at = at % (text.len() - 1);
            if cut { text.truncate(at) } else { text[at] = byte }
            for task in [Task::Execute, Task::Clippy, Task::Format, Task::Check, Task::Expand] {
                let events = events_from(&job(task, "fn main() {}"), &ok(&text));
                prop_assert!(!(cut && events.is_ok()));
            }
        }
    }
}
