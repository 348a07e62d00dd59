//! Which engine a job goes to, from what the job needs and what is there.
//!
//! Pure. A recording is never chosen over an engine that really runs the code; the reader asks for it, or it is what is
//! left when nothing else can do the job.

use rockpool_engine::detect::needs;
use rockpool_engine::{Capabilities, Capability, CrateType, EngineError, Job, Task};
use serde::{Deserialize, Serialize};

use super::EngineId;

/// Where the reader wants programs to run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RunChoice {
    /// In the page where it can, else on the server.
    #[default]
    Page,
    /// On the server.
    Server,
}

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
        use Capability::{
            Channels, Clippy, Crates, Emit, Expand, Format, Interactive, Miri, Run, System, Test, Threads,
        };
        let list = [Run, Test, Format, Clippy, Miri, Expand, Emit, Interactive, Crates, Threads, Channels, System];
        Self { id: EngineId::Playground, capabilities: Capabilities::of(list) }
    }

    /// What the compiler in the page offers with what it builds: programs and tests that need the standard library alone,
    /// or crates that are there.
    pub fn page(page: &InPage) -> Self {
        let threads = page.threads.then_some(Capability::Threads);
        let crates = page.lacking.is_none().then_some(Capability::Crates);
        let list = [Capability::Run, Capability::Test].into_iter().chain(threads).chain(crates);
        Self { id: EngineId::Page, capabilities: Capabilities::of(list) }
    }

    /// What a recording of exactly this program offers: that it ran as the course's build ran it.
    pub fn recorded() -> Self {
        let list = [Capability::Run, Capability::Crates, Capability::Threads, Capability::System];
        Self { id: EngineId::Recorded, capabilities: Capabilities::of(list) }
    }
}

/// What a program can have in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InPage {
    /// Whether it can start threads.
    pub threads: bool,
    /// A crate that it uses and the page has not.
    pub lacking: Option<String>,
}

/// What there is for a job besides a Playground, which is always there to be tried.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct There {
    /// What the program can have in the page, if programs run there.
    pub page: Option<InPage>,
    /// Whether the page comes before the server.
    pub page_first: bool,
    /// Whether exactly this program was recorded.
    pub recorded: bool,
}

/// The engines for a job, the better ones first.
pub fn offers(job: &Job, there: &There) -> Vec<Offer> {
    let page = there.page.as_ref().filter(|_| is_program(job)).map(Offer::page);
    let mut offers: Vec<Offer> = page.into_iter().chain([Offer::playground()]).collect();
    if !there.page_first {
        offers.reverse();
    }
    offers.extend(there.recorded.then(Offer::recorded));
    offers
}

/// The engine for a job: the preferred one if it can, else the first offer that can.
pub fn choose(job: &Job, offers: &[Offer], preferred: Option<EngineId>) -> Result<EngineId, EngineError> {
    let needed = needs(&job.program, job.task);
    let able = |offer: &&Offer| offer.capabilities.cover(&needed);
    if let Some(preferred) = preferred {
        let found = offers.iter().find(|offer| offer.id == preferred);
        return found.filter(able).map(|offer| offer.id).ok_or_else(|| unsupported(job, preferred));
    }
    offers.iter().find(able).map(|offer| offer.id).ok_or_else(|| unsupported(job, EngineId::Playground))
}

/// Why a run cannot be had in a page that runs programs, as it stands after "not in this page:".
pub fn why_not_in_page(job: &Job, page: &InPage) -> Option<String> {
    if job.task != Task::Execute {
        return None;
    }
    if !is_program(job) {
        return Some("only programs and tests are built there".to_owned());
    }
    let needed = needs(&job.program, job.task);
    if let Some(lacking) = &page.lacking {
        return Some(format!("it uses the crate {lacking}"));
    }
    let offered = Offer::page(page).capabilities;
    let reasons = [
        (Capability::Channels, "it needs another compiler than the stable one"),
        (Capability::Threads, "it starts threads, which this browser cannot do there"),
        (Capability::System, "it needs an operating system or a network"),
        (Capability::Interactive, "it reads what you type while it runs"),
    ];
    let lacks = |capability| needed.has(capability) && !offered.has(capability);
    reasons.into_iter().find(|(capability, _)| lacks(*capability)).map(|(_, reason)| reason.to_owned())
}

/// A reason in words.
pub fn not_in_page(why: &str) -> String {
    format!("not in this page: {why}")
}

/// Whether something is to be run that is built for it.
fn is_program(job: &Job) -> bool {
    let program = &job.program;
    let is_run = program.tests || program.crate_type == CrateType::Bin;
    job.task == Task::Execute && is_run && program.crate_type != CrateType::ProcMacro
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
#[path = "choice_tests.rs"]
mod tests;
