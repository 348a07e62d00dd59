//! A run over a websocket: output as it is printed, input, an end on demand.
//!
//! The protocol is the session's of `rockpool_playground`; this module carries its frames and keeps its times.

use futures::StreamExt as _;
use futures::future::{Either, select};
use rockpool_engine::{EngineError, Event, Job};
use rockpool_playground::Session;
use rockpool_playground::session::{Effect, Input};

use super::{Command, Commands, OnEvent, stopped, tell};
use crate::browser::{socket, timer};

/// How long connecting may take, and then the handshake, in milliseconds, before plain requests are used.
const CONNECT_PATIENCE: u32 = 3_000;
/// How long the server may be silent before a run begins, in seconds.
const START_PATIENCE: u32 = 15;
/// How long a run that was told to stop may take to say so, in milliseconds.
const STOP_PATIENCE: u32 = 2_000;

/// What came of trying.
pub(super) enum Ended {
    /// It was run, or is not to be tried in another way.
    Done(Result<(), EngineError>),
    /// The server has no websocket that works.
    NotOffered,
}

/// How a list of effects ended.
enum Flow {
    GoOn,
    Over(Result<(), EngineError>),
    Lost,
}

/// Does a job over the websocket at `url`.
pub(super) async fn run(url: &str, job: &Job, commands: &mut Commands, on_event: &OnEvent) -> Ended {
    let (opening, patience) = (std::pin::pin!(socket::open(url)), std::pin::pin!(timer::sleep(CONNECT_PATIENCE)));
    let Either::Left((Ok((sender, receiver)), _)) = select(opening, patience).await else { return Ended::NotOffered };
    let mut line = Line { sender, receiver, session: Session::new(), begun: false };
    if !line.connects().await {
        return Ended::NotOffered;
    }
    let input = if job.program.stdin.is_some() { Input::Given } else { Input::Open };
    let effects = match line.session.start(job.clone(), input) {
        Ok(effects) => effects,
        Err(error) => return Ended::Done(Err(error)),
    };
    let result = match line.act(effects, on_event).await {
        Flow::Over(result) => result,
        Flow::Lost => Err(lost()),
        Flow::GoOn => line.follow(commands, on_event).await,
    };
    Ended::Done(result)
}

/// The connection and what is known of it.
struct Line {
    sender: socket::Sender,
    receiver: socket::Receiver,
    session: Session,
    begun: bool,
}

impl Line {
    /// Whether the server speaks the protocol, and says so in time.
    async fn connects(&mut self) -> bool {
        let ready = std::pin::pin!(self.handshake());
        match select(ready, std::pin::pin!(timer::sleep(CONNECT_PATIENCE))).await {
            Either::Left((spoken, _)) => spoken,
            Either::Right(((), _)) => false,
        }
    }

    /// Whether the server speaks the protocol.
    async fn handshake(&mut self) -> bool {
        for effect in self.session.opened() {
            if let Effect::Send(text) = effect
                && self.sender.send(text).await.is_err()
            {
                return false;
            }
        }
        while let Ok(text) = self.receiver.next().await {
            for effect in self.session.received(&text) {
                match effect {
                    Effect::Ready => return true,
                    Effect::Close => return false,
                    Effect::Send(_) | Effect::Event(_) | Effect::Failed(_) => {}
                }
            }
        }
        false
    }

    /// Carries frames and commands until the run is over.
    async fn follow(&mut self, commands: &mut Commands, on_event: &OnEvent) -> Result<(), EngineError> {
        let mut heard = true;
        loop {
            let patience = if self.begun { u32::MAX } else { START_PATIENCE };
            let effects = match self.next(commands, heard, patience).await {
                Next::Frame(text) => self.session.received(&text),
                Next::Closed => self.session.closed(),
                Next::Silence => return Err(EngineError::TimedOut { seconds: START_PATIENCE }),
                Next::NoCommands => {
                    heard = false;
                    continue;
                }
                Next::Command(Command::Stdin(text)) => self.session.stdin(&text),
                Next::Command(Command::CloseStdin) => self.session.close_stdin(),
                Next::Command(Command::Stop) => return self.stop(on_event).await,
            };
            match self.act(effects, on_event).await {
                Flow::GoOn => {}
                Flow::Over(result) => return result,
                Flow::Lost => return Err(lost()),
            }
        }
    }

    /// The next thing that happens.
    async fn next(&mut self, commands: &mut Commands, heard: bool, patience: u32) -> Next {
        let frame = std::pin::pin!(self.receiver.next());
        let command = std::pin::pin!(async {
            if !heard {
                std::future::pending::<()>().await;
            }
            commands.next().await
        });
        let silence = std::pin::pin!(async {
            if patience == u32::MAX {
                std::future::pending::<()>().await;
            }
            timer::sleep(patience.saturating_mul(1000)).await;
        });
        match select(frame, select(command, silence)).await {
            Either::Left((Ok(text), _)) => Next::Frame(text),
            Either::Left((Err(socket::Closed), _)) => Next::Closed,
            Either::Right((Either::Left((Some(command), _)), _)) => Next::Command(command),
            Either::Right((Either::Left((None, _)), _)) => Next::NoCommands,
            Either::Right((Either::Right(_), _)) => Next::Silence,
        }
    }

    /// Stops the run and hears it out, for a while.
    async fn stop(&mut self, on_event: &OnEvent) -> Result<(), EngineError> {
        let effects = self.session.kill();
        let end = async {
            let mut effects = effects;
            loop {
                match self.act(effects, on_event).await {
                    Flow::GoOn => {}
                    Flow::Over(result) => return Some(result),
                    Flow::Lost => return None,
                }
                effects = match self.receiver.next().await {
                    Ok(text) => self.session.received(&text),
                    Err(socket::Closed) => self.session.closed(),
                };
            }
        };
        match select(std::pin::pin!(end), std::pin::pin!(timer::sleep(STOP_PATIENCE))).await {
            Either::Left((Some(result), _)) => result,
            Either::Left((None, _)) | Either::Right(_) => {
                tell(on_event, stopped());
                Ok(())
            }
        }
    }

    /// Does what the session asks for.
    async fn act(&mut self, effects: Vec<Effect>, on_event: &OnEvent) -> Flow {
        for effect in effects {
            match effect {
                Effect::Send(text) => {
                    if self.sender.send(text).await.is_err() {
                        return Flow::Lost;
                    }
                }
                Effect::Event(event) => {
                    self.begun = true;
                    let over = matches!(event, Event::Finished(_));
                    tell(on_event, event);
                    if over {
                        return Flow::Over(Ok(()));
                    }
                }
                Effect::Failed(error) => return Flow::Over(Err(error)),
                Effect::Close => return Flow::Lost,
                Effect::Ready => {}
            }
        }
        Flow::GoOn
    }
}

/// What happened.
enum Next {
    Frame(String),
    Closed,
    Command(Command),
    NoCommands,
    Silence,
}

fn lost() -> EngineError {
    EngineError::Crashed { detail: "the connection was lost".to_owned() }
}
