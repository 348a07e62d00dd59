//! The client's end of a websocket, as a state machine.
//!
//! It holds no socket and no clock: the owner feeds it what arrived and what the reader wants, and does what it gives
//! back. How long to wait for the handshake (the server gives 5 seconds), for the first sign of a run and for its end
//! is the owner's to decide; it says so by [`Session::kill`] or by closing.

use rockpool_engine::{EngineError, Event, Exit, Job, Outcome, Status, output::Measure};

use crate::{
    ClientFrame, ServerFrame,
    client::{Fault, build_diagnostics, check, execute_request},
    frame::EndPayload,
};

/// What the owner of the socket has to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Send this text frame.
    Send(String),
    /// The handshake is done: runs may start.
    Ready,
    /// Tell the reader.
    Event(Event),
    /// The run ended without an outcome. Exactly one of this and [`Event::Finished`] ends a run.
    Failed(EngineError),
    /// The server does not speak this protocol: close the socket and use plain requests.
    Close,
}

/// What becomes of a program's standard input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// The program's own input is sent whole, and closed.
    Given,
    /// It stays open for [`Session::stdin`].
    Open,
}

/// A connection to a Playground.
#[derive(Debug, Default)]
pub struct Session {
    connected: bool,
    closed: bool,
    /// The number of the latest run; the service takes 0 for none.
    last_number: i64,
    run: Option<Run>,
}

/// The run that is going on.
#[derive(Debug)]
struct Run {
    number: i64,
    job: Job,
    input: Input,
    begun: bool,
    stopped: bool,
    stderr: String,
    measure: Measure,
}

impl Session {
    /// A session on a socket that is about to open.
    pub fn new() -> Self {
        Self::default()
    }

    /// The socket is open: the declaration to send first.
    pub fn opened(&self) -> Vec<Effect> {
        vec![Effect::Send(ClientFrame::Connected { accepts_unsupported: true }.to_text(0))]
    }

    /// Whether a run can be started.
    pub fn is_ready(&self) -> bool {
        self.connected && !self.closed
    }

    /// Whether a run is going on.
    pub fn is_running(&self) -> bool {
        self.run.is_some()
    }

    /// Starts a run; a run that is going on is given up, without an end of its own.
    ///
    /// # Errors
    /// [`EngineError::Refused`] for a program that cannot be sent, [`EngineError::Crashed`] without a connection.
    pub fn start(&mut self, job: Job, input: Input) -> Result<Vec<Effect>, EngineError> {
        check(&job)?;
        if !self.is_ready() {
            return Err(EngineError::Crashed { detail: "the connection is not open".to_owned() });
        }
        self.last_number += 1;
        let frame = ClientFrame::Execute(execute_request(&job)).to_text(self.last_number);
        let (stderr, measure) = (String::new(), Measure::default());
        self.run = Some(Run { number: self.last_number, job, input, begun: false, stopped: false, stderr, measure });
        Ok(vec![Effect::Send(frame)])
    }

    /// Sends a piece of standard input to the run; nothing if there is none. Line breaks are the caller's.
    pub fn stdin(&self, text: &str) -> Vec<Effect> {
        self.to_run(&ClientFrame::Stdin(text.to_owned()))
    }

    /// Ends the run's standard input.
    pub fn close_stdin(&self) -> Vec<Effect> {
        self.to_run(&ClientFrame::StdinClose)
    }

    /// Stops the run. Its end then comes as [`Exit::Stopped`].
    pub fn kill(&mut self) -> Vec<Effect> {
        if let Some(run) = &mut self.run {
            run.stopped = true;
        }
        self.to_run(&ClientFrame::Kill)
    }

    fn to_run(&self, frame: &ClientFrame) -> Vec<Effect> {
        self.run.iter().map(|run| Effect::Send(frame.to_text(run.number))).collect()
    }

    /// A text frame arrived. Frames of runs other than the present one are stale and give nothing.
    pub fn received(&mut self, text: &str) -> Vec<Effect> {
        let (number, frame) = match ServerFrame::parse(text) {
            Ok(read) => read,
            // Before the handshake it is another kind of server; later, one odd frame harms nothing.
            Err(_) if !self.connected => return vec![Effect::Close],
            Err(_) => return Vec::new(),
        };
        match frame {
            ServerFrame::Connected if !self.connected => {
                self.connected = true;
                vec![Effect::Ready]
            }
            // A request that the server could not read belongs to no run, but no run will come of it.
            ServerFrame::Error(message)
                if number == crate::frame::NO_RUN && self.run.as_ref().is_some_and(|r| !r.begun) =>
            {
                self.failed(&message)
            }
            _ if self.run.as_ref().is_some_and(|run| run.number == number) => self.of_run(frame),
            _ => Vec::new(),
        }
    }

    fn of_run(&mut self, frame: ServerFrame) -> Vec<Effect> {
        let Some(run) = &mut self.run else { return Vec::new() };
        let event = |event| vec![Effect::Event(event)];
        match frame {
            ServerFrame::Begin => {
                run.begun = true;
                let mut effects = event(Event::Started);
                effects.extend(run.given_input());
                effects
            }
            ServerFrame::Stdout(text) => event(Event::Stdout(text)),
            ServerFrame::Stderr(text) => {
                run.stderr.push_str(run.measure.take(&text));
                event(Event::Stderr(text))
            }
            ServerFrame::Status(status) => event(Event::Status(Status {
                cpu_seconds: status.total_time_secs,
                resident_bytes: status.resident_set_size_bytes,
            })),
            ServerFrame::End(end) => self.ended(&end),
            ServerFrame::Error(message) => self.failed(&message),
            ServerFrame::Connected | ServerFrame::FeatureFlags { .. } | ServerFrame::Other(_) => Vec::new(),
        }
    }

    fn ended(&mut self, end: &EndPayload) -> Vec<Effect> {
        let Some(run) = self.run.take() else { return Vec::new() };
        let exit = match Exit::from_detail(&end.exit_detail) {
            _ if run.stopped && !end.success => Exit::Stopped,
            Exit::Unknown if end.success => Exit::Status(0),
            exit => exit,
        };
        run.finish(Outcome { success: end.success, exit, artefact: None })
    }

    fn failed(&mut self, message: &str) -> Vec<Effect> {
        let Some(run) = self.run.take() else { return Vec::new() };
        match crate::client::said(message) {
            Fault::TooMuchOutput => run.finish(crate::client::too_much_output()),
            Fault::Engine(error) => vec![Effect::Failed(error)],
        }
    }

    /// The socket closed, whether asked or not.
    pub fn closed(&mut self) -> Vec<Effect> {
        self.closed = true;
        let Some(run) = self.run.take() else { return Vec::new() };
        if run.stopped {
            return run.finish(Outcome { success: false, exit: Exit::Stopped, artefact: None });
        }
        vec![Effect::Failed(EngineError::Crashed { detail: "the connection was lost during the run".to_owned() })]
    }
}

impl Run {
    /// The program's own input, once it can be received.
    fn given_input(&self) -> Vec<Effect> {
        if self.input == Input::Open {
            return Vec::new();
        }
        let text = self.job.program.stdin.clone().filter(|text| !text.is_empty());
        let frames = text.map(ClientFrame::Stdin).into_iter().chain([ClientFrame::StdinClose]);
        frames.map(|frame| Effect::Send(frame.to_text(self.number))).collect()
    }

    /// The compiler's messages, then the end.
    fn finish(self, outcome: Outcome) -> Vec<Effect> {
        let diagnostics = build_diagnostics(&self.job, &self.stderr).into_iter().map(Event::Diagnostic);
        diagnostics.chain([Event::Finished(outcome)]).map(Effect::Event).collect()
    }
}
