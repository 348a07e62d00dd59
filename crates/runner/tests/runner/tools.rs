//! Everything besides running: check, format, Clippy, expansion, listings, channels.

use rockpool_engine::{AliasingModel, Artefact, AssemblyOptions, Channel, EmitTarget, Exit, Program, Task};
use rockpool_runner::RunFault;

use crate::bench::{PLAIN, RUNTIME, bin, lib, run, task};

#[test]
fn check_finds_errors_and_runs_nothing() {
    let good = task(bin("fn main() { println!(\"not run\"); }"), Task::Check);
    assert_eq!(good.printed(), "");
    assert!(good.stderr.starts_with("    Checking playground"), "{}", good.stderr);
    let bad = task(bin("fn main() { let x: u8 = \"\"; }"), Task::Check);
    assert_eq!(bad.diagnostics[0].code.as_deref(), Some("E0308"));
}

#[test]
fn clippy_lints() {
    let ran = task(bin("fn main() { let v: Vec<u8> = vec![]; if v.len() == 0 { println!(); } }"), Task::Clippy);
    assert!(ran.outcome.success, "{}", ran.stderr);
    assert_eq!(ran.diagnostics[0].code.as_deref(), Some("clippy::len_zero"), "{}", ran.stderr);
    assert!(ran.stderr.contains("warning: `playground` (bin \"playground\") generated 1 warning"), "{}", ran.stderr);
}

#[test]
fn formatting_gives_all_files_back() {
    let mut program = bin("mod a;fn main( ){a :: f( )}");
    program.files.push(crate::bench::file("src/a.rs", "pub fn f( ){}"));
    let ran = task(program, Task::Format);
    let Some(Artefact::Formatted(files)) = &ran.outcome.artefact else { panic!("{}", ran.stderr) };
    assert_eq!(files[0].text, "mod a;\nfn main() {\n    a::f()\n}\n");
    assert_eq!(files[1].text, "pub fn f() {}\n");
}

#[test]
fn what_cannot_be_formatted_comes_back_as_it_was() {
    let ran = task(bin("fn main( {"), Task::Format);
    assert!(!ran.outcome.success && ran.stderr.contains("src/main.rs:1"), "{}", ran.stderr);
    assert_eq!(ran.outcome.artefact, Some(Artefact::Formatted(bin("fn main( {").files)));
}

#[test]
fn expansion_is_on_standard_output() {
    let ran = task(lib("#[derive(Clone)] pub struct S;"), Task::Expand);
    assert!(ran.printed().contains("impl ::core::clone::Clone for S"), "{}", ran.stdout);
}

#[test]
fn compiled_forms_are_shown() {
    let program = || lib("#[inline(never)] pub fn twice(n: u32) -> u32 { n.wrapping_mul(2) }");
    let asm = |intel| EmitTarget::Asm(AssemblyOptions { intel, ..AssemblyOptions::default() });
    for (target, sign) in [
        (asm(false), "playground::twice:"),
        (asm(true), "playground::twice:"),
        (EmitTarget::LlvmIr, "target triple = "),
        (EmitTarget::Mir, "fn twice(_1: u32) -> u32"),
    ] {
        let ran = task(program(), Task::Emit(target));
        assert!(ran.listing().contains(sign), "{target:?}\n{}", ran.listing());
    }
    assert!(task(program(), Task::Emit(asm(false))).listing().contains('%'));
    assert!(!task(program(), Task::Emit(asm(true))).listing().contains('%'));
}

#[test]
fn hir_is_refused_by_stable_in_its_own_words() {
    let ran = task(lib("pub fn f() {}"), Task::Emit(EmitTarget::Hir));
    assert!(!ran.outcome.success && ran.stderr.contains("nightly"), "{}", ran.stderr);
}

#[test]
fn what_is_not_installed_is_told_with_the_way_to_get_it() {
    let versions = RUNTIME.block_on(PLAIN.versions());
    let has = |channel| versions.iter().any(|one| one.channel == channel);
    if !has(Channel::Beta) {
        let ran = run(Program { channel: Channel::Beta, ..bin("fn main() {}") });
        assert!(matches!(ran.fault, Some(RunFault::Unsupported { .. })) && ran.exit() == &Exit::Status(101));
        assert!(ran.stderr.contains("rustup toolchain install beta"), "{}", ran.stderr);
    }
    if versions.iter().all(|one| one.miri.is_none()) {
        let ran = task(bin("fn main() {}"), Task::Miri(AliasingModel::Stacked));
        assert!(ran.stderr.contains("rustup +nightly component add miri rust-src"), "{}", ran.stderr);
    }
    if has(Channel::Nightly) {
        let ran =
            run(Program { channel: Channel::Nightly, ..bin("#![feature(never_type)]\nfn main() { println!(\"n\") }") });
        assert_eq!(ran.printed(), "n\n");
    }
}
