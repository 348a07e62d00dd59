//! What a program is and needs, by its text.

#![allow(missing_docs, reason = "a test")]

use proptest::prelude::*;
use rockpool_engine::{
    Capabilities, Capability, Channel, CrateType, EmitTarget, Program, SourceFile, Task,
    detect::{
        AutoTask, auto_task, auto_task_of, compiled_macro, crate_type, crate_type_of, crate_type_text, crates_used,
        has_main, has_tests, needs, needs_nightly, needs_system, needs_threads, reads_stdin,
    },
};

#[test]
fn tests_are_attributes_at_a_lines_start() {
    for (code, expected) in [
        ("#[test]\nfn a() {}", true),
        ("  # [ test ]", true),
        ("\t#[test_case(1)]", true),
        ("#[test\n]", true),
        ("/*\n#[test]\n*/", true),
        ("#[tokio::test]", true),
        ("#[tokio::test(flavor = \"multi_thread\")]", true),
        ("#[a::b::test]", true),
        ("#[ tokio :: test ]", true),
        ("#[test_case(\"x\")]", false),
        ("#[rstest]", false),
        ("#[cfg(test)]", false),
        ("#[tokio::main]", false),
        ("#[doc = \"tokio::test\"]", false),
        ("// #[test]", false),
        ("fn x() {} #[test]", false),
        ("#![test]", false),
        ("", false),
    ] {
        assert_eq!(has_tests(code), expected, "{code:?}");
    }
}

#[test]
fn main_may_stand_at_a_lines_start_or_after_a_semicolon() {
    for (code, expected) in [
        ("fn main() {}", true),
        ("   fn  main ( ) {}", true),
        ("pub fn main() {}", true),
        ("pub const async fn main() {}", true),
        ("async fn main() {}", true),
        ("#[tokio::main]\nasync fn main() {}", true),
        ("use std::fmt; fn main() {}", true),
        ("use std::fmt;\n\n\n  fn main() {}", true),
        ("fn main(/* none */) {}", true),
        ("pub\nfn main() {}", true),
        ("unsafe\nfn main() {}", true),
        ("x; pub fn main()", true),
        ("let s = \"\n fn main() {}\"", true),
        ("fn main(x: u8) {}", false),
        ("fn main_loop() {}", false),
        ("fn remain() {}", false),
        ("pub(crate) fn main() {}", false),
        ("unsafe fn main() {}", false),
        ("// fn main() {}", false),
        ("// x; fn main() {}", false),
        ("async pub fn main() {}", true),
        ("mod a { fn main() {} }", false),
        ("fnmain()", false),
        ("fn main(/* a\n b */) {}", false),
        ("", false),
    ] {
        assert_eq!(has_main(code), expected, "{code:?}");
    }
}

#[test]
fn crate_types_are_read_as_written() {
    for (code, text, known) in [
        ("#![crate_type = \"lib\"]", Some("lib"), Some(CrateType::Lib)),
        ("  # ! [crate_type=\"bin\"]", None, None),
        ("//! doc\n#! [ crate_type = \"proc-macro\" ]", Some("proc-macro"), Some(CrateType::ProcMacro)),
        ("#![crate_type = \"sea\"]", Some("sea"), None),
        ("// #![crate_type = \"lib\"]", None, None),
        ("#![crate_type = lib]", None, None),
        ("", None, None),
    ] {
        assert_eq!(crate_type_text(code), text, "{code:?}");
        assert_eq!(crate_type(code), known, "{code:?}");
    }
}

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile { path: path.into(), text: text.into() }
}

#[test]
fn the_main_button() {
    let main = "fn main() {}\n";
    let test = "#[test]\nfn t() {}\n";
    for (code, task, built) in [
        (main.to_owned(), AutoTask::Run, CrateType::Bin),
        (test.to_owned(), AutoTask::Test, CrateType::Lib),
        (format!("{main}{test}"), AutoTask::Test, CrateType::Lib),
        ("struct A;".to_owned(), AutoTask::Build, CrateType::Lib),
        (format!("#![crate_type = \"lib\"]\n{test}"), AutoTask::Build, CrateType::Lib),
        (format!("#![crate_type = \"bin\"]\n{test}"), AutoTask::Run, CrateType::Bin),
        (format!("#![crate_type = \"proc-macro\"]\n{test}"), AutoTask::Test, CrateType::ProcMacro),
        (format!("#![crate_type = \"cdylib\"]\n{main}"), AutoTask::Build, CrateType::Cdylib),
    ] {
        assert_eq!(auto_task(&code), task, "{code}");
        assert_eq!(crate_type_of(&[file("src/main.rs", &code)]), built, "{code}");
    }
    let several = [file("src/main.rs", "struct NoMain;"), file("src/pool.rs", "")];
    assert_eq!(auto_task_of(&several), AutoTask::Run);
    let tested = [file("src/main.rs", main), file("src/pool.rs", test)];
    assert_eq!(auto_task_of(&tested), AutoTask::Test);
    let library = [file("src/lib.rs", "#![crate_type = \"rlib\"]"), file("src/main.rs", test)];
    assert_eq!((auto_task_of(&library), crate_type_of(&library)), (AutoTask::Build, CrateType::Rlib));
}

#[test]
fn crates_are_names_that_lead_a_path() {
    for (code, expected) in [
        ("use std::{fmt, collections::HashMap};\nfn main() { let m = fmt::Error; HashMap::<u8, u8>::new(); }", vec![]),
        ("use serde::{Serialize, de::Error};", vec!["serde"]),
        ("use {rand::Rng, std::fmt, itertools::{Itertools, izip}};", vec!["itertools", "rand"]),
        ("use ::regex::Regex;", vec!["regex"]),
        ("extern crate rayon;", vec!["rayon"]),
        ("extern crate alloc;", vec![]),
        ("fn main() { let n = rand::random::<u8>(); }", vec!["rand"]),
        ("#[tokio::main]\nasync fn main() { tokio::spawn(async {}); }", vec!["tokio"]),
        ("#[derive(serde::Serialize)]\nstruct A;", vec!["serde"]),
        ("mod pool { pub fn f() {} }\nuse pool::f;\nfn main() { pool::f(); }", vec![]),
        ("use std::sync::mpsc;\nfn main() { mpsc::channel::<u8>(); }", vec![]),
        ("use std::fs::{self, File};\nfn main() { fs::read(\"a\"); }", vec![]),
        ("use std::{collections::btree_map::{self, Entry}, io};\nfn main() { btree_map::Iter; io::empty(); }", vec![]),
        ("use rand::{self, Rng};\nfn main() { rand::random::<u8>(); }", vec!["rand"]),
        ("fn words<T>() {}\nfn main() { words::<u8>(); size_of::<u8>(); }", vec![]),
        ("use std::thread as t;\nfn main() { t::yield_now(); }", vec![]),
        ("use crate::a; use self::b; use super::c;", vec![]),
        ("enum Tide { Low }\nuse Tide::*;\nfn main() { let t = Tide::Low; u8::MAX; f64::consts::PI; }", vec![]),
        (
            "// use rand::Rng;\n/* use serde; /* nested */ use log; */\nfn main() { \"use rand::Rng;\"; r#\"a::b\"#; }",
            vec![],
        ),
        ("fn f() -> impl Sized + use<'static> { x }", vec![]),
        (
            "fn f<'a>(x: &'a str) { let c = 'r'; let q = '\\''; let s = b\"x\\\"y::z\"; log::info!(\"{c}\"); }",
            vec!["log"],
        ),
        ("macro_rules! m { () => { $crate::x() } }", vec![]),
        ("", vec![]),
    ] {
        assert_eq!(crates_used(code), expected, "{code}");
    }
}

#[test]
fn macros_that_are_compiled_code_are_known_by_their_crate() {
    for (code, expected) in [
        ("fn main() { let (a, b) = futures::join!(x, y); }", Some("futures")),
        ("use futures::{select, StreamExt};\nasync fn f() { select! { x = a => {} } }", Some("futures")),
        ("use futures::future::join;\nfn main() { join(a, b); }", None),
        ("use crossbeam::channel::select;\nfn main() { select! { recv(r) -> m => {} } }", None),
        ("use zeroize::Zeroize;\n#[derive(Clone, Zeroize)]\nstruct A;", Some("zeroize")),
        ("use zeroize::Zeroize;\n#[derive(Clone)]\nstruct A;\nfn f(a: &mut impl Zeroize) {}", None),
        ("#[derive(Zeroize)]\nstruct A;", None),
        ("", None),
    ] {
        assert_eq!(compiled_macro(code), expected, "{code}");
    }
}

#[test]
fn threads_features_and_input_show_in_the_text() {
    assert!(needs_threads("fn main() { std::thread::spawn(|| {}); }"));
    assert!(needs_threads("use std::thread::{self, spawn};"));
    assert!(needs_threads("use rayon::prelude::*;"));
    assert!(!needs_threads("fn main() { std::thread::sleep(d); } // thread::spawn"));
    for code in [
        "use std::net::Ipv4Addr;",
        "use std::process::Command;",
        "fn main() { std::process::Command::new(\"ls\"); }",
        "use std::{fmt, net};",
        "use std::{net::TcpListener, fmt};",
        "fn main() { TcpStream::connect(address); }",
        "use std::os::unix::fs::PermissionsExt;",
        "fn main() { std::env::temp_dir(); }",
        "fn main() { unsafe { asm!(\"nop\") } }",
    ] {
        assert!(needs_system(code), "{code}");
    }
    for code in ["fn main() { std::process::exit(3); }", "struct Command; // std::net", "let net = fishing::net;"] {
        assert!(!needs_system(code), "{code}");
    }
    assert!(needs_nightly("#![feature(let_chains)]\nfn main() {}"));
    assert!(!needs_nightly("// #![feature(x)]\n#![features]"));
    assert!(reads_stdin("use std::io;\nfn main() { io::stdin().read_line(&mut s); }"));
    assert!(!reads_stdin("fn main() { println!(\"stdin()\"); }"));
}

#[test]
fn a_job_needs_what_its_program_uses() {
    let program = |text: &str| Program { files: vec![file("src/main.rs", text)], ..Program::default() };
    let plain = program("fn main() {}");
    let rich =
        Program { channel: Channel::Nightly, ..program("use rayon::*;\nfn main() { std::io::stdin().lines(); }") };
    let tests = Program { tests: true, ..program("#[test]\nfn a() { std::io::stdin().lines(); }") };
    for (program, task, expected) in [
        (&plain, Task::Execute, vec![Capability::Run]),
        (&plain, Task::Check, vec![Capability::Check]),
        (&plain, Task::Format, vec![Capability::Format]),
        (&tests, Task::Execute, vec![Capability::Test]),
        (&plain, Task::Emit(EmitTarget::Mir), vec![Capability::Emit]),
        (
            &rich,
            Task::Execute,
            vec![
                Capability::Run,
                Capability::Crates,
                Capability::Channels,
                Capability::Threads,
                Capability::Interactive,
            ],
        ),
        (&rich, Task::Clippy, vec![Capability::Clippy, Capability::Crates, Capability::Channels]),
        (&rich, Task::Format, vec![Capability::Format]),
    ] {
        assert_eq!(needs(program, task), Capabilities::of(expected), "{task:?}");
    }
}

proptest! {
    #[test]
    fn any_text_is_judged(text in "(\\PC|[#\\[\\]\"'\\\\/*{};:!\n ]|use |fn |main|test|::|r#|async ){0,60}") {
        let _ = auto_task(&text);
        let _ = crates_used(&text);
        let _ = needs_threads(&text);
        let _ = needs_nightly(&text);
    }
}
