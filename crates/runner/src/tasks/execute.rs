//! Builds a program and runs it, or its tests, or builds it only, as `cargo run`, `test` and `build` do.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Instant;

use rockpool_engine::{CrateType, Outcome};

use super::compile::{self, Compilation, compile, crate_type, joined};
use super::words;
use super::work::{Call, Kind, Work, build_failed, done, outcome_of};
use crate::error::RunFault;
use crate::toolchain::Toolchain;

/// Does the job of [`Task::Execute`](rockpool_engine::Task::Execute).
pub(super) async fn execute(work: &mut Work) -> Result<Outcome, RunFault> {
    let toolchain = work.toolchain()?;
    work.say(words::beginning("Compiling")).await?;
    let begun = Instant::now();
    let Some(built) = build(work, &toolchain).await? else { return Ok(build_failed()) };
    work.say(words::finished(&work.job.program, begun.elapsed())).await?;
    if !is_run(work) {
        return Ok(done(None));
    }
    work.say(words::running(&work.job.program)).await?;
    let outcome = run(work, &toolchain, built).await?;
    if work.job.program.tests && !outcome.success {
        work.say(words::tests_failed(&work.job.program)).await?;
    }
    Ok(outcome)
}

fn is_run(work: &Work) -> bool {
    work.job.program.tests || work.job.program.crate_type == CrateType::Bin
}

/// Compiles the program; `None` if the compiler refused it.
async fn build(work: &mut Work, toolchain: &Toolchain) -> Result<Option<PathBuf>, RunFault> {
    let rustc = compile::tool(toolchain, "rustc", "rustc")?;
    let folder = work.project()?.path().join("target");
    let mut compilation = compile::plain(work, toolchain, &rustc);
    if has_library_beside(work) {
        let Some(library) = build_library(work, toolchain, &rustc).await? else { return Ok(None) };
        compilation.arguments.extend(["--extern".into(), joined("playground=", &library)]);
    }
    let program = &work.job.program;
    if program.tests {
        compilation.arguments.push("--test".into());
    }
    // With --test this stands beside it, as Cargo has it for a procedural macro only.
    if !program.tests || program.crate_type == CrateType::ProcMacro {
        compilation.arguments.push(format!("--crate-type={}", crate_type(program)).into());
    }
    let built = folder.join(format!("playground{}", std::env::consts::EXE_SUFFIX));
    compilation.arguments.extend(match is_run(work) {
        true => vec!["-o".into(), OsString::from(&built)],
        false => vec!["--out-dir".into(), OsString::from(&folder)],
    });
    Ok(compile(work, compilation).await?.then_some(built))
}

/// Whether a program of several files has a library for its main file to use.
fn has_library_beside(work: &Work) -> bool {
    let program = &work.job.program;
    program.crate_type == CrateType::Bin && program.files.iter().any(|file| file.path == "src/lib.rs")
}

async fn build_library(
    work: &mut Work,
    toolchain: &Toolchain,
    rustc: &std::path::Path,
) -> Result<Option<PathBuf>, RunFault> {
    let library = work.project()?.path().join("target").join("libplayground.rlib");
    let compilation = Compilation {
        source: "src/lib.rs",
        target: "lib",
        arguments: vec!["--crate-type=rlib".into(), "-o".into(), OsString::from(&library)],
        ..compile::plain(work, toolchain, rustc)
    };
    Ok(compile(work, compilation).await?.then_some(library))
}

async fn run(work: &mut Work, toolchain: &Toolchain, built: PathBuf) -> Result<Outcome, RunFault> {
    let mut environment = Vec::new();
    if work.job.program.backtrace {
        environment.push(("RUST_BACKTRACE", "1".into()));
    }
    // A procedural macro's tests link the compiler's own libraries at run time.
    environment.push(("LD_LIBRARY_PATH", toolchain.sysroot.join("lib").into()));
    let input = work.take_input();
    let call = Call { kind: Kind::Program, program: &built, arguments: Vec::new(), environment, input };
    let mut teller = work.teller();
    Ok(outcome_of(work.call(call, toolchain, &mut teller).await?))
}
