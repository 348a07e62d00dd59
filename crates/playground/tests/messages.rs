//! Each message as it is written, read and refused.

#![allow(missing_docs, reason = "a test")]
#![allow(clippy::unwrap_used, reason = "a message of our own that cannot be read is a failure")]

use expect_test::expect;
use proptest::prelude::*;
use rockpool_engine::{
    AliasingModel, Artefact, AssemblyOptions, Channel, CrateType, Edition, EmitTarget, EngineError, Exit, Job, Mode,
    Outcome, Program, SourceFile, Task,
};
use rockpool_playground::{
    ApiError, ClientFrame, Code, CodeFile, Endpoint, EvaluateRequest, GistRequest, Method, NoWebsocketRequest, Request,
    ServerFrame, client,
    frame::{EndPayload, StatusPayload},
    parse::{self, check_content_type},
    request_for,
    serve::{Done, job_from, respond},
};

fn program(crate_type: CrateType, tests: bool) -> Program {
    let path = if crate_type == CrateType::Bin { "src/main.rs" } else { "src/lib.rs" };
    Program {
        files: vec![SourceFile { path: path.into(), text: "fn main() { println!(\"é\"); }\n".into() }],
        edition: Edition::E2021,
        channel: Channel::Beta,
        mode: Mode::Release,
        crate_type,
        tests,
        stdin: None,
        backtrace: true,
    }
}

fn jobs() -> Vec<Job> {
    let asm = AssemblyOptions { intel: true, mangle: true, raw: true };
    [
        Task::Execute,
        Task::Check,
        Task::Format,
        Task::Clippy,
        Task::Miri(AliasingModel::Tree),
        Task::Expand,
        Task::Emit(EmitTarget::Asm(asm)),
        Task::Emit(EmitTarget::Asm(AssemblyOptions::default())),
        Task::Emit(EmitTarget::LlvmIr),
        Task::Emit(EmitTarget::Mir),
        Task::Emit(EmitTarget::Hir),
        Task::Emit(EmitTarget::Wasm),
    ]
    .into_iter()
    .flat_map(|task| [(CrateType::Bin, false), (CrateType::ProcMacro, true)].map(|(kind, tests)| (task, kind, tests)))
    .map(|(task, kind, tests)| Job { program: program(kind, tests), task })
    .collect()
}

#[test]
fn requests_come_back_as_they_went() {
    for job in jobs() {
        let call = request_for(&job).unwrap();
        let read = parse::parse(call.endpoint, call.body.as_bytes()).unwrap().unwrap();
        assert_eq!(read, client::typed_request(&job), "{:?}", job.task);
        assert_eq!(call.endpoint.method(), Method::Post);
    }
}

#[test]
fn the_server_does_what_the_client_meant() {
    for job in jobs().into_iter().filter(|job| matches!(job.task, Task::Execute | Task::Emit(_))) {
        assert_eq!(job_from(&client::typed_request(&job)), job);
    }
    let miri = Job { program: program(CrateType::Bin, true), task: Task::Miri(AliasingModel::Tree) };
    let served = job_from(&client::typed_request(&miri));
    assert_eq!((served.program.channel, served.program.tests, served.task), (Channel::Nightly, true, miri.task));
}

#[test]
fn requests_are_spelled_exactly() {
    let body = |task| request_for(&Job { program: program(CrateType::ProcMacro, true), task }).unwrap().body;
    expect![[r#"{"channel":"beta","mode":"release","edition":"2021","crateType":"proc-macro","tests":true,"backtrace":true,"code":"fn main() { println!(\"é\"); }\n"}"#]].assert_eq(&body(Task::Execute));
    expect![[r#"{"target":"asm","assemblyFlavor":"intel","demangleAssembly":"demangle","processAssembly":"filter","channel":"beta","mode":"release","edition":"2021","crateType":"proc-macro","tests":true,"backtrace":true,"code":"fn main() { println!(\"é\"); }\n"}"#]].assert_eq(&body(Task::Emit(EmitTarget::Asm(AssemblyOptions { intel: true, ..Default::default() }))));
    expect![[r#"{"target":"llvm-ir","channel":"beta","mode":"release","edition":"2021","crateType":"proc-macro","tests":true,"backtrace":true,"code":"fn main() { println!(\"é\"); }\n"}"#]].assert_eq(&body(Task::Emit(EmitTarget::LlvmIr)));
    expect![[r#"{"channel":"beta","edition":"2021","code":"fn main() { println!(\"é\"); }\n"}"#]]
        .assert_eq(&body(Task::Format));
    expect![[
        r#"{"channel":"beta","crateType":"proc-macro","edition":"2021","code":"fn main() { println!(\"é\"); }\n"}"#
    ]]
    .assert_eq(&body(Task::Clippy));
    expect![[r#"{"edition":"2021","tests":true,"aliasingModel":"stacked","code":"fn main() { println!(\"é\"); }\n"}"#]]
        .assert_eq(&body(Task::Miri(AliasingModel::Stacked)));
    expect![[r#"{"edition":"2021","code":"fn main() { println!(\"é\"); }\n"}"#]].assert_eq(&body(Task::Expand));
}

#[test]
fn several_files_go_as_a_list() {
    let mut two = program(CrateType::Bin, false);
    two.files.push(SourceFile { path: "src/pool.rs".into(), text: "pub fn f() {}".into() });
    let job = Job { program: two, task: Task::Execute };
    let call = request_for(&job).unwrap();
    let read = parse::parse_execute(call.body.as_bytes()).unwrap();
    assert!(matches!(&read.code, Code::Files(files) if files[1].name == "src/pool.rs"));
    assert_eq!(job_from(&Request::Execute(read)).program.files, job.program.files);
}

#[test]
fn programs_that_cannot_be_sent_are_refused_before() {
    let job = |change: fn(&mut Program)| {
        let mut program = program(CrateType::Bin, false);
        change(&mut program);
        request_for(&Job { program, task: Task::Execute })
    };
    let reason = |change| match job(change) {
        Err(EngineError::Refused { reason }) => reason,
        other => panic!("{other:?}"),
    };
    assert_eq!(reason(|p| p.files.clear()), "the program has no file");
    assert_eq!(reason(|p| p.files[0].path = "../x.rs".into()), "no part of a file's name can start with a dot");
    assert_eq!(
        reason(|p| p.files[0].text = "x".repeat(1_000_000)),
        "the program is too large to send (1000 KB; at most 900 KB)"
    );
    assert!(matches!(job(|p| p.stdin = Some("42".into())), Err(EngineError::Unsupported { .. })));
    assert!(job(|p| p.stdin = Some(String::new())).is_ok());
}

#[test]
fn smaller_requests() {
    let gist = GistRequest { code: Code::Files(vec![CodeFile { name: "a.rs".into(), content: "x".into() }]) };
    assert_eq!(parse::parse_gist(serde_json::to_string(&gist).unwrap().as_bytes()), Ok(gist));
    for error in [None, Some("closed".to_owned())] {
        let report = NoWebsocketRequest { error };
        assert_eq!(parse::parse_no_websocket(serde_json::to_string(&report).unwrap().as_bytes()), Ok(report));
    }
    let request = EvaluateRequest {
        version: Channel::Stable,
        optimize: "0".into(),
        code: "fn main() {}".into(),
        edition: Some(Edition::E2018),
        tests: false,
    };
    assert_eq!(parse::parse_evaluate(serde_json::to_string(&request).unwrap().as_bytes()), Ok(request));
}

#[test]
fn what_may_be_left_out() {
    let clippy = parse::parse_clippy(br#"{"edition":"2024","code":"","more":1,"channel":null}"#).unwrap();
    let job = job_from(&Request::Clippy(clippy));
    assert_eq!((job.program.channel, job.program.crate_type), (Channel::Nightly, CrateType::Bin));
    let miri = parse::parse_miri(br#"{"edition":"2015","code":"","aliasingModel":null}"#).unwrap();
    assert_eq!(job_from(&Request::Miri(miri)).task, Task::Miri(AliasingModel::Stacked));
    for edition in ["", r#","edition":" ""#, r#","edition":"2015""#] {
        let body = format!(r#"{{"version":"stable","optimize":"2","code":"x"{edition}}}"#);
        let job = job_from(&Request::Evaluate(parse::parse_evaluate(body.as_bytes()).unwrap()));
        assert_eq!((job.program.edition, job.program.mode), (Edition::E2015, Mode::Release), "{edition}");
    }
    let asm = parse::parse_compile(br#"{"target":"mir","assemblyFlavor":"sea","channel":"stable","mode":"debug","edition":"2024","crateType":"lib","tests":false,"code":""}"#);
    assert_eq!(asm.unwrap().target, EmitTarget::Mir);
}

#[test]
fn wrong_requests_are_refused_in_the_services_words() {
    let good = r#"{"target":"asm","channel":"stable","mode":"debug","edition":"2024","crateType":"bin","tests":false,"code":""}"#;
    let refusal = |from: &str, to: &str| {
        let body = good.replace(from, to);
        let error = parse::parse_compile(body.as_bytes()).expect_err(&body);
        format!("{} {}", error.status, error.message)
    };
    let shape = "400 Unable to deserialize request: Failed to deserialize the JSON body into the target type: ";
    let syntax = "400 Unable to deserialize request: Failed to parse the request body as JSON: ";
    for (from, to, expected) in [
        ("stable", "x", "500 'x' is not a valid channel"),
        ("debug", "Debug", "500 'Debug' is not a valid mode"),
        ("2024", "2023", "500 '2023' is not a valid edition"),
        (r#""edition":"2024","#, "", "500 '' is not a valid edition"),
        (r#""bin""#, r#""exe""#, "500 'exe' is not a valid crate type"),
        (r#""asm""#, r#""elf""#, "500 'elf' is not a valid target"),
        ("{", r#"{"assemblyFlavor":"x","#, "500 'x' is not a valid assembly flavor"),
        ("{", r#"{"demangleAssembly":"x","#, "500 'x' is not a valid demangle option"),
        ("{", r#"{"processAssembly":"x","#, "500 'x' is not a valid assembly processing option"),
        (r#","code":"""#, "", shape),
        (r#""code":"""#, r#""code":7"#, shape),
        (r#""code":"""#, r#""code":[{"name":"a"}]"#, shape),
        ("false", "null", shape),
        ("false", "0", shape),
        (r#""2024""#, "null", shape),
        ("}", "", syntax),
        (good, "hello", syntax),
        (good, "", syntax),
    ] {
        let found = refusal(from, to);
        assert!(if expected.starts_with("500") { found == expected } else { found.starts_with(expected) }, "{found}");
    }
    let miri = parse::parse_miri(br#"{"edition":"2024","code":"","aliasingModel":"oak"}"#).unwrap_err();
    assert_eq!(miri.message, "'oak' is not a valid aliasing model");
    let long = vec![b' '; ApiError::BODY_LIMIT + 1];
    assert_eq!(parse::parse_execute(&long), Err(ApiError::too_long()));
}

#[test]
fn only_json_is_taken() {
    for kind in ["application/json", "Application/JSON; charset=utf-8", "application/problem+json"] {
        assert_eq!(check_content_type(Some(kind)), Ok(()), "{kind}");
    }
    for kind in [None, Some(""), Some("text/plain"), Some("text/json"), Some("application/xml"), Some("json")] {
        let error = check_content_type(kind).unwrap_err();
        let words = "Unable to deserialize request: Expected request with `Content-Type: application/json`";
        assert_eq!((error.status, error.message.as_str()), (400, words));
        assert_eq!(error.body().error, words);
    }
}

#[test]
fn endpoints_have_paths() {
    let mut paths: Vec<&str> = Endpoint::ALL.iter().map(|endpoint| endpoint.path()).collect();
    paths.sort_unstable();
    paths.dedup();
    assert_eq!(paths.len(), Endpoint::ALL.len());
    assert!(parse::parse(Endpoint::MetaCrates, b"{}").is_none());
}

#[test]
fn answers_are_spelled_exactly() {
    let done = |artefact| Done {
        stdout: "out".into(),
        stderr: "err".into(),
        outcome: Outcome { success: true, exit: Exit::Status(0), artefact },
    };
    let files = vec![SourceFile { path: "src/main.rs".into(), text: "new".into() }];
    let answers: Vec<String> = jobs()
        .iter()
        .take(14)
        .step_by(2)
        .map(|job| {
            let artefact = match job.task {
                Task::Format => Some(Artefact::Formatted(files.clone())),
                Task::Expand | Task::Emit(_) | Task::Check => Some(Artefact::Listing("listing".into())),
                _ => None,
            };
            let answer = respond(&client::typed_request(job), done(artefact)).unwrap();
            format!("{:?} {}", job.task, serde_json::to_string(&answer).unwrap())
        })
        .collect();
    expect![[r#"
        Execute {"success":true,"exitDetail":"Exited with status 0","stdout":"out","stderr":"err"}
        Check {"success":true,"exitDetail":"Exited with status 0","code":"listing","stdout":"out","stderr":"err"}
        Format {"success":true,"exitDetail":"Exited with status 0","code":"new","stdout":"out","stderr":"err"}
        Clippy {"success":true,"exit_detail":"Exited with status 0","stdout":"out","stderr":"err"}
        Miri(Tree) {"success":true,"exit_detail":"Exited with status 0","stdout":"out","stderr":"err"}
        Expand {"success":true,"exit_detail":"Exited with status 0","stdout":"listing","stderr":"err"}
        Emit(Asm(AssemblyOptions { intel: true, mangle: true, raw: true })) {"success":true,"exitDetail":"Exited with status 0","code":"listing","stdout":"out","stderr":"err"}"#]].assert_eq(&answers.join("\n"));
}

#[test]
fn the_older_form_answers_in_its_own_way() {
    let request =
        Request::Evaluate(parse::parse_evaluate(br#"{"version":"stable","optimize":"0","code":""}"#).unwrap());
    let answer = |success| {
        let outcome = Outcome { success, exit: Exit::Status(101), artefact: None };
        let done = Done { stdout: "out".into(), stderr: "err".into(), outcome };
        serde_json::to_string(&respond(&request, done).unwrap()).unwrap()
    };
    assert_eq!(answer(true), r#"{"result":"out","error":null}"#);
    assert_eq!(answer(false), r#"{"result":"errout","error":"errout"}"#);
}

#[test]
fn limits_are_errors_of_the_service_that_the_client_understands() {
    let job = &jobs()[0];
    let body = |limit: &str| {
        let outcome = Outcome { success: false, exit: Exit::Limit(limit.into()), artefact: None };
        let error =
            respond(&client::typed_request(job), Done { stdout: String::new(), stderr: String::new(), outcome });
        let error = error.unwrap_err();
        (error.status, serde_json::to_string(&error.body()).unwrap())
    };
    let (status, time) = body("10 seconds");
    assert_eq!((status, time.as_str()), (500, r#"{"error":"The operation timed out: deadline has elapsed"}"#));
    let (status, output) = body("640 KiB of output");
    assert_eq!(client::fault(status, None, output.as_bytes()), client::Fault::TooMuchOutput);
}

#[test]
fn frames_of_clients_come_back_as_they_went() {
    let Request::Execute(request) = client::typed_request(&jobs()[0]) else { panic!("a run") };
    for frame in [
        ClientFrame::Connected { accepts_unsupported: true },
        ClientFrame::Connected { accepts_unsupported: false },
        ClientFrame::Execute(request),
        ClientFrame::Stdin("4\n\u{1F980}".into()),
        ClientFrame::StdinClose,
        ClientFrame::Kill,
    ] {
        assert_eq!(ClientFrame::parse(&frame.to_text(7)), Ok((7, frame)));
    }
}

#[test]
fn frames_of_servers_come_back_as_they_went() {
    for frame in [
        ServerFrame::Connected,
        ServerFrame::FeatureFlags { multifile_threshold: Some(1.0) },
        ServerFrame::FeatureFlags { multifile_threshold: None },
        ServerFrame::Begin,
        ServerFrame::Stdout("a\n".into()),
        ServerFrame::Stderr(String::new()),
        ServerFrame::Status(StatusPayload { resident_set_size_bytes: 1024, total_time_secs: 0.5 }),
        ServerFrame::End(EndPayload { success: true, exit_detail: "Exited with status 0".into() }),
        ServerFrame::Error("no".into()),
        ServerFrame::Other("new/kind".into()),
    ] {
        assert_eq!(ServerFrame::parse(&frame.to_text(-1)), Ok((-1, frame)));
    }
}

#[test]
fn frames_are_spelled_exactly() {
    let Request::Execute(request) = client::typed_request(&jobs()[0]) else { panic!("a run") };
    let status = StatusPayload { resident_set_size_bytes: 1024, total_time_secs: 0.5 };
    let end = EndPayload { success: false, exit_detail: "Exited with status 1".into() };
    let lines = [
        ClientFrame::Connected { accepts_unsupported: true }.to_text(0),
        ClientFrame::Execute(request).to_text(1),
        ClientFrame::Stdin("x\n".into()).to_text(1),
        ClientFrame::StdinClose.to_text(1),
        ClientFrame::Kill.to_text(1),
        ServerFrame::FeatureFlags { multifile_threshold: None }.to_text(-1),
        ServerFrame::Begin.to_text(1),
        ServerFrame::Stdout("x".into()).to_text(1),
        ServerFrame::Status(status).to_text(1),
        ServerFrame::End(end).to_text(1),
        ServerFrame::Error("no".into()).to_text(1),
    ];
    expect![[r#"
        {"type":"websocket/connected","payload":{"iAcceptThisIsAnUnsupportedApi":true},"meta":{"websocket":true,"sequenceNumber":0}}
        {"type":"output/execute/wsExecuteRequest","payload":{"channel":"beta","mode":"release","edition":"2021","crateType":"bin","tests":false,"backtrace":true,"code":"fn main() { println!(\"é\"); }\n"},"meta":{"websocket":true,"sequenceNumber":1}}
        {"type":"output/execute/wsExecuteStdin","payload":"x\n","meta":{"websocket":true,"sequenceNumber":1}}
        {"type":"output/execute/wsExecuteStdinClose","meta":{"websocket":true,"sequenceNumber":1}}
        {"type":"output/execute/wsExecuteKill","meta":{"websocket":true,"sequenceNumber":1}}
        {"type":"featureFlags","payload":{"multifileThreshold":null},"meta":{"sequenceNumber":-1}}
        {"type":"output/execute/wsExecuteBegin","meta":{"sequenceNumber":1}}
        {"type":"output/execute/wsExecuteStdout","payload":"x","meta":{"sequenceNumber":1}}
        {"type":"output/execute/wsExecuteStatus","payload":{"residentSetSizeBytes":1024,"totalTimeSecs":0.5},"meta":{"sequenceNumber":1}}
        {"type":"output/execute/wsExecuteEnd","payload":{"success":false,"exitDetail":"Exited with status 1"},"meta":{"sequenceNumber":1}}
        {"type":"websocket/error","payload":{"error":"no"},"meta":{"sequenceNumber":1}}"#]].assert_eq(&lines.join("\n"));
}

#[test]
fn wrong_frames_are_refused_in_the_services_words() {
    let run = r#"{"type":"output/execute/wsExecuteRequest","payload":{"channel":"x","mode":"debug","edition":"2024","crateType":"bin","tests":false,"code":"","backtrace":false},"meta":{"sequenceNumber":3}}"#;
    let error = ClientFrame::parse(run).unwrap_err();
    let words = "Unable to perform a streaming execute: The request could not be parsed: 'x' is not a valid channel";
    assert_eq!((error.sequence_number, error.message.as_str()), (3, words));
    for text in [
        "",
        "hello",
        "{}",
        r#"{"type":"x","meta":{"sequenceNumber":1}}"#,
        r#"{"type":"output/execute/wsExecuteStdin","meta":{"sequenceNumber":1}}"#,
        &run.replace(r#","backtrace":false"#, ""),
    ] {
        let error = ClientFrame::parse(text).unwrap_err();
        assert_eq!(error.sequence_number, -1, "{text}");
        assert!(error.message.starts_with("Unable to deserialize request: "), "{}", error.message);
    }
}

proptest! {
    #[test]
    fn any_body_and_frame_is_read_or_refused(text in "[\\[\\]{}\":,a-z0-9/ ]{0,80}", bytes in any::<Vec<u8>>()) {
        for endpoint in Endpoint::ALL {
            let _ = parse::parse(endpoint, text.as_bytes());
            let _ = parse::parse(endpoint, &bytes);
        }
        let _ = parse::parse_gist(&bytes);
        let _ = ClientFrame::parse(&text);
        let _ = ServerFrame::parse(&text);
    }

    #[test]
    fn any_text_survives_a_request(text in any::<String>(), stdin in any::<String>()) {
        let mut job = Job { program: program(CrateType::Bin, false), task: Task::Execute };
        job.program.files[0].text.clone_from(&text);
        let call = request_for(&job).unwrap();
        let read = parse::parse_execute(call.body.as_bytes()).unwrap();
        prop_assert_eq!(read.code, Code::Single(text));
        let frame = ClientFrame::Stdin(stdin);
        prop_assert_eq!(ClientFrame::parse(&frame.to_text(i64::MAX)), Ok((i64::MAX, frame)));
    }
}
