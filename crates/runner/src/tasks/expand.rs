//! Shows the source after macro expansion, on standard output as `cargo rustc -- -Zunpretty=expanded` does.

use rockpool_engine::Outcome;

use super::compile::{self, compile, crate_type};
use super::words;
use super::work::{Work, build_failed, done};
use crate::error::RunFault;

/// Does the job of [`Task::Expand`](rockpool_engine::Task::Expand).
pub(super) async fn expand(work: &mut Work) -> Result<Outcome, RunFault> {
    let toolchain = work.toolchain_or_default();
    let rustc = compile::tool(&toolchain, "rustc", "rustc")?;
    work.say(words::beginning("Compiling")).await?;
    let begun = std::time::Instant::now();
    let mut compilation = compile::plain(work, &toolchain, &rustc);
    // The flag is nightly's; the stable compiler has it when told that it builds itself.
    compilation.bootstrap = true;
    compilation.arguments =
        vec!["-Zunpretty=expanded".into(), format!("--crate-type={}", crate_type(&work.job.program)).into()];
    if !compile(work, compilation).await? {
        return Ok(build_failed());
    }
    work.say(words::finished(&work.job.program, begun.elapsed())).await?;
    Ok(done(None))
}
