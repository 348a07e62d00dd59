//! One sandboxed process from its start to its end: input, output, limits, stop.

use std::process::ExitStatus;
use std::time::Duration;

use rockpool_engine::Status;
use tokio::io::AsyncWriteExt as _;
use tokio::process::{Child, ChildStdin, Command};
use tokio::sync::{mpsc, watch};
use tokio::time::Instant;

use crate::error::{RunFault, Stream};
use crate::guard;
use crate::limits::Limits;
use crate::output;

/// How often a run's status is told.
const STATUS_EVERY: Duration = Duration::from_secs(1);
/// How often a run's files are counted.
const DISK_EVERY: Duration = Duration::from_millis(500);

/// What a process's standard input is fed with.
pub(crate) enum Input {
    /// Nothing: it reads the end at once.
    Closed,
    /// What comes here; the end when the sender is gone.
    Live(mpsc::UnboundedReceiver<String>),
}

/// When and why a process is to be ended from outside.
pub(crate) struct Bounds<'a> {
    /// The job's limits.
    pub limits: &'a Limits,
    /// Bytes of memory for all its processes together.
    pub memory: u64,
    /// When the job's time is over.
    pub deadline: Option<Instant>,
    /// Turns true, or loses its sender, when the reader stops the job.
    pub stop: watch::Receiver<bool>,
    /// The job's folder.
    pub folder: &'a std::path::Path,
}

/// Takes what a process reports.
pub(crate) trait Sink {
    /// A piece of output. An error ends the process.
    async fn piece(&mut self, stream: Stream, text: String) -> Result<(), RunFault>;
    /// Its use of resources, about once a second.
    async fn status(&mut self, status: Status) -> Result<(), RunFault>;
}

/// Kills the whole session when dropped.
struct Session(Option<u32>);

impl Session {
    fn kill(&self) {
        #[cfg(unix)]
        if let Some(id) = self.0.and_then(|id| i32::try_from(id).ok()) {
            // It may be gone already.
            let _ = nix::sys::signal::killpg(nix::unistd::Pid::from_raw(id), nix::sys::signal::Signal::SIGKILL);
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Runs the command to its end.
///
/// # Errors
/// A limit was met, the reader stopped it, or it could not be started. The process and all that it started are dead then.
pub(crate) async fn run(
    mut command: Command,
    input: Input,
    bounds: &Bounds<'_>,
    sink: &mut impl Sink,
) -> Result<ExitStatus, RunFault> {
    use std::process::Stdio;
    let stdin = if matches!(input, Input::Closed) { Stdio::null() } else { Stdio::piped() };
    command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    let mut child = command.spawn().map_err(|error| RunFault::machine("starting the sandbox", error))?;
    let session = Session(child.id());
    let feeder = feed(child.stdin.take(), input);
    let pieces = pump(&mut child, bounds.limits.output);
    let ended = tokio::select! {
        ended = follow(&mut child, &session, pieces, bounds, sink) => ended,
        fault = stopped(bounds) => Err(fault),
    };
    if let Some(feeder) = feeder {
        feeder.abort();
    }
    if ended.is_err() {
        session.kill();
        let _ = child.kill().await;
    }
    ended
}

/// Passes output on until both streams and the process have ended.
async fn follow(
    child: &mut Child,
    session: &Session,
    mut pieces: mpsc::Receiver<output::Piece>,
    bounds: &Bounds<'_>,
    sink: &mut impl Sink,
) -> Result<ExitStatus, RunFault> {
    let mut watch = Watch::new(session.0);
    let mut tick = tokio::time::interval(guard::EVERY);
    let (mut status, mut open) = (None, true);
    loop {
        tokio::select! {
            piece = pieces.recv(), if open => match piece {
                Some(piece) => {
                    let (stream, text) = piece?;
                    sink.piece(stream, text).await?;
                }
                None => open = false,
            },
            ended = child.wait(), if status.is_none() => {
                status = Some(ended.map_err(|error| RunFault::machine("waiting for the program", error))?);
                // What it left behind may hold the streams open.
                session.kill();
            }
            _ = tick.tick() => if let Some(status) = watch.look(bounds)? {
                sink.status(status).await?;
            },
        }
        if let (Some(status), false) = (status, open) {
            return Ok(status);
        }
    }
}

/// Resolves when the process is to be ended from outside.
async fn stopped(bounds: &Bounds<'_>) -> RunFault {
    let mut stop = bounds.stop.clone();
    let time_over = async {
        match bounds.deadline {
            Some(deadline) => tokio::time::sleep_until(deadline).await,
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = stop.wait_for(|stop| *stop) => RunFault::Stopped,
        () = time_over => RunFault::Time { seconds: bounds.limits.time.unwrap_or_default().as_secs() },
    }
}

fn pump(child: &mut Child, limit: u64) -> mpsc::Receiver<output::Piece> {
    let (to, pieces) = mpsc::channel(8);
    if let Some(stdout) = child.stdout.take() {
        tokio::spawn(output::read(Stream::Stdout, stdout, limit, to.clone()));
    }
    if let Some(stderr) = child.stderr.take() {
        tokio::spawn(output::read(Stream::Stderr, stderr, limit, to));
    }
    pieces
}

fn feed(stdin: Option<ChildStdin>, input: Input) -> Option<tokio::task::JoinHandle<()>> {
    let (Some(mut stdin), Input::Live(mut texts)) = (stdin, input) else { return None };
    Some(tokio::spawn(async move {
        while let Some(text) = texts.recv().await {
            // A program that reads no more is its own affair.
            if stdin.write_all(text.as_bytes()).await.is_err() || stdin.flush().await.is_err() {
                return;
            }
        }
    }))
}

/// Looks after what the processes of a run use together.
struct Watch {
    session: Option<u32>,
    told: Instant,
    counted: Instant,
}

impl Watch {
    fn new(session: Option<u32>) -> Self {
        Self { session, told: Instant::now(), counted: Instant::now() }
    }

    /// The status if it is due.
    fn look(&mut self, bounds: &Bounds<'_>) -> Result<Option<Status>, RunFault> {
        let Some(session) = self.session else { return Ok(None) };
        let usage = guard::usage(session);
        let limits = bounds.limits;
        let beyond = |limit: String| Err(RunFault::Resources { limit });
        if usage.tasks > limits.tasks {
            return beyond(format!("{} processes and threads", limits.tasks));
        }
        if usage.resident > bounds.memory {
            return beyond(format!("{} MiB of memory", bounds.memory >> 20));
        }
        if self.counted.elapsed() >= DISK_EVERY {
            self.counted = Instant::now();
            if guard::disk(bounds.folder) > limits.disk {
                return beyond(format!("{} MiB of files", limits.disk >> 20));
            }
        }
        if self.told.elapsed() < STATUS_EVERY {
            return Ok(None);
        }
        self.told = Instant::now();
        Ok(Some(Status { cpu_seconds: usage.cpu_seconds, resident_bytes: usage.resident }))
    }
}
