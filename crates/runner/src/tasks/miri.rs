//! Runs a program under Miri, where it is installed.

use std::ffi::OsString;
use std::path::PathBuf;

use rockpool_engine::{AliasingModel, Channel, Outcome};
use tokio::process::Command;

use super::compile::{self, crate_type, edition};
use super::words;
use super::work::{Call, Work, outcome_of};
use crate::error::RunFault;
use crate::project::primary_file;
use crate::toolchain::Toolchain;

/// Does the job of [`Task::Miri`](rockpool_engine::Task::Miri). Programs can use std alone.
pub(super) async fn miri(work: &mut Work, model: AliasingModel) -> Result<Outcome, RunFault> {
    let toolchain =
        work.runner.toolchains().of(Channel::Nightly).cloned().unwrap_or_else(|| work.toolchain_or_default());
    let Some(miri) = toolchain.tool("miri").filter(|_| toolchain.tool("cargo-miri").is_some()) else {
        return Err(RunFault::Unsupported {
            what: "a run under Miri".to_owned(),
            instead: "It is not installed on this machine; `rustup +nightly component add miri rust-src` installs it."
                .to_owned(),
        });
    };
    let sysroot = sysroot(&toolchain).await?;
    work.say(words::beginning("Compiling")).await?;
    let program = &work.job.program;
    let mut arguments = vec![compile::joined("--sysroot=", &sysroot), primary_file(program).into()];
    let mut add = |argument: String| arguments.push(OsString::from(argument));
    add("--crate-name=playground".to_owned());
    add(format!("--edition={}", edition(program.edition)));
    add("-Zmiri-disable-isolation".to_owned());
    if model == AliasingModel::Tree {
        add("-Zmiri-tree-borrows".to_owned());
    }
    add(if program.tests { "--test".to_owned() } else { format!("--crate-type={}", crate_type(program)) });
    let mut teller = work.teller();
    let status = work.call(Call::tool(&miri, arguments), &toolchain, &mut teller).await?;
    Ok(outcome_of(status))
}

/// Miri's own build of the standard library, made on first use outside of any job's sandbox.
async fn sysroot(toolchain: &Toolchain) -> Result<PathBuf, RunFault> {
    let cargo_miri = compile::tool(toolchain, "cargo-miri", "miri")?;
    let bin = toolchain.sysroot.join("bin");
    let path = std::env::join_paths(
        std::iter::once(bin).chain(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())),
    )
    .map_err(|error| RunFault::machine("calling Miri", error))?;
    let mut command = Command::new(cargo_miri);
    command.args(["miri", "setup", "--print-sysroot"]).env("PATH", path).kill_on_drop(true);
    let output = command.output().await.map_err(|error| RunFault::machine("calling Miri", error))?;
    let printed = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if !output.status.success() || printed.is_empty() {
        let complaint = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(RunFault::machine("preparing Miri", complaint));
    }
    Ok(PathBuf::from(printed))
}
