//! Checks a program without building it: the compiler's own checks, or Clippy's besides.

use std::ffi::OsString;
use std::time::Instant;

use rockpool_engine::Outcome;

use super::compile::{self, compile, crate_type};
use super::words;
use super::work::{Work, build_failed, done};
use crate::error::RunFault;
use crate::toolchain::Toolchain;

/// Does the job of [`Task::Check`](rockpool_engine::Task::Check).
pub(super) async fn check(work: &mut Work) -> Result<Outcome, RunFault> {
    let toolchain = work.toolchain()?;
    let rustc = compile::tool(&toolchain, "rustc", "rustc")?;
    with(work, &toolchain, &rustc, Vec::new()).await
}

/// Does the job of [`Task::Clippy`](rockpool_engine::Task::Clippy).
pub(super) async fn clippy(work: &mut Work) -> Result<Outcome, RunFault> {
    let toolchain = work.toolchain_or_default();
    let driver = compile::tool(&toolchain, "clippy-driver", "clippy")?;
    let arguments = vec![compile::joined("--sysroot=", &toolchain.sysroot)];
    with(work, &toolchain, &driver, arguments).await
}

async fn with(
    work: &mut Work,
    toolchain: &Toolchain,
    compiler: &std::path::Path,
    arguments: Vec<OsString>,
) -> Result<Outcome, RunFault> {
    work.say(words::beginning("Checking")).await?;
    let begun = Instant::now();
    let folder = work.project()?.path().join("target");
    let mut compilation = compile::plain(work, toolchain, compiler);
    compilation.arguments = arguments;
    compilation.arguments.extend(["--emit=metadata".into(), "--out-dir".into(), folder.into()]);
    compilation.arguments.push(match work.job.program.tests {
        true => "--test".into(),
        false => format!("--crate-type={}", crate_type(&work.job.program)).into(),
    });
    if !compile(work, compilation).await? {
        return Ok(build_failed());
    }
    work.say(words::finished(&work.job.program, begun.elapsed())).await?;
    Ok(done(None))
}
