//! What is done for each kind of job.

mod assembly;
mod check;
mod compile;
mod emit;
mod execute;
mod expand;
mod format;
mod miri;
mod words;
mod work;

use rockpool_engine::{Outcome, Task};

use crate::error::RunFault;

pub(crate) use work::Work;

/// Does the job.
pub(crate) async fn carry_out(work: &mut Work) -> Result<Outcome, RunFault> {
    match work.job.task {
        Task::Execute => execute::execute(work).await,
        Task::Check => check::check(work).await,
        Task::Clippy => check::clippy(work).await,
        Task::Format => format::format(work).await,
        Task::Miri(model) => miri::miri(work, model).await,
        Task::Expand => expand::expand(work).await,
        Task::Emit(target) => emit::emit(work, target).await,
    }
}
