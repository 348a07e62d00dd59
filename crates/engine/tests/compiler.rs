//! The JSON between the page and the compiler in it is what `web/compiler.d.ts` says.

#![allow(missing_docs, reason = "a test")]
#![allow(clippy::unwrap_used, reason = "a failed unwrap is the failure of the test")]

use expect_test::expect;
use rockpool_engine::compiler::{Answer, Description, End, Kind, Question, Standing, StandingKind, Task, Types};
use rockpool_engine::{Applicability, Channel, CrateType, Job, Mode, Program, SourceFile};

fn job(program: Program) -> Job {
    Job { program, task: rockpool_engine::Task::Check }
}

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile { path: path.into(), text: text.into() }
}

#[test]
fn a_question_has_the_names_of_the_contract() {
    let files = vec![file("src/pool.rs", ""), file("src/main.rs", "fn main() {}")];
    let question = Question::of(Task::Hir, &job(Program { files, channel: Channel::Nightly, ..Program::default() }));
    expect![[r#"{"task":"hir","files":[{"path":"src/main.rs","text":"fn main() {}"},{"path":"src/pool.rs","text":""}],"edition":"2024","crate_type":"bin","tests":false,"unstable":true}"#]]
        .assert_eq(&serde_json::to_string(&question.unwrap()).unwrap());
}

#[test]
fn a_build_says_whether_it_is_a_release() {
    for (task, mode, says) in
        [(Task::Build, Mode::Release, true), (Task::Build, Mode::Debug, false), (Task::Check, Mode::Release, false)]
    {
        let question = Question::of(task, &job(Program { mode, ..Program::default() })).unwrap();
        let json = serde_json::to_string(&question).unwrap();
        assert_eq!(json.contains(r#""release":true"#), says, "{json}");
    }
}

#[test]
fn functions_are_shown_of_what_would_run() {
    for (text, kind, tests) in [
        ("fn main() {}", Kind::Bin, false),
        ("fn f() {}\n#[test]\nfn t() {}", Kind::Lib, true),
        ("fn f() {}", Kind::Lib, false),
    ] {
        let files = vec![file("src/main.rs", text)];
        // As other engines are asked for it.
        let program = Program { files, crate_type: CrateType::Cdylib, mode: Mode::Release, ..Program::default() };
        let question = Question::of(Task::Wasm, &job(program)).unwrap();
        assert_eq!((question.crate_type, question.tests, question.release), (kind, tests, true), "{text}");
    }
}

#[test]
fn a_question_names_the_crates_of_all_files() {
    let files = vec![file("src/main.rs", "mod pool;\nuse rand::random;"), file("src/pool.rs", "use regex::Regex;")];
    let question = Question::of(Task::Check, &job(Program { files, ..Program::default() })).unwrap();
    assert_eq!(question.crates, ["rand", "regex"]);
}

#[test]
fn what_crates_take_is_known_until_it_has_come() {
    let json = r#"{"release":"1.96.0","bytes":1,"buildBytes":2,"crates":[["regex",10],["bytes",100]]}"#;
    let mut crates = serde_json::from_str::<Description>(json).unwrap().crates;
    let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    assert_eq!(crates.build_bytes(&names(&["regex", "bytes", "tokio"])), 110);
    crates.have_built(&names(&["regex"]));
    assert_eq!(crates.build_bytes(&names(&["regex", "bytes"])), 100);
    assert_eq!(["regex", "tokio"].map(|name| crates.offers(name)), [true, false]);
}

#[test]
fn every_kind_of_crate_is_a_program_a_library_or_none() {
    for (crate_type, tests, text, kind) in [
        (CrateType::Bin, false, "fn main() {}", Some(Kind::Bin)),
        (CrateType::Cdylib, false, "", Some(Kind::Lib)),
        (CrateType::Lib, true, "#[test]\nfn t() {}", Some(Kind::Lib)),
        (CrateType::ProcMacro, false, "", None),
    ] {
        let files = vec![file("src/main.rs", text)];
        let question = Question::of(Task::Check, &job(Program { files, crate_type, tests, ..Program::default() }));
        assert_eq!(question.map(|question| question.crate_type), kind, "{crate_type:?}");
    }
}

#[test]
fn an_answer_keeps_colours_explanation_and_suggestions() {
    let line = r#"{"$message_type":"diagnostic","message":"m","code":{"code":"E0382","explanation":"Why."},"level":"error","spans":[],"children":[{"message":"clone it","code":null,"level":"help","spans":[{"file_name":"src/main.rs","byte_start":3,"byte_end":3,"line_start":1,"line_end":1,"column_start":4,"column_end":4,"is_primary":true,"text":[],"label":null,"suggested_replacement":".clone()","suggestion_applicability":"MachineApplicable","expansion":null}],"children":[],"rendered":null}],"rendered":"\u001b[91merror\u001b[0m"}"#;
    let json = serde_json::json!({
        "end": "failed", "diagnostics": format!("{line}\n"), "output": "", "message": "", "milliseconds": 45.5, "memory": 150_000_000,
    });
    let answer: Answer = serde_json::from_value(json).unwrap();
    assert_eq!(answer.end, End::Failed);
    let messages = answer.messages();
    assert_eq!(messages[0].explanation.as_deref(), Some("Why."));
    assert_eq!(messages[0].rendered.as_deref(), Some("\u{1b}[91merror\u{1b}[0m"));
    let suggestion = &messages[0].suggestions[0];
    assert_eq!((suggestion.message.as_str(), suggestion.applicability), ("clone it", Applicability::MachineApplicable));
    assert_eq!(suggestion.replacements[0].0.bytes, Some((3, 3)));
}

#[test]
fn the_host_tells_how_it_stands() {
    let read = |json: &str| serde_json::from_str::<Standing>(json).unwrap();
    assert_eq!(read(r#"{"state":"asleep"}"#).state, StandingKind::Asleep);
    let loading = read(r#"{"state":"loading","done":1,"total":2.0}"#);
    assert_eq!((loading.done, loading.total), (1.0, 2.0));
    assert_eq!(read(r#"{"state":"ready","release":"1.96.0"}"#).release, "1.96.0");
    let failed = read(r#"{"state":"failed","reason":"offline","message":"No connection."}"#);
    assert_eq!((failed.reason.as_str(), failed.message.as_str()), ("offline", "No connection."));
    let description: Description = serde_json::from_str(r#"{"release":"1.96.0","bytes":11400000}"#).unwrap();
    assert_eq!((description.bytes, description.build_bytes), (11_400_000, None));
    let description: Description = serde_json::from_str(r#"{"release":"1.96.0","bytes":0,"buildBytes":9}"#).unwrap();
    assert_eq!(description.build_bytes, Some(9));
}

#[test]
fn types_are_read() {
    let types: Types =
        serde_json::from_str(r#"{"hints":[{"at":5,"text":": i32"}],"expressions":[[0,9,"i32"],[4,9,"u8"]]}"#).unwrap();
    assert_eq!((types.hints[0].at, types.hints[0].text.as_str()), (5, ": i32"));
    assert_eq!(types.expressions[1], (4, 9, "u8".to_owned()));
}
