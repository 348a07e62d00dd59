//! Reformats a program's files.

use rockpool_engine::{Artefact, Outcome, SourceFile};

use super::compile::{self, edition};
use super::work::{Call, Work, outcome_of};
use crate::error::RunFault;

/// Does the job of [`Task::Format`](rockpool_engine::Task::Format). Where Rustfmt refuses, the sources come back unchanged.
pub(super) async fn format(work: &mut Work) -> Result<Outcome, RunFault> {
    let toolchain = work.toolchain_or_default();
    let rustfmt = compile::tool(&toolchain, "rustfmt", "rustfmt")?;
    let mut arguments = vec!["--edition".into(), edition(work.job.program.edition).into()];
    // Each by name: a file that no `mod` names is formatted too, and one that is missing does not stop the others.
    let files: Vec<String> = work.job.program.files.iter().map(|file| file.path.clone()).collect();
    arguments.extend(files.iter().filter(|path| path.ends_with(".rs")).map(Into::into));
    let mut teller = work.teller();
    let status = work.call(Call::tool(&rustfmt, arguments), &toolchain, &mut teller).await?;
    let project = work.project()?;
    let read = |path: String| project.read(&path).map(|text| SourceFile { path, text });
    let formatted = files.into_iter().map(read).collect::<Result<_, _>>()?;
    Ok(Outcome { artefact: Some(Artefact::Formatted(formatted)), ..outcome_of(status) })
}
