//! Ordinary programs, and ordinary ways to fail.

use expect_test::expect;
use rockpool_engine::{CrateType, Event, Exit, Job, Mode, Program, Task};
use rockpool_runner::Limits;

use crate::bench::{PLAIN, RUNTIME, bin, collect, file, lib, run};

#[test]
fn hello_is_built_and_run_with_cargos_words_around_it() {
    let ran = run(bin("fn main() { println!(\"hello\"); eprintln!(\"warned\"); }"));
    assert_eq!(ran.printed(), "hello\n");
    let lines: Vec<&str> = ran.stderr.lines().collect();
    assert_eq!(lines[0], "   Compiling playground v0.0.1 (/playground)");
    assert!(lines[1].starts_with("    Finished `dev` profile [unoptimized + debuginfo] target(s) in "), "{}", lines[1]);
    assert_eq!(lines[2..], ["     Running `target/debug/playground`", "warned"]);
}

#[test]
fn a_program_that_does_not_compile_has_diagnostics_in_text_and_in_structure() {
    let ran = run(bin("fn main() {\n    let s = String::new();\n    drop(s);\n    println!(\"{s}\");\n}\n"));
    assert_eq!((ran.outcome.success, ran.exit()), (false, &Exit::Status(101)));
    let first = &ran.diagnostics[0];
    assert_eq!((first.code.as_deref(), first.labels[0].span.file.as_str()), (Some("E0382"), "src/main.rs"));
    expect![[r#"
           Compiling playground v0.0.1 (/playground)
        error[E0382]: borrow of moved value: `s`
         --> src/main.rs:4:16
          |
        2 |     let s = String::new();
          |         - move occurs because `s` has type `String`, which does not implement the `Copy` trait
        3 |     drop(s);
          |          - value moved here
        4 |     println!("{s}");
          |                ^ value borrowed here after move
          |
        help: consider cloning the value if the performance cost is acceptable
          |
        3 |     drop(s.clone());
          |           ++++++++

        For more information about this error, try `rustc --explain E0382`.
        error: could not compile `playground` (bin "playground") due to 1 previous error
    "#]]
    .assert_eq(&ran.stderr);
}

#[test]
fn how_a_program_ends_is_told() {
    let signal = |number, name: &str| Exit::Signal { number, name: Some(name.to_owned()) };
    for (body, exit, words) in [
        ("std::process::exit(3)", Exit::Status(3), ""),
        ("panic!(\"no\")", Exit::Status(101), "panicked at src/main.rs:1:13:\nno\n"),
        ("std::process::abort()", signal(6, "SIGABRT"), ""),
        (
            "fn f(n: u64) -> u64 { if n == 0 { 0 } else { 1 + f(n + 1) } } println!(\"{}\", f(1))",
            signal(6, "SIGABRT"),
            "has overflowed its stack",
        ),
    ] {
        let ran = run(bin(&format!("fn main() {{ {body} }}")));
        assert_eq!((ran.outcome.success, ran.exit(), &ran.fault), (false, &exit, &None), "{body}\n{}", ran.stderr);
        assert!(ran.stderr.contains(words), "{body}\n{}", ran.stderr);
    }
}

#[test]
fn tests_are_run_and_a_failing_one_fails_the_job() {
    let source = "#[test] fn good() {}\n#[test] fn bad() { assert_eq!(1, 2); }\n";
    let ran = run(Program { tests: true, ..lib(source) });
    assert_eq!((ran.outcome.success, ran.exit()), (false, &Exit::Status(101)));
    assert!(ran.stdout.contains("test good ... ok") && ran.stdout.contains("test bad ... FAILED"), "{}", ran.stdout);
    assert!(ran.stdout.contains("src/lib.rs:2:"), "{}", ran.stdout);
    assert!(ran.stderr.ends_with("error: test failed, to rerun pass `--lib`\n"), "{}", ran.stderr);
    assert!(run(Program { tests: true, ..bin("#[test] fn good() {}\nfn main() {}") }).outcome.success);
}

#[test]
fn libraries_of_each_kind_are_built_but_not_run() {
    for crate_type in [
        CrateType::Lib,
        CrateType::Rlib,
        CrateType::Dylib,
        CrateType::Cdylib,
        CrateType::Staticlib,
        CrateType::ProcMacro,
    ] {
        let ran = run(Program { crate_type, ..lib("#![allow(dead_code)]\nfn f() {}") });
        assert_eq!((ran.printed(), ran.exit()), ("", &Exit::Status(0)), "{crate_type:?}");
    }
}

#[test]
fn a_program_may_have_several_files_and_a_library() {
    let mut program = bin("mod shapes;\nfn main() { println!(\"{} {}\", shapes::AREA, playground::NAME); }");
    program.files.push(file("src/shapes.rs", "pub const AREA: u32 = 4;"));
    program.files.push(file("src/lib.rs", "pub const NAME: &str = include_str!(\"../data/name.txt\");"));
    program.files.push(file("data/name.txt", "square"));
    assert_eq!(run(program).printed(), "4 square\n");
}

#[test]
fn release_mode_and_backtraces_are_what_they_say() {
    let program = bin("fn main() { println!(\"{}\", cfg!(debug_assertions)); }");
    assert_eq!(run(Program { mode: Mode::Release, ..program.clone() }).printed(), "false\n");
    assert_eq!(run(program).printed(), "true\n");
    let source = "fn inner() { panic!() }\nfn main() { inner() }";
    let with = run(Program { backtrace: true, ..bin(source) }).stderr;
    assert!(
        with.contains("playground::inner") && with.contains("at ./src/main.rs:1") || with.contains("src/main.rs:1:14"),
        "{with}"
    );
    assert!(!run(bin(source)).stderr.contains("stack backtrace"));
}

const ECHO: &str =
    "fn main() { for line in std::io::stdin().lines() { println!(\"<{}>\", line.unwrap()); } println!(\"end\"); }";

#[test]
fn standard_input_is_the_jobs_text_and_then_ends() {
    assert_eq!(run(bin(ECHO)).printed(), "end\n");
    assert_eq!(run(Program { stdin: Some("a\nb".into()), ..bin(ECHO) }).printed(), "<a>\n<b>\nend\n");
}

#[test]
fn input_can_be_sent_while_the_program_runs() {
    RUNTIME.block_on(async {
        let mut run = PLAIN.start_interactive(Job { program: bin(ECHO), task: Task::Execute }, Limits::interactive());
        run.control.stdin("one\n");
        while let Some(event) = run.events.recv().await {
            if event == Event::Stdout("<one>\n".to_owned()) {
                break;
            }
            assert!(!matches!(event, Event::Finished(_)), "ended before its input did");
        }
        run.control.stdin("two\n");
        run.control.close_stdin();
        assert_eq!(collect(run).await.stdout, "<two>\nend\n");
    });
}

#[test]
fn an_old_edition_is_an_old_edition() {
    let source = "fn main() { let async = 1; println!(\"{}\", async); }";
    assert_eq!(run(Program { edition: rockpool_engine::Edition::E2015, ..bin(source) }).printed(), "1\n");
    assert!(!run(bin(source)).outcome.success);
}
