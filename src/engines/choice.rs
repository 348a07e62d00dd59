//! Which engine a job goes to, from what the job needs and what is there.
//!
//! Pure. A recording is never chosen over an engine that really runs the code; the reader asks for it, or it is what is
//! left when nothing else can do the job.

use rockpool_engine::{Capabilities, Capability, CrateType, EngineError, Job, Task};

use super::EngineId;

/// What one engine offers for the program at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which engine.
    pub id: EngineId,
    /// What it can do.
    pub capabilities: Capabilities,
}

impl Offer {
    /// What a Playground offers. Checking alone is not among its routes.
    pub fn playground() -> Self {
        use Capability::{Channels, Clippy, Crates, Emit, Expand, Format, Interactive, Miri, Run, Test, Threads};
        let list = [Run, Test, Format, Clippy, Miri, Expand, Emit, Interactive, Crates, Threads, Channels];
        Self { id: EngineId::Playground, capabilities: Capabilities::of(list) }
    }

    /// What a recording of exactly this program offers: that it ran as the course's build ran it.
    pub fn recorded() -> Self {
        let list = [Capability::Run, Capability::Crates, Capability::Threads];
        Self { id: EngineId::Recorded, capabilities: Capabilities::of(list) }
    }
}

/// The engine for a job: the preferred one if it can, else the first offer that can.
pub fn choose(job: &Job, offers: &[Offer], preferred: Option<EngineId>) -> Result<EngineId, EngineError> {
    let needed = rockpool_engine::detect::needs(&job.program, job.task);
    let able = |offer: &&Offer| offer.capabilities.cover(&needed);
    if let Some(preferred) = preferred {
        let found = offers.iter().find(|offer| offer.id == preferred);
        return found.filter(able).map(|offer| offer.id).ok_or_else(|| unsupported(job, preferred));
    }
    offers.iter().find(able).map(|offer| offer.id).ok_or_else(|| unsupported(job, EngineId::Playground))
}

fn unsupported(job: &Job, engine: EngineId) -> EngineError {
    let instead = match engine {
        EngineId::Recorded => "Only the unedited example was recorded: choose a server to run your own text.",
        EngineId::Playground | EngineId::Page => "Choose another engine, or another server in the settings.",
    };
    EngineError::Unsupported { what: what(job).to_owned(), instead: instead.to_owned() }
}

/// What was asked, as it stands after "this engine cannot do".
fn what(job: &Job) -> &'static str {
    match job.task {
        Task::Check => "a check without a build",
        Task::Execute if job.program.tests => "tests",
        Task::Execute if job.program.crate_type == CrateType::Bin => "a run of this text",
        Task::Execute => "a build of this text",
        Task::Format => "formatting",
        Task::Clippy => "Clippy",
        Task::Miri(_) => "Miri",
        Task::Expand => "macro expansion",
        Task::Emit(_) => "compiled forms",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rockpool_engine::{Channel, Program};

    /// Name, job, what is there, what is preferred, what is chosen.
    type Case<'a> = (&'a str, &'a Job, &'a [Offer], Option<EngineId>, Option<EngineId>);

    fn job(task: Task, tests: bool, channel: Channel) -> Job {
        Job { program: Program { tests, channel, ..Program::default() }, task }
    }

    #[test]
    fn the_choice_follows_what_the_job_needs() {
        use EngineId::{Playground, Recorded};
        let both = [Offer::playground(), Offer::recorded()];
        let recorded = [Offer::recorded()];
        let run = job(Task::Execute, false, Channel::Stable);
        let nightly = job(Task::Execute, false, Channel::Nightly);
        let test = job(Task::Execute, true, Channel::Stable);
        let table: [Case<'_>; 7] = [
            ("a real engine comes first", &run, &both, None, Some(Playground)),
            ("the reader may ask for the recording", &run, &both, Some(Recorded), Some(Recorded)),
            ("the recording is what is left", &run, &recorded, None, Some(Recorded)),
            ("a recording knows one channel", &nightly, &recorded, None, None),
            ("tests are not recorded", &test, &recorded, None, None),
            ("what the reader chose is not replaced silently", &test, &both, Some(Recorded), None),
            ("nothing is there", &run, &[], None, None),
        ];
        for (name, job, offers, preferred, expected) in table {
            assert_eq!(choose(job, offers, preferred).ok(), expected, "{name}");
        }
    }

    #[test]
    fn a_refusal_says_what_and_what_instead() {
        let refusal =
            choose(&job(Task::Clippy, false, Channel::Stable), &[Offer::recorded()], Some(EngineId::Recorded));
        let text = refusal.expect_err("recordings cannot lint").to_string();
        assert!(text.contains("Clippy") && text.contains("choose a server"), "{text}");
    }
}
