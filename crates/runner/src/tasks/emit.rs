//! Shows a compiled form of the program: assembly, intermediate representations, WebAssembly as text.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Instant;

use rockpool_engine::{Artefact, EmitTarget, Outcome};

use super::compile::{self, compile, crate_type};
use super::work::{Work, build_failed, done};
use super::{assembly, words};
use crate::error::RunFault;
use crate::toolchain::Toolchain;

const WASM: &str = "wasm32-unknown-unknown";

/// Does the job of [`Task::Emit`](rockpool_engine::Task::Emit).
pub(super) async fn emit(work: &mut Work, target: EmitTarget) -> Result<Outcome, RunFault> {
    let toolchain = work.toolchain()?;
    let rustc = compile::tool(&toolchain, "rustc", "rustc")?;
    let listing = work.project()?.path().join("target").join("listing");
    let mut compilation = compile::plain(work, &toolchain, &rustc);
    compilation.arguments = arguments(target, &toolchain, &listing)?;
    compilation.arguments.push(format!("--crate-type={}", crate_type(&work.job.program)).into());
    work.say(words::beginning("Compiling")).await?;
    let begun = Instant::now();
    if !compile(work, compilation).await? {
        return Ok(build_failed());
    }
    work.say(words::finished(&work.job.program, begun.elapsed())).await?;
    let bytes = std::fs::read(&listing).map_err(|error| RunFault::machine("reading the listing", error))?;
    Ok(done(Some(Artefact::Listing(text(target, bytes)?))))
}

fn arguments(target: EmitTarget, toolchain: &Toolchain, listing: &PathBuf) -> Result<Vec<OsString>, RunFault> {
    let emit = |kind: &str| compile::joined(&format!("--emit={kind}="), listing);
    Ok(match target {
        EmitTarget::Asm(options) => {
            let mut arguments = vec![emit("asm")];
            if toolchain.host.starts_with("x86") {
                let syntax = if options.intel { "intel" } else { "att" };
                arguments.push(format!("-Cllvm-args=-x86-asm-syntax={syntax}").into());
            }
            arguments
        }
        EmitTarget::LlvmIr => vec![emit("llvm-ir")],
        EmitTarget::Mir => vec![emit("mir")],
        // Stable compilers refuse the flag in their own words, which is the answer then.
        EmitTarget::Hir => vec!["-Zunpretty=hir".into(), "-o".into(), listing.into()],
        EmitTarget::Wasm if toolchain.has_target(WASM) => {
            vec![format!("--target={WASM}").into(), "-o".into(), listing.into()]
        }
        EmitTarget::Wasm => {
            return Err(RunFault::Unsupported {
                what: "a build for WebAssembly".to_owned(),
                instead: format!(
                    "The target is not installed on this machine; `rustup target add {WASM}` installs it."
                ),
            });
        }
    })
}

fn text(target: EmitTarget, bytes: Vec<u8>) -> Result<String, RunFault> {
    match target {
        EmitTarget::Wasm => {
            wasmprinter::print_bytes(bytes).map_err(|error| RunFault::machine("showing WebAssembly", error))
        }
        EmitTarget::Asm(options) => Ok(assembly::shown(&String::from_utf8_lossy(&bytes), options)),
        EmitTarget::LlvmIr | EmitTarget::Mir | EmitTarget::Hir => Ok(String::from_utf8_lossy(&bytes).into_owned()),
    }
}
