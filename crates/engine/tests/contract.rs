//! The contract's types as JSON: they are stored, sent to workers and kept with courses, so their spelling must stay.

#![allow(missing_docs, reason = "a test")]
#![allow(clippy::unwrap_used, reason = "a type of our own that cannot be written is a failure")]

use std::fmt::Debug;

use expect_test::{Expect, expect};
use rockpool_engine::{
    AliasingModel, Applicability, Artefact, AssemblyOptions, Capabilities, Capability, Channel, CrateType, Diagnostic,
    Edition, EmitTarget, EngineError, Event, Exit, Job, Label, Level, Mode, Outcome, PanicPlace, Program, Recording,
    SourceFile, Span, Status, Step, Suggestion, Task, TestReport,
};
use serde::{Serialize, de::DeserializeOwned};

/// Writes each value on a line of its own and reads it back.
fn check<T: Serialize + DeserializeOwned + PartialEq + Debug>(values: &[T], expected: &Expect) {
    let lines: Vec<String> = values.iter().map(|value| serde_json::to_string(value).unwrap()).collect();
    for (line, value) in lines.iter().zip(values) {
        assert_eq!(&serde_json::from_str::<T>(line).unwrap(), value, "{line}");
    }
    expected.assert_eq(&lines.join("\n"));
}

fn file() -> SourceFile {
    SourceFile { path: "src/main.rs".into(), text: "fn main() {}\n".into() }
}

fn diagnostic() -> Diagnostic {
    let span = Span { file: "src/main.rs".into(), bytes: Some((3, 7)), line: 1, column: 4, end_line: 1, end_column: 8 };
    Diagnostic {
        level: Level::Warning,
        code: Some("dead_code".into()),
        message: "m".into(),
        labels: vec![Label { span: span.clone(), primary: true, text: "l".into() }],
        children: Vec::new(),
        suggestions: vec![Suggestion {
            message: "s".into(),
            replacements: vec![(span, "n".into())],
            applicability: Applicability::MachineApplicable,
        }],
        rendered: None,
        explanation: None,
    }
}

#[test]
fn jobs() {
    let program = Program {
        files: vec![file()],
        edition: Edition::E2018,
        channel: Channel::Nightly,
        mode: Mode::Release,
        crate_type: CrateType::ProcMacro,
        tests: true,
        stdin: Some("4\n".into()),
        backtrace: true,
    };
    let tasks = [
        Task::Check,
        Task::Execute,
        Task::Format,
        Task::Clippy,
        Task::Miri(AliasingModel::Tree),
        Task::Expand,
        Task::Emit(EmitTarget::Asm(AssemblyOptions { intel: true, mangle: false, raw: true })),
        Task::Emit(EmitTarget::LlvmIr),
    ];
    check(
        &tasks,
        &expect![[r#"
        "check"
        "execute"
        "format"
        "clippy"
        {"miri":"tree"}
        "expand"
        {"emit":{"asm":{"intel":true,"mangle":false,"raw":true}}}
        {"emit":"llvm-ir"}"#]],
    );
    check(
        &[Job { program, task: Task::Execute }, Job { program: Program::default(), task: Task::Check }],
        &expect![[r#"
            {"program":{"files":[{"path":"src/main.rs","text":"fn main() {}\n"}],"edition":"2018","channel":"nightly","mode":"release","crate_type":"proc-macro","tests":true,"stdin":"4\n","backtrace":true},"task":"execute"}
            {"program":{"files":[],"edition":"2024","channel":"stable","mode":"debug","crate_type":"bin","tests":false,"stdin":null,"backtrace":false},"task":"check"}"#]],
    );
    use CrateType::{Bin, Cdylib, Dylib, Lib, Rlib, Staticlib};
    check(
        &[Bin, Lib, Dylib, Rlib, Staticlib, Cdylib],
        &expect![[r#"
        "bin"
        "lib"
        "dylib"
        "rlib"
        "staticlib"
        "cdylib""#]],
    );
}

#[test]
fn events() {
    let outcome = |exit, artefact| Outcome { success: false, exit, artefact };
    check(
        &[
            Event::Started,
            Event::Stdout("é\n".into()),
            Event::Stderr(String::new()),
            Event::Diagnostic(diagnostic()),
            Event::Status(Status { cpu_seconds: 0.5, resident_bytes: 1 << 40 }),
            Event::Step(Step::Fetching { done: 1, total: 2 }),
            Event::Step(Step::Building),
            Event::Step(Step::Built { milliseconds: 400 }),
            Event::Step(Step::Ran { milliseconds: 12 }),
            Event::Finished(outcome(Exit::Status(-1), Some(Artefact::Formatted(vec![file()])))),
            Event::Finished(outcome(Exit::of_signal(9), Some(Artefact::Listing("l".into())))),
            Event::Finished(outcome(Exit::Limit("10 seconds".into()), None)),
            Event::Finished(outcome(Exit::Stopped, None)),
            Event::Finished(outcome(Exit::Told("It aborted".into()), None)),
            Event::Finished(outcome(Exit::Unknown, None)),
        ],
        &expect![[r#"
            "Started"
            {"Stdout":"é\n"}
            {"Stderr":""}
            {"Diagnostic":{"level":"warning","code":"dead_code","message":"m","labels":[{"span":{"file":"src/main.rs","bytes":[3,7],"line":1,"column":4,"end_line":1,"end_column":8},"primary":true,"text":"l"}],"children":[],"suggestions":[{"message":"s","replacements":[[{"file":"src/main.rs","bytes":[3,7],"line":1,"column":4,"end_line":1,"end_column":8},"n"]],"applicability":"MachineApplicable"}],"rendered":null}}
            {"Status":{"cpu_seconds":0.5,"resident_bytes":1099511627776}}
            {"Step":{"Fetching":{"done":1,"total":2}}}
            {"Step":"Building"}
            {"Step":{"Built":{"milliseconds":400}}}
            {"Step":{"Ran":{"milliseconds":12}}}
            {"Finished":{"success":false,"exit":{"Status":-1},"artefact":{"Formatted":[{"path":"src/main.rs","text":"fn main() {}\n"}]}}}
            {"Finished":{"success":false,"exit":{"Signal":{"number":9,"name":"SIGKILL"}},"artefact":{"Listing":"l"}}}
            {"Finished":{"success":false,"exit":{"Limit":"10 seconds"},"artefact":null}}
            {"Finished":{"success":false,"exit":"Stopped","artefact":null}}
            {"Finished":{"success":false,"exit":{"Told":"It aborted"},"artefact":null}}
            {"Finished":{"success":false,"exit":"Unknown","artefact":null}}"#]],
    );
}

#[test]
fn errors_and_their_words() {
    let errors = [
        EngineError::Offline { engine: "The Playground".into() },
        EngineError::TimedOut { seconds: 10 },
        EngineError::RateLimited { retry_after: Some(3) },
        EngineError::RateLimited { retry_after: None },
        EngineError::Unsupported { what: "show HIR".into(), instead: "Choose the Playground.".into() },
        EngineError::Refused { reason: "no".into() },
        EngineError::Protocol { detail: "it is empty".into() },
        EngineError::NotLoaded { why: "There is no connection.".into() },
        EngineError::Crashed { detail: "the connection was lost".into() },
    ];
    check(
        &errors,
        &expect![[r#"
        {"Offline":{"engine":"The Playground"}}
        {"TimedOut":{"seconds":10}}
        {"RateLimited":{"retry_after":3}}
        {"RateLimited":{"retry_after":null}}
        {"Unsupported":{"what":"show HIR","instead":"Choose the Playground."}}
        {"Refused":{"reason":"no"}}
        {"Protocol":{"detail":"it is empty"}}
        {"NotLoaded":{"why":"There is no connection."}}
        {"Crashed":{"detail":"the connection was lost"}}"#]],
    );
    let words: Vec<String> = errors.iter().map(ToString::to_string).collect();
    expect![[r#"
        The Playground cannot be reached. Check the connection, or choose another engine.
        No answer after 10 seconds. The program may run for ever, or the server may be busy: try again, or choose another engine.
        The server asks to wait before the next run.
        The server asks to wait before the next run.
        This engine cannot do show HIR. Choose the Playground.
        The server refused: no
        The answer could not be understood (it is empty). This is not a fault of your program.
        There is no connection. Try again, or run it on a server.
        The engine stopped unexpectedly: the connection was lost. Your text is safe; run again."#]].assert_eq(&words.join("\n"));
}

#[test]
fn capabilities() {
    use Capability as C;
    let all = [
        C::Check,
        C::Run,
        C::Test,
        C::Format,
        C::Clippy,
        C::Miri,
        C::Expand,
        C::Emit,
        C::Interactive,
        C::Crates,
        C::Threads,
        C::Channels,
        C::System,
    ];
    let set = Capabilities::of(all);
    assert!(all.iter().all(|one| set.has(*one)));
    assert!(set.cover(&Capabilities::of([C::Run, C::Crates])) && !Capabilities::of([C::Run]).cover(&set));
    check(
        &[set, Capabilities::default()],
        &expect![[r#"
        ["check","run","test","format","clippy","miri","expand","emit","interactive","crates","threads","channels","system"]
        []"#]],
    );
}

#[test]
fn what_is_read_from_output() {
    let report = rockpool_engine::tests::parse(
        "running 3 tests\ntest a ... ok\ntest b ... ignored, later\ntest c - should panic ... FAILED\n\nfailures:\n\n---- c stdout ----\nno panic\n\nfailures:\n    c\n\ntest result: FAILED. 1 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.25s\n",
    );
    check(
        &[report, TestReport::default()],
        &expect![[r#"
        {"rows":[{"name":"a","should_panic":false,"result":"passed","failure":null},{"name":"b","should_panic":false,"result":{"ignored":{"reason":"later"}},"failure":null},{"name":"c","should_panic":true,"result":"failed","failure":{"text":"no panic","panic":null}}],"announced":3,"summary":{"passed":1,"failed":1,"ignored":1,"measured":0,"filtered_out":0,"seconds":0.25}}
        {"rows":[],"announced":null,"summary":null}"#]],
    );
    let panic =
        PanicPlace { thread: "main".into(), message: "no".into(), file: "src/main.rs".into(), line: 4, column: 5 };
    check(&[panic], &expect![[r#"{"thread":"main","message":"no","file":"src/main.rs","line":4,"column":5}"#]]);
    let outcome = Outcome { success: true, exit: Exit::Status(0), artefact: None };
    let recording = Recording { stdout: "hello\n".into(), stderr: String::new(), outcome, rustc: "1.95.0".into() };
    check(
        &[recording],
        &expect![[
            r#"{"stdout":"hello\n","stderr":"","outcome":{"success":true,"exit":{"Status":0},"artefact":null},"rustc":"1.95.0"}"#
        ]],
    );
}
