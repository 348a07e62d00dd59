//! Checking one text while it is written: when to ask, and which answers still count.
//!
//! One question is on its way at a time; the newest text waits. An answer about an older text is dropped here.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_engine::compiler::{End, Question, Task};

use super::checked::{Checked, Verdict};
use super::{Finding, Place, Run, Sent, marks};
use crate::browser::editor::Mark;
use crate::browser::task;
use crate::browser::timer::{self, Later};
use crate::checker::{Checker, Standing};
use crate::stores::Announcer;

/// How long a text rests before it is asked about, in milliseconds.
const PAUSE: u32 = 150;
/// Longer programs are not checked while they are written, in bytes: messages repeat whole lines of them.
const LONGEST: usize = 100_000;
/// How long a result stands before it is read out, in milliseconds: not after every key.
const SAYING: u32 = 1_200;

/// What is to be checked now.
type Program = Box<dyn Fn() -> Sent>;

/// The signals of one place that is checked.
#[derive(Clone, Copy)]
pub struct Check {
    checker: Checker,
    asker: StoredValue<String>,
    last: RwSignal<Option<Arc<Checked>>>,
    /// Whether the reader sees the list of what was found.
    pub open: RwSignal<bool>,
    /// Which finding the reader looks at, by its index.
    pub chosen: RwSignal<Option<usize>>,
    program: StoredValue<Option<Program>, LocalStorage>,
    expected: StoredValue<Option<String>>,
    pause: StoredValue<Option<Later>, LocalStorage>,
    saying: StoredValue<Option<Later>, LocalStorage>,
    asking: StoredValue<bool>,
    version: StoredValue<u64>,
    said: StoredValue<String>,
    announcer: Option<Announcer>,
}

impl Check {
    /// A place where nothing was checked. `expected` is the error that its text is meant to have.
    pub fn new(expected: Option<String>) -> Self {
        let checker = expect_context::<Checker>();
        Self {
            checker,
            asker: StoredValue::new(checker.asker()),
            last: RwSignal::new(None),
            open: RwSignal::new(false),
            chosen: RwSignal::new(None),
            program: StoredValue::new_local(None),
            expected: StoredValue::new(expected),
            pause: StoredValue::new_local(None),
            saying: StoredValue::new_local(None),
            asking: StoredValue::new(false),
            version: StoredValue::new(0),
            said: StoredValue::new(String::new()),
            announcer: use_context(),
        }
    }

    /// The compiler that is asked.
    pub fn checker(self) -> Checker {
        self.checker
    }

    /// The newest answer (reactive). It may be about a text that was edited since.
    pub fn last(self) -> Option<Arc<Checked>> {
        if self.checker.is_ready() { self.last.get() } else { None }
    }

    /// The newest answer if it says something of the program (reactive).
    pub fn verdict(self) -> Option<Arc<Checked>> {
        self.last().filter(|checked| checked.is_verdict())
    }

    /// Checks from now on, once the reader is `near` and whenever what `watch` reads changes. `program` is read when
    /// the question is asked.
    pub fn follow(
        self,
        near: impl Fn() -> bool + Send + Sync + 'static,
        watch: impl Fn() + 'static,
        program: impl Fn() -> Sent + 'static,
    ) {
        self.program.set_value(Some(Box::new(program)));
        let is_ready = Memo::new(move |_| self.checker.is_ready());
        let near = Memo::new(move |_| near());
        Effect::new(move || {
            if !near.get() || !self.checker.is_wanted() {
                return;
            }
            self.checker.come_near();
            if is_ready.get() {
                // Not within the effect, which would follow all that the program is made of.
                task::spawn(async move { self.ask() });
            }
        });
        Effect::new(move |before: Option<()>| {
            watch();
            if before.is_some() {
                self.version.update_value(|version| *version += 1);
                // A reader who writes wants to see.
                self.open.set(true);
                self.pause.set_value(Some(timer::later(PAUSE, move || self.ask())));
            }
        });
    }

    /// The program as it is now, if it can be checked (not reactive).
    pub fn program(self) -> Option<Sent> {
        self.program.try_with_value(|program| program.as_ref().map(|program| untrack(program)))?
    }

    /// Asks about the text as it is, unless a question is on its way; then its end asks again if need be.
    fn ask(self) {
        if self.asking.try_get_value() != Some(false) || !self.checker.is_ready_now() {
            return;
        }
        let Some(sent) = self.program() else { return };
        let version = self.version.get_value();
        if sent.job.program.files.iter().map(|file| file.text.len()).sum::<usize>() > LONGEST {
            return self.take(Checked::not(sent, "This text is too long to be checked while it is written."));
        }
        let Some(question) = Question::of(Task::Check, &sent.job) else {
            return self.take(Checked::not(sent, "A procedural macro is not checked here: Build tells more."));
        };
        self.asking.set_value(true);
        let (checker, asker) = (self.checker, self.asker.get_value());
        task::spawn(async move {
            let answer = checker.ask(asker, question).await;
            if self.asking.try_set_value(false).is_some() {
                return;
            }
            if self.version.get_value() != version {
                // The pause after the edit may be over already.
                return self.ask();
            }
            if let Ok(answer) = answer
                && answer.end != End::Superseded
            {
                self.take(self.expected.with_value(|expected| Checked::of(sent, &answer, expected.as_deref())));
            }
        });
    }

    fn take(self, checked: Checked) {
        let summary = checked.summary();
        self.last.set(Some(Arc::new(checked)));
        if self.open.get_untracked() {
            self.saying.set_value(Some(timer::later(SAYING, move || self.say(summary))));
        }
    }

    fn say(self, summary: String) {
        if self.said.try_with_value(|said| *said != summary) == Some(true) {
            self.said.set_value(summary.clone());
            if let Some(announcer) = self.announcer {
                announcer.say(summary);
            }
        }
    }

    /// The place of a mark by its position in [`Check::marks`] of a file; shows its finding.
    pub fn choose(self, run: Run, file: usize, mark: usize) -> Option<Place> {
        let known = untrack(|| self.verdict()).map(|checked| checked.marks(file)).unwrap_or_default();
        let Some((index, mark)) = known.get(mark) else {
            return untrack(|| marks::place(&self.news_of(run), file, mark - known.len()));
        };
        self.open.set(true);
        self.chosen.set(Some(*index));
        Some(Place { file, from: mark.from, to: mark.to })
    }

    /// What a run found besides (reactive). Once the text was edited only what is live counts.
    pub fn news_of(self, run: Run) -> Vec<Finding> {
        run.findings().with(|found| match self.verdict() {
            None => found.diagnostics.clone(),
            Some(checked) if is_same(&checked.sent, run) => checked.news(&found.diagnostics),
            Some(_) => Vec::new(),
        })
    }

    /// What is to be marked in the file of that index: what the check found, and what a run found besides (reactive).
    pub fn marks(self, run: Run, file: usize) -> Vec<Mark> {
        let mut marks = match self.verdict() {
            Some(checked) => checked.marks(file).into_iter().map(|(_, mark)| mark).collect(),
            None => Vec::new(),
        };
        marks.extend(marks::of(&self.news_of(run), file));
        marks
    }

    /// What is said in the bar over the code (reactive).
    pub fn words(self) -> Option<String> {
        match &*self.checker.standing().read() {
            Standing::Unknown | Standing::Offered(_) => None,
            Standing::Loading(hundredths) => Some(format!("Fetching the compiler: {hundredths} %")),
            Standing::Failed(_) => Some("No check as you type".to_owned()),
            Standing::Ready(_) => self.last.read().as_ref().map(|checked| checked.summary()),
        }
    }

    /// How it stands, for the style sheet (reactive).
    pub fn tone(self) -> &'static str {
        match self.verdict().map(|checked| (checked.verdict.clone(), checked.counts())) {
            Some((Verdict::Fails, _)) => "error",
            Some((_, (0, 0))) => "success",
            Some(_) => "warning",
            None => "none",
        }
    }
}

/// Whether a run was of the same text.
fn is_same(checked: &Sent, run: Run) -> bool {
    let texts = |sent: &Sent| sent.files.iter().map(|file| file.source.clone()).collect::<Vec<_>>();
    run.sent().is_some_and(|sent| texts(&sent) == texts(checked))
}
