//! The engine in the page: the compiler shows a program in the forms that it takes on its way, lays it out, or builds it;
//! what is built runs in a worker.
//!
//! It sends nothing anywhere. Checking is not its work: that goes on without being asked for, see [`crate::checker`].

mod fetch;
mod forms;
mod program;

use std::pin::Pin;
use std::rc::Rc;

use futures::FutureExt as _;
use futures::future::{Shared, select};
use leptos::prelude::*;
use rockpool_engine::compiler::{Crates, Question, StandingKind, Task};
use rockpool_engine::detect::{AutoTask, auto_task_of, compiled_macro, crates_of};
use rockpool_engine::{EngineError, Job};

use super::choice::InPage;
use super::{Commands, OnEvent, RunPlace};
use crate::browser::compiler::Built;
use crate::browser::module::ScriptFault;
use crate::browser::program::Runner;
use crate::browser::{task, timer};
use crate::checker::standing::megabytes;
use crate::checker::{Checker, OnFetch};
pub use fetch::Parts;

/// How long a reader waits who asks for a run before it is known whether the page can, in milliseconds.
const PATIENCE: u32 = 3_000;

/// Whether programs run in this page.
#[derive(Debug, Default)]
enum Ability {
    /// Not known yet.
    #[default]
    Unknown,
    /// This site builds nothing for it, or cannot be asked.
    Unable,
    /// They do.
    Able(Able),
}

/// What programs have in this page.
#[derive(Debug)]
struct Able {
    /// Release of Rust.
    release: String,
    /// Crates that are there, or can be fetched.
    crates: Crates,
    /// What is still to come before the first run.
    parts: Parts,
    /// Whether threads can be started in this browser.
    threads: bool,
}

type Finding = Shared<Pin<Box<dyn Future<Output = ()>>>>;

/// The engine in this page.
#[derive(Clone, Copy, Debug)]
pub struct PageEngine {
    checker: Checker,
    ability: RwSignal<Ability>,
    finding: StoredValue<Option<Finding>, LocalStorage>,
    runner: StoredValue<Option<Rc<Runner>>, LocalStorage>,
    watching: StoredValue<Option<OnFetch>, LocalStorage>,
    allowed: StoredValue<bool>,
}

impl PageEngine {
    /// The engine that builds with this compiler.
    pub fn new(checker: Checker) -> Self {
        Self {
            checker,
            ability: RwSignal::new(Ability::Unknown),
            finding: StoredValue::new_local(None),
            runner: StoredValue::new_local(None),
            watching: StoredValue::new_local(None),
            allowed: StoredValue::new(false),
        }
    }

    /// Whether it is known what it can do (reactive).
    pub fn is_known(self) -> bool {
        !matches!(*self.ability.read(), Ability::Unknown)
    }

    /// Whether programs run in this page (reactive).
    pub fn is_able(self) -> bool {
        self.threads().is_some()
    }

    /// Whether programs that run in this page can start threads; nothing if none run (reactive).
    pub fn threads(self) -> Option<bool> {
        match &*self.ability.read() {
            Ability::Able(able) => Some(able.threads),
            Ability::Unknown | Ability::Unable => None,
        }
    }

    /// What a job's program can have here, if programs run (reactive).
    pub fn offer(self, job: &Job) -> Option<InPage> {
        self.threads().map(|threads| InPage { threads, lacking: self.lacking(job) })
    }

    /// A crate that a job's program uses and this page has not, or not wholly (reactive).
    fn lacking(self, job: &Job) -> Option<String> {
        let files = &job.program.files;
        let ability = self.ability.read();
        let is_here = |name: &String| matches!(&*ability, Ability::Able(able) if able.crates.offers(name));
        let absent = crates_of(files).into_iter().find(|name| !is_here(name));
        absent.or_else(|| files.iter().find_map(|file| compiled_macro(&file.text)).map(str::to_owned))
    }

    /// How many bytes a run of a job fetches first, in its parts (reactive).
    fn parts(self, job: &Job) -> Parts {
        match &*self.ability.read() {
            Ability::Able(able) => {
                let crates = able.crates.build_bytes(&crates_of(&job.program.files));
                let parts = able.parts;
                Parts { builds: parts.builds + crates, ..parts.without_compiler(self.checker.is_ready()) }
            }
            Ability::Unknown | Ability::Unable => Parts::default(),
        }
    }

    /// How many bytes a run of a job would fetch that the reader must be asked about first, if any.
    pub fn to_ask_about(self, job: &Job) -> Option<u64> {
        let bytes = untrack(|| self.parts(job).total());
        (!self.allowed.get_value() && !self.checker.may_fetch_to_run(bytes)).then_some(bytes)
    }

    /// The reader was asked, and wants it.
    pub fn allow_fetching(self) {
        self.allowed.set_value(true);
    }

    /// Whether it shows the form of a program that a job asks for, at this moment (not reactive).
    pub fn shows(self, job: &Job) -> bool {
        self.checker.is_ready_now() && is_shown(job) && untrack(|| self.lacking(job)).is_none()
    }

    /// Whether it builds a program to show the functions of it, as a job asks (reactive).
    pub fn lists(self, job: &Job) -> bool {
        is_listed(job) && self.offer(job).is_some_and(|page| page.lacking.is_none())
    }

    /// Its name as one who answers (not reactive).
    pub fn name(self) -> String {
        match &*self.ability.read_untracked() {
            Ability::Able(able) => format!("this page (Rust {})", able.release),
            Ability::Unknown | Ability::Unable => self.checker.name(),
        }
    }

    /// Itself as the place of a job's run, with what that fetches first (reactive).
    pub fn place(self, job: &Job) -> RunPlace {
        match self.parts(job).total() {
            0 => RunPlace { words: "in this page".to_owned(), more: None },
            bytes => {
                let amount = megabytes(bytes);
                RunPlace { words: format!("in this page ({amount})"), more: Some(format!("it fetches {amount} once")) }
            }
        }
    }

    /// Finds out what it can do and what that takes, once. It asks this site only, and fetches nothing large.
    pub fn find_out(self) -> impl Future<Output = ()> {
        if let Some(finding) = self.finding.try_get_value().flatten() {
            return finding;
        }
        let found = async move {
            let found = self.described().await.unwrap_or(Ability::Unable);
            let _ = self.ability.try_set(found);
        };
        let finding: Finding = (Box::pin(found) as Pin<Box<dyn Future<Output = ()>>>).shared();
        self.finding.try_update_value(|kept| *kept = Some(finding.clone()));
        task::spawn(finding.clone());
        finding
    }

    /// Finds out, but does not keep the reader waiting for long.
    pub async fn settle(self) {
        select(self.find_out(), std::pin::pin!(timer::sleep(PATIENCE))).await;
    }

    async fn described(self) -> Option<Ability> {
        let compiler = self.checker.describe().await.ok()?;
        let builds = compiler.build_bytes?;
        let runner = self.opened().await.ok()?;
        let library = runner.describe().await.ok()?;
        let parts = Parts { compiler: compiler.bytes, builds, library: library.bytes };
        Some(Ability::Able(Able {
            release: compiler.release,
            crates: compiler.crates,
            parts,
            threads: library.threads,
        }))
    }

    async fn opened(self) -> Result<Rc<Runner>, ScriptFault> {
        if let Some(runner) = self.runner.try_get_value().flatten() {
            return Ok(runner);
        }
        let folder = self.checker.folder();
        let opened = Runner::open(&folder, move |word| match word.state {
            StandingKind::Loading => {
                if let Some(watch) = self.watching.try_get_value().flatten() {
                    watch(word.done, word.total);
                }
            }
            StandingKind::Ready => self.have(|_, parts| parts.library = 0),
            // A run tells why it cannot begin.
            StandingKind::Asleep | StandingKind::Failed => {}
        });
        let opened = Rc::new(opened.await?);
        // As of the compiler: whoever else opened it meanwhile goes on with theirs.
        let kept = self.runner.try_update_value(|kept| Rc::clone(kept.get_or_insert_with(|| Rc::clone(&opened))));
        Ok(kept.unwrap_or(opened))
    }

    /// Builds a program, and fetches meanwhile what it will run with. `fetch` is told of each part's coming.
    async fn build(self, question: Question, fetch: &Rc<fetch::Fetch>) -> Result<(Rc<Runner>, Built), ScriptFault> {
        let runner = self.opened().await?;
        self.watching.try_update_value(|watching| *watching = Some(fetch.hearing(|parts| &mut parts.library)));
        let loading = runner.load();
        task::spawn(async move {
            // The run finds out by itself if it failed.
            let _ = loading.await;
        });
        let (compiler, builds) = (fetch.hearing(|parts| &mut parts.compiler), fetch.hearing(|parts| &mut parts.builds));
        let names = question.crates.clone();
        let built = self.checker.build(question, compiler, builds).await?;
        self.have(|crates, parts| {
            (parts.compiler, parts.builds) = (0, 0);
            crates.have_built(&names);
        });
        Ok((runner, built))
    }

    /// What has come is not fetched again.
    fn have(self, what: impl FnOnce(&mut Crates, &mut Parts)) {
        let _ = self.ability.try_update(|ability| {
            if let Ability::Able(able) = ability {
                what(&mut able.crates, &mut able.parts);
            }
        });
    }
}

/// Whether a job asks for a form that the compiler in the page shows.
fn is_shown(job: &Job) -> bool {
    match Task::like(job.task) {
        // The answer is of one file.
        Some(Task::Format) => job.program.files.len() == 1,
        Some(Task::Expand | Task::Hir | Task::Mir) => true,
        Some(Task::Check | Task::Types | Task::Build | Task::Wasm) | None => false,
    }
}

/// Whether a job asks for the functions of something that could run here.
fn is_listed(job: &Job) -> bool {
    Task::like(job.task) == Some(Task::Wasm) && auto_task_of(&job.program.files) != AutoTask::Build
}

/// Does a job and reports its events.
pub(crate) async fn run(page: PageEngine, job: &Job, commands: Commands, on_event: OnEvent) -> Result<(), EngineError> {
    let task = Task::like(job.task);
    let question = task
        .and_then(|task| Question::of(task, job))
        .ok_or_else(|| EngineError::Unsupported { what: "this".to_owned(), instead: "Choose a server.".to_owned() })?;
    match question.task {
        Task::Build | Task::Wasm => program::run(page, job, question, commands, &on_event).await,
        _ => forms::run(page.checker, job, question, commands, &on_event).await,
    }
}
