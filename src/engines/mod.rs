//! Whatever answers a job: one contract, several engines.
//!
//! [`Engine::start`] takes a job and reports events until it ends; a [`RunHandle`] talks to the run meanwhile. Nothing
//! outside this folder knows which engine it talks to, except to name it. An engine must never start by itself: the
//! caller calls on a gesture only.
//!
//! A further engine is one more variant of [`EngineId`] and [`Engine`], one module with
//! a `run`, and its offer in [`directory`].

pub mod address;
pub mod choice;
pub mod directory;
pub mod page;
pub mod playground;
pub mod recorded;
mod streaming;

use std::cell::RefCell;
use std::rc::Rc;

use futures::channel::mpsc;
use futures::future::{Either, select};
use rockpool_engine::{EngineError, Event, Exit, Job, Outcome, Recording};

pub use address::Address;
pub use directory::{Asked, Engines, Plan, RunPlace};
pub use page::PageEngine;
pub use playground::probe;

/// The kinds of engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EngineId {
    /// A server that speaks the Rust Playground's protocol.
    Playground,
    /// What the course's build recorded.
    Recorded,
    /// The compiler in the page.
    Page,
}

/// An engine that is ready to take a job.
#[derive(Clone, Debug)]
pub enum Engine {
    /// See [`EngineId::Playground`].
    Playground(Address),
    /// See [`EngineId::Recorded`].
    Recorded(Recording),
    /// See [`EngineId::Page`].
    Page(PageEngine),
}

/// What a run is told while it works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Text for its standard input.
    Stdin(String),
    /// There is no more input.
    CloseStdin,
    /// End it.
    Stop,
}

/// Receives the commands to one run.
pub(crate) type Commands = mpsc::UnboundedReceiver<Command>;

/// Takes the events of one run.
pub(crate) type OnEvent = Rc<RefCell<dyn FnMut(Event)>>;

/// Talks to a run. Dropping it neither stops nor slows the run.
#[derive(Clone, Debug)]
pub struct RunHandle {
    commands: mpsc::UnboundedSender<Command>,
}

impl RunHandle {
    /// Sends text to its standard input.
    pub fn stdin(&self, text: impl Into<String>) {
        self.send(Command::Stdin(text.into()));
    }

    /// Says that there is no more input.
    pub fn close_stdin(&self) {
        self.send(Command::CloseStdin);
    }

    /// Ends it.
    pub fn stop(&self) {
        self.send(Command::Stop);
    }

    /// A run that is over hears nothing, which is fine.
    fn send(&self, command: Command) {
        let _ = self.commands.unbounded_send(command);
    }
}

impl Engine {
    /// Which kind it is.
    pub fn id(&self) -> EngineId {
        match self {
            Engine::Playground(_) => EngineId::Playground,
            Engine::Recorded(_) => EngineId::Recorded,
            Engine::Page(_) => EngineId::Page,
        }
    }

    /// Its name for the reader.
    pub fn name(&self) -> String {
        match self {
            Engine::Playground(address) => address.name().to_owned(),
            Engine::Recorded(recording) => format!("recorded with Rust {} from the example as given", recording.rustc),
            Engine::Page(page) => page.name(),
        }
    }

    /// Starts a job. `report` gets each event in order, and last the error of a run that broke.
    pub fn start(self, job: Job, report: impl FnMut(Result<Event, EngineError>) + 'static) -> RunHandle {
        let (commands, received) = mpsc::unbounded();
        let report = Rc::new(RefCell::new(report));
        crate::browser::task::spawn(async move {
            let pass_on = Rc::clone(&report);
            let on_event: OnEvent = Rc::new(RefCell::new(move |event| (pass_on.borrow_mut())(Ok(event))));
            let done = match self {
                Engine::Playground(address) => playground::run(&address, &job, received, on_event).await,
                Engine::Recorded(recording) => {
                    recorded::run(&recording, &on_event);
                    Ok(())
                }
                Engine::Page(engine) => page::run(engine, &job, received, on_event).await,
            };
            if let Err(error) = done {
                (report.borrow_mut())(Err(error));
            }
        });
        RunHandle { commands }
    }
}

/// Passes an event on.
pub(crate) fn tell(on_event: &OnEvent, event: Event) {
    (on_event.borrow_mut())(event);
}

/// Waits for `work` unless the reader stops it first; dropping the work cancels it.
pub(crate) async fn unless_stopped<T>(work: impl Future<Output = T>, commands: &mut Commands) -> Option<T> {
    use futures::StreamExt as _;
    let stopped = async {
        while let Some(command) = commands.next().await {
            if command == Command::Stop {
                return;
            }
        }
        // No handle is left, so nobody will stop it.
        std::future::pending::<()>().await;
    };
    match select(std::pin::pin!(work), std::pin::pin!(stopped)).await {
        Either::Left((value, _)) => Some(value),
        Either::Right(((), _)) => None,
    }
}

/// How a run ends that the reader stopped.
pub(crate) fn stopped() -> Event {
    Event::Finished(Outcome { success: false, exit: Exit::Stopped, artefact: None })
}
