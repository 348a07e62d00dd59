//! The runner: toolchains, sandbox and crates made ready once, jobs taken from then on.

use std::path::PathBuf;
use std::sync::Arc;

use rockpool_engine::{Channel, Job, Mode, Program};
use tokio::sync::Semaphore;

use crate::error::RunnerError;
use crate::launcher::Launcher;
use crate::limits::Limits;
use crate::prepared::{self, PreparedCrate, Sets};
use crate::progress::Progress;
use crate::run::{self, Interaction, Run};
use crate::sandbox::Layers;
use crate::toolchain::{Toolchain, Toolchains, Version};

/// How a runner is to be made.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where prepared crates are kept; `None` for the user's cache folder. Must lie outside a clone.
    pub cache: Option<PathBuf>,
    /// The sandbox's launcher; `None` to look beside this program.
    pub launcher: Option<Launcher>,
    /// Jobs at a time; `None` for one a core, at most ten.
    pub concurrency: Option<usize>,
    /// Go on where the machine lacks a layer of the sandbox.
    pub allow_unsandboxed: bool,
    /// Which crates to build before jobs are taken.
    pub crates: Crates,
}

/// Which crates to build before jobs are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Crates {
    /// None, ever: programs use std alone.
    None,
    /// None; those for debug mode when a program first names one of them.
    WhenNamed,
    /// Those for debug mode; those for release mode when a program first asks for them.
    #[default]
    Debug,
}

/// A tool of each installed channel, as `/meta/versions` gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelVersions {
    /// The channel.
    pub channel: Channel,
    /// The compiler.
    pub rustc: Version,
    /// Rustfmt, if installed.
    pub rustfmt: Option<Version>,
    /// Clippy, if installed.
    pub clippy: Option<Version>,
    /// Miri, if installed.
    pub miri: Option<Version>,
}

/// This machine's toolchain as an engine. Cheap to clone.
#[derive(Clone)]
pub struct Runner {
    inner: Arc<Inner>,
}

struct Inner {
    toolchains: Toolchains,
    launcher: Launcher,
    layers: Layers,
    sets: Option<Sets>,
    turns: Arc<Semaphore>,
    concurrency: usize,
}

impl std::fmt::Debug for Runner {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Runner").field("rustc", &self.rustc().rustc.version).finish_non_exhaustive()
    }
}

impl Runner {
    /// Finds toolchains and sandbox and builds the crates, which takes a minute or two the first time on a machine.
    /// Crates that cannot be built are told through `on_progress` and do not stop the rest.
    ///
    /// # Errors
    /// There is no compiler, no launcher, no writable cache, or no sandbox and nobody allowed to go without.
    pub async fn prepare(
        options: Options,
        on_progress: impl Fn(Progress) + Send + Sync + 'static,
    ) -> Result<Self, RunnerError> {
        let toolchains = Toolchains::find().await?;
        let launcher = options.launcher.or_else(Launcher::find).ok_or(RunnerError::NoLauncher)?;
        let layers = launcher.probe().await.unwrap_or_else(|reason| Layers::none(&reason));
        if !layers.suffice() && !options.allow_unsandboxed {
            return Err(RunnerError::NoSandbox(layers.to_string()));
        }
        let sets = match options.crates {
            Crates::None => None,
            Crates::WhenNamed | Crates::Debug => {
                Some(Sets::new(&options.cache.unwrap_or_else(prepared::default_cache), Arc::new(on_progress))?)
            }
        };
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let concurrency = options.concurrency.unwrap_or_else(|| cores.min(10)).max(1);
        let turns = Arc::new(Semaphore::new(concurrency));
        let runner = Self { inner: Arc::new(Inner { toolchains, launcher, layers, sets, turns, concurrency }) };
        if options.crates == Crates::Debug {
            runner.make_crates().await;
        }
        Ok(runner)
    }

    /// Waits until the crates that the program names are there, and has them built if nobody has yet: for callers who
    /// can wait. A job with such a program that is started before is told to come back.
    pub async fn make_crates_for(&self, program: &Program) {
        if program.files.iter().any(|file| prepared::are_named_in(&file.text)) {
            self.make_crates().await;
        }
    }

    async fn make_crates(&self) {
        if let Some(sets) = self.sets() {
            sets.make(self.rustc(), Mode::Debug).await;
        }
    }

    /// Queues the job. Must be called within a tokio runtime. Standard input is the job's own text, or closed.
    pub fn start(&self, job: Job, limits: Limits) -> Run {
        run::start(self.clone(), job, limits, Interaction::None)
    }

    /// Queues the job; its standard input stays open for [`RunControl`](crate::RunControl) after the job's own text.
    pub fn start_interactive(&self, job: Job, limits: Limits) -> Run {
        run::start(self.clone(), job, limits, Interaction::Live)
    }

    /// The toolchain that is used where no channel is asked for.
    pub fn rustc(&self) -> &Toolchain {
        self.inner.toolchains.default()
    }

    /// The layers of the sandbox that are in force.
    pub fn layers(&self) -> &Layers {
        &self.inner.layers
    }

    /// The crates that programs may use now.
    pub fn crates(&self) -> Vec<PreparedCrate> {
        let usable = self.sets().and_then(|sets| sets.usable(self.rustc().channel, Mode::Debug));
        usable.map(|index| index.crates.clone()).unwrap_or_default()
    }

    /// Jobs that may still begin at once.
    pub fn free_turns(&self) -> usize {
        self.inner.turns.available_permits()
    }

    /// Jobs that may run at a time.
    pub fn concurrency(&self) -> usize {
        self.inner.concurrency
    }

    /// The versions of the tools of each installed channel.
    pub async fn versions(&self) -> Vec<ChannelVersions> {
        let mut all = Vec::new();
        for toolchain in self.inner.toolchains.list() {
            all.push(ChannelVersions {
                channel: toolchain.channel,
                rustc: toolchain.rustc.clone(),
                rustfmt: toolchain.tool_version("rustfmt").await,
                clippy: toolchain.tool_version("clippy-driver").await,
                miri: toolchain.tool_version("miri").await,
            });
        }
        all
    }

    /// Takes no more jobs: those that wait end with a fault. Running ones go on.
    pub fn close(&self) {
        self.inner.turns.close();
    }

    pub(crate) fn turns(&self) -> Arc<Semaphore> {
        Arc::clone(&self.inner.turns)
    }

    pub(crate) fn toolchains(&self) -> &Toolchains {
        &self.inner.toolchains
    }

    pub(crate) fn launcher(&self) -> &Launcher {
        &self.inner.launcher
    }

    pub(crate) fn sets(&self) -> Option<&Sets> {
        self.inner.sets.as_ref()
    }

    /// Has a set made while jobs go on.
    pub(crate) fn make_in_background(&self, toolchain: &Toolchain, mode: Mode) {
        let Some(sets) = self.sets().cloned() else { return };
        let toolchain = toolchain.clone();
        tokio::spawn(async move { sets.make(&toolchain, mode).await });
    }
}
