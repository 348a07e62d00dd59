//! One job under way: its folder, its toolchain, its time, and how processes are started for it.

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitStatus;

use rockpool_engine::{Channel, Event, Exit, Job, Outcome, Status};
use tokio::sync::{mpsc, watch};
use tokio::time::Instant;

use crate::error::{RunFault, Stream};
use crate::limits::Limits;
use crate::process::{self, Bounds, Input, Sink};
use crate::project::Project;
use crate::runner::Runner;
use crate::sandbox::Policy;
use crate::toolchain::Toolchain;

/// One job under way.
pub(crate) struct Work {
    pub runner: Runner,
    pub job: Job,
    pub limits: Limits,
    pub events: mpsc::Sender<Event>,
    pub stop: watch::Receiver<bool>,
    /// Text for the program's standard input; taken by the program's start.
    texts: Option<mpsc::UnboundedReceiver<String>>,
    deadline: Option<Instant>,
    project: Option<Project>,
}

/// Which of the two kinds of process: they differ in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A compiler or another tool.
    Tool,
    /// What the reader wrote.
    Program,
}

/// A process to be started in the sandbox.
pub(crate) struct Call<'a> {
    pub kind: Kind,
    pub program: &'a Path,
    pub arguments: Vec<OsString>,
    pub environment: Vec<(&'static str, OsString)>,
    pub input: Input,
}

impl<'a> Call<'a> {
    /// A tool with these arguments and nothing to read.
    pub(crate) fn tool(program: &'a Path, arguments: Vec<OsString>) -> Self {
        Self { kind: Kind::Tool, program, arguments, environment: Vec::new(), input: Input::Closed }
    }
}

impl Work {
    pub(crate) fn new(
        runner: Runner,
        job: Job,
        limits: Limits,
        events: mpsc::Sender<Event>,
        stop: watch::Receiver<bool>,
        texts: mpsc::UnboundedReceiver<String>,
    ) -> Self {
        Self { runner, job, limits, events, stop, texts: Some(texts), deadline: None, project: None }
    }

    /// The job's turn has come: its time begins.
    pub(crate) fn begin(&mut self) {
        self.deadline = self.limits.time.map(|time| Instant::now() + time);
    }

    /// Tells the owner.
    pub(crate) async fn tell(&self, event: Event) -> Result<(), RunFault> {
        self.events.send(event).await.map_err(|_| RunFault::Stopped)
    }

    /// Tells a line of standard error in Cargo's voice.
    pub(crate) async fn say(&self, line: impl Into<String>) -> Result<(), RunFault> {
        self.tell(Event::Stderr(line.into() + "\n")).await
    }

    /// The job's folder, made on first use.
    pub(crate) fn project(&mut self) -> Result<&Project, RunFault> {
        if self.project.is_none() {
            self.project = Some(Project::new(&self.job.program)?);
        }
        self.project.as_ref().ok_or_else(|| RunFault::Machine("the run has no folder".to_owned()))
    }

    /// Removes the folder.
    pub(crate) fn clean_up(self) {
        if let Some(project) = self.project {
            project.remove();
        }
    }

    /// What is to be read on standard input, once.
    pub(crate) fn take_input(&mut self) -> Input {
        self.texts.take().map_or(Input::Closed, Input::Live)
    }

    /// The toolchain of the program's channel.
    pub(crate) fn toolchain(&self) -> Result<Toolchain, RunFault> {
        let channel = self.job.program.channel;
        self.runner.toolchains().of(channel).cloned().ok_or_else(|| {
            let name = channel_name(channel);
            RunFault::Unsupported {
                what: format!("the {name} channel"),
                instead: format!("It is not installed on this machine; `rustup toolchain install {name}` installs it."),
            }
        })
    }

    /// The toolchain of the program's channel, or else the default one: for tools whose answer hardly depends on it and
    /// for which clients ask for nightly by habit.
    pub(crate) fn toolchain_or_default(&self) -> Toolchain {
        let toolchains = self.runner.toolchains();
        toolchains.of(self.job.program.channel).unwrap_or_else(|| toolchains.default()).clone()
    }

    /// Runs a process in the sandbox to its end.
    pub(crate) async fn call(
        &mut self,
        call: Call<'_>,
        toolchain: &Toolchain,
        sink: &mut impl Sink,
    ) -> Result<ExitStatus, RunFault> {
        let folder = self.project()?.path().to_owned();
        let policy = self.policy(call.kind, toolchain, &folder);
        let mut command = self.runner.launcher().command(&policy, call.program);
        command.args(&call.arguments).current_dir(&folder);
        command
            .env("PATH", "/usr/local/bin:/usr/bin:/bin")
            .env("HOME", folder.join("home"))
            .env("TMPDIR", folder.join("tmp"));
        command.envs(call.environment);
        let memory = match call.kind {
            Kind::Tool => self.limits.compiler_memory,
            Kind::Program => self.limits.memory,
        };
        let bounds =
            Bounds { limits: &self.limits, memory, deadline: self.deadline, stop: self.stop.clone(), folder: &folder };
        process::run(command, call.input, &bounds, sink).await
    }

    fn policy(&self, kind: Kind, toolchain: &Toolchain, folder: &Path) -> Policy {
        let mut policy = Policy::system().and_read(&toolchain.sysroot).and_write(folder);
        policy.best_effort = !self.runner.layers().suffice();
        policy.resources = match kind {
            Kind::Tool => self.limits.of_compiler(),
            Kind::Program => self.limits.of_program(),
        };
        match (kind, self.runner.sets()) {
            (Kind::Tool, Some(sets)) => policy.and_read(sets.folder()),
            _ => policy,
        }
    }

    /// The sink that tells the owner all output as it is.
    pub(crate) fn teller(&self) -> Teller {
        Teller { events: self.events.clone() }
    }
}

/// Tells the owner all output as it is.
pub(crate) struct Teller {
    events: mpsc::Sender<Event>,
}

impl Sink for Teller {
    async fn piece(&mut self, stream: Stream, text: String) -> Result<(), RunFault> {
        let event = match stream {
            Stream::Stdout => Event::Stdout(text),
            Stream::Stderr => Event::Stderr(text),
        };
        self.events.send(event).await.map_err(|_| RunFault::Stopped)
    }

    async fn status(&mut self, status: Status) -> Result<(), RunFault> {
        self.events.send(Event::Status(status)).await.map_err(|_| RunFault::Stopped)
    }
}

/// The channel's name on rustup's command line.
pub(crate) fn channel_name(channel: Channel) -> &'static str {
    match channel {
        Channel::Stable => "stable",
        Channel::Beta => "beta",
        Channel::Nightly => "nightly",
    }
}

/// How a process ended, in the contract's words.
pub(crate) fn exit_of(status: ExitStatus) -> Exit {
    #[cfg(unix)]
    if let Some(number) = std::os::unix::process::ExitStatusExt::signal(&status) {
        let name = nix::sys::signal::Signal::try_from(number).ok().map(|signal| signal.as_str().to_owned());
        return Exit::Signal { number, name };
    }
    status.code().map_or(Exit::Unknown, Exit::Status)
}

/// The outcome of a job whose last process ended so, without a product.
pub(crate) fn outcome_of(status: ExitStatus) -> Outcome {
    Outcome { success: status.success(), exit: exit_of(status), artefact: None }
}

/// The outcome of a build that failed, as Cargo ends then.
pub(crate) fn build_failed() -> Outcome {
    Outcome { success: false, exit: Exit::Status(101), artefact: None }
}

/// The outcome of a job that is done, with what it made.
pub(crate) fn done(artefact: Option<rockpool_engine::Artefact>) -> Outcome {
    Outcome { success: true, exit: Exit::Status(0), artefact }
}
