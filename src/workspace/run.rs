//! One place of the page where something runs: what was asked, what came back, how it ended.
//!
//! Events come in through [`Run::start`] alone; everything else is derived. It must not know how the results look.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_engine::{Diagnostic, EngineError, Event, Exit, Outcome, Step};

use super::findings::{self, Finding, Findings};
use super::output::{Output, Stream};
use super::sent::Sent;
use crate::browser::{clock, timer};
use crate::checker::standing::megabytes;
use crate::engines::{Engine, EngineId, Engines, RunHandle};
use crate::stores::Announcer;

/// A run that takes this long is asked about, in milliseconds.
const PATIENCE: u32 = 15_000;
/// A run in the page that takes this long is told of, in milliseconds. It costs nobody else anything, so it may go on.
const PATIENCE_IN_PAGE: u32 = 10_000;
/// A run that nobody allowed more time is stopped after this long, in milliseconds.
const LIMIT: u32 = 30_000;

/// Where a run stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum RunState {
    /// Nothing was asked yet.
    #[default]
    Idle,
    /// The page would have to fetch so many bytes first, and asks.
    Asks(u64),
    /// Asked; the engine has not begun.
    Waiting,
    /// The engine works.
    Running,
    /// The engine works, longer than expected; on a server it will be stopped unless the reader allows more time.
    Overtime,
    /// It ended.
    Ended(Outcome),
    /// There is no outcome.
    Failed(EngineError),
}

impl RunState {
    /// Whether there is something to stop.
    pub fn is_active(&self) -> bool {
        matches!(self, RunState::Waiting | RunState::Running | RunState::Overtime)
    }
}

/// Who answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answering {
    /// Which kind of engine.
    pub id: EngineId,
    /// Its name.
    pub name: String,
    /// Why it is not the page that answers, where that would come first.
    pub why: Option<String>,
}

/// What is known of the parts of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Steps {
    now: Option<Step>,
    built: Option<u64>,
    ran: Option<u64>,
}

impl Steps {
    fn take(&mut self, step: Step) {
        self.now = Some(step);
        match step {
            Step::Built { milliseconds } => self.built = Some(milliseconds),
            Step::Ran { milliseconds } => self.ran = Some(milliseconds),
            Step::Fetching { .. } | Step::Building => {}
        }
    }
}

/// What is done with an outcome.
type OnEnd = Box<dyn FnOnce(&Outcome)>;

/// The signals of one run at a time.
#[derive(Clone, Copy)]
pub struct Run {
    state: RwSignal<RunState>,
    output: RwSignal<Output>,
    structured: RwSignal<Vec<Diagnostic>>,
    sent: RwSignal<Option<Arc<Sent>>, LocalStorage>,
    answering: RwSignal<Option<Answering>>,
    elapsed: RwSignal<u64>,
    steps: RwSignal<Steps>,
    handle: StoredValue<Option<RunHandle>, LocalStorage>,
    begun: StoredValue<u64>,
    on_end: StoredValue<Option<OnEnd>, LocalStorage>,
    number: StoredValue<u64>,
    more_time: StoredValue<bool>,
    cut: StoredValue<bool>,
    findings: Memo<Findings>,
    announcer: Option<Announcer>,
}

impl Run {
    /// A place where nothing has run.
    pub fn new() -> Self {
        let (state, output) = (RwSignal::new(RunState::Idle), RwSignal::new(Output::default()));
        let structured = RwSignal::new(Vec::new());
        let steps = RwSignal::new(Steps::default());
        let sent: RwSignal<Option<Arc<Sent>>, LocalStorage> = RwSignal::new_local(None);
        let findings = Memo::new(move |_| {
            let over = !state.read().is_active();
            sent.with(|sent| match sent {
                Some(sent) => {
                    let structured = structured.read();
                    // Who tells that it has built has told all messages of the build.
                    let told = !structured.is_empty() || steps.read().built.is_some();
                    output.with(|output| findings::of(sent, output, told.then_some(&**structured), over))
                }
                None => Findings::default(),
            })
        });
        Self {
            state,
            output,
            structured,
            sent,
            answering: RwSignal::new(None),
            elapsed: RwSignal::new(0),
            steps,
            handle: StoredValue::new_local(None),
            begun: StoredValue::new(0),
            on_end: StoredValue::new_local(None),
            number: StoredValue::new(0),
            more_time: StoredValue::new(false),
            cut: StoredValue::new(false),
            findings,
            announcer: use_context(),
        }
    }

    /// Where it stands.
    pub fn state(self) -> Signal<RunState> {
        self.state.into()
    }

    /// Whether there is something to stop (reactive).
    pub fn is_active(self) -> bool {
        self.state.read().is_active()
    }

    /// What was printed.
    pub fn output(self) -> RwSignal<Output> {
        self.output
    }

    /// What was sent (reactive).
    pub fn sent(self) -> Option<Arc<Sent>> {
        self.sent.get()
    }

    /// Who answers, or answered last.
    pub fn answering(self) -> Signal<Option<Answering>> {
        self.answering.into()
    }

    /// How long it took, in words, once it is over (reactive).
    pub fn times(self) -> String {
        let Steps { built, ran, .. } = self.steps.get();
        super::words::times(self.elapsed.get(), built, ran)
    }

    /// Whether it runs in the page, for as long as the reader lets it (reactive).
    pub fn is_in_page(self) -> bool {
        self.answering.read().as_ref().is_some_and(|answering| answering.id == EngineId::Page)
    }

    /// Diagnostics, tests and panics.
    pub fn findings(self) -> Memo<Findings> {
        self.findings
    }

    /// A finding by its index (not reactive).
    pub fn finding(self, index: usize) -> Option<Finding> {
        self.findings.with_untracked(|found| found.diagnostics.get(index).cloned())
    }

    /// Starts a job here, replacing what was here before. `why` says why it is not the page's; `on_end` is called with the
    /// outcome, if there is one.
    pub fn start(
        self,
        engines: Engines,
        engine: Engine,
        why: Option<String>,
        sent: Sent,
        on_end: impl FnOnce(&Outcome) + 'static,
    ) {
        // First the earlier run is told of its end, then its traces go.
        engines.stop_all();
        let number = self.number.get_value() + 1;
        self.number.set_value(number);
        self.more_time.set_value(false);
        self.cut.set_value(false);
        self.begun.set_value(clock::now());
        let is_limited = engine.id() != EngineId::Page;
        self.answering.set(Some(Answering { id: engine.id(), name: engine.name(), why }));
        self.empty();
        let job = sent.job.clone();
        self.sent.set(Some(Arc::new(sent)));
        self.state.set(RunState::Waiting);
        self.on_end.set_value(Some(Box::new(on_end)));
        let handle = engines.start(engine, job, move |report| self.take(report));
        self.handle.set_value(Some(handle));
        if is_limited {
            timer::after(PATIENCE, move || self.grow_impatient(number));
            timer::after(LIMIT, move || self.cut_off(number));
        }
    }

    /// Shows an error as the end of an attempt that did not even start.
    pub fn refuse(self, error: EngineError) {
        self.never_start(&RunState::Failed(error));
    }

    /// Asks the reader whether so many bytes may be fetched for it.
    pub fn ask_first(self, bytes: u64) {
        self.stop();
        self.never_start(&RunState::Asks(bytes));
    }

    fn never_start(self, state: &RunState) {
        self.empty();
        self.sent.set(None);
        self.answering.set(None);
        self.elapsed.set(0);
        self.end(state);
    }

    /// Lets go of what came before.
    fn empty(self) {
        self.output.set(Output::default());
        self.structured.set(Vec::new());
        self.steps.set(Steps::default());
    }

    /// Stops it.
    pub fn stop(self) {
        self.handle.with_value(|handle| handle.as_ref().inspect(|handle| handle.stop()).is_some());
    }

    /// Sends a line to its standard input, and shows it where it was typed.
    pub fn send_line(self, line: &str) {
        self.handle.with_value(|handle| handle.as_ref().inspect(|handle| handle.stdin(format!("{line}\n"))).is_some());
    }

    /// Says that there is no more input.
    pub fn close_input(self) {
        self.handle.with_value(|handle| handle.as_ref().inspect(|handle| handle.close_stdin()).is_some());
    }

    /// Lets it run on for as long as it wants.
    pub fn allow_more_time(self) {
        self.more_time.set_value(true);
        self.state.set(RunState::Running);
    }

    /// Forgets everything, as if nothing had run.
    pub fn clear(self) {
        self.stop();
        self.state.set(RunState::Idle);
        self.sent.set(None);
        self.empty();
    }

    /// The page may have moved on before a report comes, hence the `try_`.
    fn take(self, report: Result<Event, EngineError>) {
        match report {
            Ok(Event::Started) => self.begin(),
            Ok(Event::Stdout(text)) => self.print(Stream::Stdout, &text),
            Ok(Event::Stderr(text)) => self.print(Stream::Stderr, &text),
            Ok(Event::Diagnostic(one)) => drop(self.structured.try_update(|all| all.push(one))),
            Ok(Event::Status(_)) => {}
            Ok(Event::Step(step)) => drop(self.steps.try_update(|steps| steps.take(step))),
            Ok(Event::Finished(outcome)) => self.end(&RunState::Ended(self.with_limit(outcome))),
            Err(error) => self.end(&RunState::Failed(error)),
        }
    }

    fn begin(self) {
        let _ = self.state.try_set(RunState::Running);
        let is_in_page = self
            .answering
            .try_with_untracked(|answering| answering.as_ref().is_some_and(|answering| answering.id == EngineId::Page));
        if let (Some(true), Some(number)) = (is_in_page, self.number.try_get_value()) {
            // What came before, such as fetching the compiler, tells how it goes by itself.
            timer::after(PATIENCE_IN_PAGE, move || self.grow_impatient(number));
        }
    }

    fn print(self, stream: Stream, text: &str) {
        let _ = self.output.try_update(|output| output.push(stream, text));
    }

    /// It was the page that stopped it, not the reader.
    fn with_limit(self, mut outcome: Outcome) -> Outcome {
        if outcome.exit == Exit::Stopped && self.cut.try_get_value() == Some(true) {
            outcome.exit = Exit::Limit(format!("{} seconds", LIMIT / 1000));
        }
        outcome
    }

    fn end(self, state: &RunState) {
        let on_end = self.on_end.try_update_value(Option::take).flatten();
        let begun = self.begun.try_get_value().unwrap_or_default();
        let _ = self.handle.try_update_value(Option::take);
        let _ = self.elapsed.try_set(clock::now().saturating_sub(begun));
        if self.state.try_set(state.clone()).is_some() {
            // Disposed: the page has moved on, and its reader with it.
            return;
        }
        if let (Some(on_end), RunState::Ended(outcome)) = (on_end, state) {
            on_end(outcome);
        }
        if let Some(announcer) = self.announcer {
            announcer.say(self.summary_untracked());
        }
    }

    /// How it ended, in one line (reactive).
    pub fn summary(self) -> String {
        self.findings.with(|found| summary(&self.state.read(), self.steps.get().now, found))
    }

    fn summary_untracked(self) -> String {
        let now = self.steps.get_untracked().now;
        self.findings.with_untracked(|found| summary(&self.state.read_untracked(), now, found))
    }

    fn is_current(self, number: u64) -> bool {
        self.number.try_get_value() == Some(number)
    }

    fn grow_impatient(self, number: u64) {
        let running = self.state.try_with_untracked(|state| *state == RunState::Running) == Some(true);
        if self.is_current(number) && running {
            let _ = self.state.try_set(RunState::Overtime);
        }
    }

    fn cut_off(self, number: u64) {
        if self.is_current(number) && self.more_time.try_get_value() == Some(false) && self.is_active_now() {
            self.cut.set_value(true);
            self.stop();
        }
    }

    fn is_active_now(self) -> bool {
        self.state.try_with_untracked(RunState::is_active) == Some(true)
    }
}

impl Default for Run {
    fn default() -> Self {
        Self::new()
    }
}

fn summary(state: &RunState, now: Option<Step>, found: &Findings) -> String {
    match state {
        RunState::Idle => String::new(),
        RunState::Asks(bytes) => format!("Not run yet: it takes {} first", megabytes(*bytes)),
        RunState::Waiting => now.map_or_else(|| "Waiting for the server".to_owned(), super::words::step),
        RunState::Running | RunState::Overtime => "Running".to_owned(),
        RunState::Ended(outcome) => super::words::outcome(outcome, found.facts()),
        RunState::Failed(error) => error.to_string(),
    }
}
