//! One job as its owner sees it: events come out, input and a stop go in.

use std::sync::{Arc, OnceLock};

use rockpool_engine::{Event, Exit, Job, Outcome};
use tokio::sync::{OwnedSemaphorePermit, mpsc, watch};

use crate::error::RunFault;
use crate::limits::Limits;
use crate::runner::Runner;
use crate::tasks::{self, Work};

/// Events that may wait for the owner before the program has to.
const EVENTS: usize = 16;

/// A job that is queued, running or done. Dropping it stops the job.
#[derive(Debug)]
pub struct Run {
    /// What happens, in order; the last is [`Event::Finished`].
    pub events: mpsc::Receiver<Event>,
    /// Input and stop.
    pub control: RunControl,
    fault: Arc<OnceLock<RunFault>>,
}

impl Run {
    /// Why the job broke or was ended, if it was. To be asked after [`Event::Finished`].
    pub fn fault(&self) -> Option<&RunFault> {
        self.fault.get()
    }
}

/// What the owner of a run can do to it.
#[derive(Clone, Debug)]
pub struct RunControl {
    stdin: Arc<std::sync::Mutex<Option<mpsc::UnboundedSender<String>>>>,
    stop: watch::Sender<bool>,
}

impl RunControl {
    /// Sends text to the program's standard input. Ignored when that is closed.
    pub fn stdin(&self, text: impl Into<String>) {
        let stdin = self.stdin.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(stdin) = stdin.as_ref() {
            let _ = stdin.send(text.into());
        }
    }

    /// Ends the program's standard input.
    pub fn close_stdin(&self) {
        self.stdin.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
    }

    /// Ends the program with all that it started.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }
}

/// Whether the program may be sent input while it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Interaction {
    /// Only what the job says.
    None,
    /// Through [`RunControl`].
    Live,
}

pub(crate) fn start(runner: Runner, job: Job, limits: Limits, interaction: Interaction) -> Run {
    let (to, events) = mpsc::channel(EVENTS);
    let (stop, stopped) = watch::channel(false);
    let (stdin, texts) = mpsc::unbounded_channel();
    let fault = Arc::new(OnceLock::new());
    if let Some(text) = &job.program.stdin {
        let _ = stdin.send(text.clone());
    }
    let stdin = (interaction == Interaction::Live).then_some(stdin);
    let control = RunControl { stdin: Arc::new(std::sync::Mutex::new(stdin)), stop };
    let work = Work::new(runner, job, limits, to, stopped, texts);
    tokio::spawn(carry_out(work, Arc::clone(&fault)));
    Run { events, control, fault }
}

async fn carry_out(mut work: Work, fault: Arc<OnceLock<RunFault>>) {
    let gone = work.events.clone();
    let result = tokio::select! {
        result = begin(&mut work) => result,
        () = gone.closed() => Err(RunFault::Stopped),
    };
    let outcome = result.unwrap_or_else(|reason| {
        let outcome = outcome_of(&reason);
        let _ = fault.set(reason);
        outcome
    });
    let events = work.events.clone();
    // The private folder is gone before the owner hears of the end.
    work.clean_up();
    let _ = events.send(Event::Finished(outcome)).await;
}

async fn begin(work: &mut Work) -> Result<Outcome, RunFault> {
    let _turn = wait_for_turn(work).await?;
    work.begin();
    work.tell(Event::Started).await?;
    let result = tasks::carry_out(work).await;
    match &result {
        Err(RunFault::Unsupported { what, instead }) => {
            work.tell(Event::Stderr(format!("error: {what} cannot be done here\n\n{instead}\n"))).await?;
        }
        Err(fault @ RunFault::Resources { .. }) => {
            work.tell(Event::Stderr(format!("\nrockpool: {fault}\n"))).await?;
        }
        _ => {}
    }
    result
}

async fn wait_for_turn(work: &Work) -> Result<OwnedSemaphorePermit, RunFault> {
    let turn = work.runner.turns().acquire_owned();
    let mut stop = work.stop.clone();
    tokio::select! {
        turn = tokio::time::timeout(work.limits.queue, turn) => match turn {
            Ok(Ok(turn)) => Ok(turn),
            Ok(Err(_)) => Err(RunFault::Machine("the server is stopping".to_owned())),
            Err(_) => Err(RunFault::Queue { seconds: work.limits.queue.as_secs() }),
        },
        _ = stop.wait_for(|stop| *stop) => Err(RunFault::Stopped),
    }
}

fn outcome_of(fault: &RunFault) -> Outcome {
    let exit = match fault {
        RunFault::Time { seconds } => Exit::Limit(format!("{seconds} seconds")),
        RunFault::Queue { seconds } => Exit::Limit(format!("{seconds} seconds of waiting for others")),
        RunFault::Output { stream, .. } => Exit::Limit(format!("output on {stream}")),
        RunFault::NotText { stream, .. } => Exit::Limit(format!("text on {stream}: the output is not UTF-8")),
        RunFault::Resources { limit } => Exit::Limit(limit.clone()),
        RunFault::Stopped => Exit::Stopped,
        RunFault::Unsupported { .. } => Exit::Status(101),
        RunFault::Machine(_) => Exit::Unknown,
    };
    Outcome { success: false, exit, artefact: None }
}
