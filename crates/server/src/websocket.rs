//! Streamed runs over the Playground's websocket protocol.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade, rejection::WebSocketUpgradeRejection};
use axum::response::{IntoResponse as _, Response};
use rockpool_engine::{Event, Job, Task};
use rockpool_playground::frame::{EndPayload, NO_RUN, StatusPayload};
use rockpool_playground::{ClientFrame, ErrorBody, ServerFrame, serve};
use rockpool_runner::{Limits, Run, RunFault, Runner};

use crate::backend::{Answer, Backend};
use crate::guard::answer;
use crate::server::App;

/// Time for the first frame.
const HANDSHAKE: Duration = Duration::from_secs(5);
/// Time for a whole connection.
const SESSION: Duration = Duration::from_secs(45 * 60);
/// Largest frame, in bytes.
const LARGEST: usize = 1 << 20;

/// Opens the websocket, where the backend has runs to stream.
pub async fn upgrade(
    State(app): State<Arc<App>>,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    let Backend::Local(local) = &app.backend else {
        return answer(Answer::refusal(501, "this server forwards to a Playground over HTTP and has no websocket"));
    };
    let runner = local.runner().clone();
    match upgrade {
        Ok(upgrade) => {
            app.counts.socket();
            upgrade.max_message_size(LARGEST).on_upgrade(move |socket| session(socket, runner, app))
        }
        Err(rejection) => rejection.into_response(),
    }
}

/// One connection, which has at most one run at a time.
struct Connection {
    socket: WebSocket,
    runner: Runner,
    app: Arc<App>,
    run: Option<(i64, Run, Instant)>,
}

/// What happens next on a connection.
enum Next {
    Frame(String),
    Event(i64, Option<Event>),
    Nothing,
    Closed,
}

async fn session(socket: WebSocket, runner: Runner, app: Arc<App>) {
    let mut stopping = app.stopping.clone();
    let mut connection = Connection { socket, runner, app, run: None };
    let talk = async {
        if connection.handshake().await.is_some() {
            while connection.step().await.is_some() {}
        }
    };
    tokio::select! {
        () = talk => {}
        () = tokio::time::sleep(SESSION) => {}
        _ = stopping.wait_for(|stopping| *stopping) => {}
    }
}

impl Connection {
    /// `None` ends the connection, here and in what follows.
    async fn handshake(&mut self) -> Option<()> {
        let Ok(Next::Frame(text)) = tokio::time::timeout(HANDSHAKE, self.frame()).await else { return None };
        match ClientFrame::parse(&text) {
            Ok((_, ClientFrame::Connected { accepts_unsupported: true })) => {}
            _ => return None,
        }
        self.socket.send(Message::Text(text.into())).await.ok()?;
        self.send(NO_RUN, ServerFrame::FeatureFlags { multifile_threshold: Some(1.0) }).await
    }

    async fn step(&mut self) -> Option<()> {
        match self.next().await {
            Next::Closed => None,
            Next::Nothing => Some(()),
            Next::Frame(text) => self.frame_came(&text).await,
            Next::Event(number, Some(event)) => self.event_came(number, event).await,
            Next::Event(number, None) => {
                self.run = None;
                let lost = "Unable to perform a streaming execute: the run was lost".to_owned();
                self.send(number, ServerFrame::Error(lost)).await
            }
        }
    }

    async fn next(&mut self) -> Next {
        let Some((number, run, _)) = &mut self.run else { return self.frame().await };
        tokio::select! {
            event = run.events.recv() => Next::Event(*number, event),
            message = self.socket.recv() => read(message),
        }
    }

    async fn frame(&mut self) -> Next {
        read(self.socket.recv().await)
    }

    async fn frame_came(&mut self, text: &str) -> Option<()> {
        match ClientFrame::parse(text) {
            Ok((number, ClientFrame::Execute(request))) => {
                if let Err(seconds) = self.app.rate.take() {
                    let busy = format!("Too many runs at once: wait {seconds} s, then try again.");
                    return self.send(number, ServerFrame::Error(busy)).await;
                }
                let job = Job { program: serve::program(&request), task: Task::Execute };
                // A run that is going on ends without a word, as the protocol has it.
                self.run = Some((number, self.runner.start_interactive(job, Limits::interactive()), Instant::now()));
                Some(())
            }
            Ok((number, frame)) => {
                // Words to a run that is over are ignored.
                if let Some((current, run, _)) = &self.run
                    && *current == number
                {
                    match frame {
                        ClientFrame::Stdin(text) => run.control.stdin(text),
                        ClientFrame::StdinClose => run.control.close_stdin(),
                        ClientFrame::Kill => run.control.stop(),
                        ClientFrame::Connected { .. } | ClientFrame::Execute(_) => {}
                    }
                }
                Some(())
            }
            Err(error) => self.send(error.sequence_number, ServerFrame::Error(error.message)).await,
        }
    }

    async fn event_came(&mut self, number: i64, event: Event) -> Option<()> {
        let frame = match event {
            Event::Started => ServerFrame::Begin,
            Event::Stdout(text) => ServerFrame::Stdout(text),
            Event::Stderr(text) => ServerFrame::Stderr(text),
            Event::Diagnostic(_) | Event::Step(_) => return Some(()),
            Event::Status(status) => ServerFrame::Status(StatusPayload {
                resident_set_size_bytes: status.resident_bytes,
                total_time_secs: status.cpu_seconds,
            }),
            Event::Finished(outcome) => {
                let (_, run, begun) = self.run.take()?;
                self.app.counts.run(begun.elapsed());
                match run.fault().and_then(failure) {
                    Some(message) => ServerFrame::Error(message),
                    None => {
                        let outcome = crate::backend::as_signal(outcome);
                        ServerFrame::End(EndPayload { success: outcome.success, exit_detail: outcome.exit.to_detail() })
                    }
                }
            }
        };
        self.send(number, frame).await
    }

    async fn send(&mut self, number: i64, frame: ServerFrame) -> Option<()> {
        self.socket.send(Message::Text(frame.to_text(number).into())).await.ok()
    }
}

/// The words for a fault that ends a run without an end message.
fn failure(fault: &RunFault) -> Option<String> {
    let answer = crate::backend::error_of(fault)?;
    let body: ErrorBody = serde_json::from_slice(&answer.body).ok()?;
    let detail = body.error.trim_start_matches("Unable to process the execute request: ").to_owned();
    Some(match fault {
        RunFault::Output { .. } | RunFault::NotText { .. } => {
            format!("Unable to perform a streaming execute: Could not end the execution session: {detail}")
        }
        _ => format!("Unable to perform a streaming execute: {detail}"),
    })
}

fn read(message: Option<Result<Message, axum::Error>>) -> Next {
    match message {
        Some(Ok(Message::Text(text))) => Next::Frame(text.to_string()),
        Some(Ok(Message::Close(_)) | Err(_)) | None => Next::Closed,
        Some(Ok(Message::Binary(_) | Message::Ping(_) | Message::Pong(_))) => Next::Nothing,
    }
}
