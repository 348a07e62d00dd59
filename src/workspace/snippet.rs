//! The state of one example or exercise: its text, its settings, its run.

use leptos::prelude::*;
use rockpool_course::{Expectation, Snippet};
use rockpool_engine::detect::auto_task;
use rockpool_engine::{Artefact, Channel, Edition, Mode, Outcome, Program, Recording};

use super::assembly::{MAIN, Parts, sent};
use super::difference::carry_hidden;
use super::field::Field;
use super::field::Stage;
use super::formatting;
use super::verdict::{Verdict, verdict};
use super::{Check, Doing, Place, Run, Sent, Types};
use crate::browser::editor::Mark;
use crate::engines::address::PUBLIC;
use crate::engines::{Asked, Engine, EngineId, Engines, Plan, RunPlace};
use crate::stores::{DraftKey, Drafts, Settings};

/// Errors that rustc may find only when it generates code: a check without them says nothing of these.
const FOUND_IN_BUILDS: [&str; 2] = ["E0080", "E0511"];

/// The signals of one example.
#[derive(Clone, Copy)]
pub struct Workspace {
    /// The text.
    pub field: Field,
    /// What runs, or ran.
    pub run: Run,
    /// What is found while the reader types.
    pub check: Check,
    /// Types in the text.
    pub types: Types,
    /// Edition to build with.
    pub edition: RwSignal<Edition>,
    /// Channel to build with.
    pub channel: RwSignal<Channel>,
    /// Mode to build with.
    pub mode: RwSignal<Mode>,
    /// What was asked for last.
    pub doing: RwSignal<Option<Doing>>,
    /// What the unedited example gave when the course was built.
    pub recording: RwSignal<Option<Recording>>,
    /// Whether the text differs from the original.
    pub edited: Memo<bool>,
    given: StoredValue<Snippet>,
    tests: StoredValue<Option<String>>,
    key: StoredValue<DraftKey>,
    engines: Engines,
}

impl Workspace {
    /// The state of a snippet in a lesson (or another page of that name), with the reader's draft if there is one.
    /// `tests` are appended to what is run.
    pub fn new(snippet: &Snippet, lesson: &str, tests: Option<String>) -> Self {
        let key = DraftKey { lesson: lesson.to_owned(), snippet: snippet.id.clone() };
        let draft = use_context::<Drafts>().and_then(|drafts| drafts.load(&key)).map(|draft| draft.text);
        let text = draft.unwrap_or_else(|| snippet.code.clone());
        let hidden = carry_hidden(&snippet.code, &snippet.hidden, &text);
        let field = Field::new(&text, hidden);
        let given = StoredValue::new(snippet.clone());
        let code = field.code();
        let expected = match &snippet.expect {
            Expectation::Fails { code } => code.clone(),
            _ => None,
        };
        let check = Check::new(expected);
        Self {
            field,
            run: Run::new(),
            check,
            types: Types::new(check),
            edition: RwSignal::new(edition(&snippet.edition)),
            channel: RwSignal::new(Channel::Stable),
            mode: RwSignal::new(Mode::Debug),
            doing: RwSignal::new(None),
            recording: RwSignal::new(None),
            edited: Memo::new(move |_| given.with_value(|given| code.with(|code| *code != given.code))),
            given,
            tests: StoredValue::new(tests),
            key: StoredValue::new(key),
            engines: expect_context(),
        }
    }

    /// What is given.
    pub fn given(self) -> Snippet {
        self.given.get_value()
    }

    /// Under which name the draft is kept.
    pub fn key(self) -> DraftKey {
        self.key.get_value()
    }

    /// The engines it runs on.
    pub fn engines(self) -> Engines {
        self.engines
    }

    /// What the main button does (reactive).
    pub fn auto(self) -> Doing {
        if self.tests.with_value(Option::is_some) {
            return Doing::Test;
        }
        let code = self.field.code();
        // Without a `main` it is wrapped in one, unless it has tests or says what it is.
        let assembled = code.with(|code| rockpool_course::assemble(code, None).text);
        Doing::auto(auto_task(&assembled))
    }

    /// Keeps the reader's text from now on.
    pub fn keep_drafts(self, drafts: Drafts) {
        let code = self.field.code();
        Effect::new(move |before: Option<()>| {
            code.with(|code| {
                // The first time it is what was loaded.
                if before.is_some() {
                    let original = self.given.with_value(|given| given.code.clone());
                    self.key.with_value(|key| drafts.save(key, code, &original));
                }
            });
        });
    }

    /// Checks the text from now on, from when the reader comes near. What promises nothing is not checked.
    pub fn keep_checking(self) {
        if self.given.with_value(|given| given.expect == Expectation::Ignored) {
            return;
        }
        let (stage, code) = (self.field.stage(), self.field.code());
        let near = move || *stage.read() != Stage::Static;
        let watch = move || {
            code.track();
            self.edition.track();
            self.channel.track();
        };
        self.check.follow(near, watch, move || self.assembled(self.auto()));
        self.types.show_in(self.field);
    }

    /// What is sent for it (reactive).
    fn assembled(self, doing: Doing) -> Sent {
        let code = self.field.code().get();
        let program = self.program();
        self.tests.with_value(|tests| sent(doing, Parts { code: &code, tests: tests.as_deref(), program }))
    }

    /// Applies edits that belong together as one step that can be undone, if the text is still the one they are for.
    pub fn mend(self, sent: &Sent, edits: &[(u32, u32, String)]) -> bool {
        let is_same = sent.files.first().is_some_and(|file| file.source == self.field.text());
        if is_same {
            self.field.apply(edits);
        }
        is_same
    }

    /// Puts a text into the editor as one step that can be undone.
    pub fn replace(self, text: &str) {
        let hidden = self.given.with_value(|given| carry_hidden(&given.code, &given.hidden, text));
        self.field.set_text(text, hidden);
    }

    /// Goes back to what was given, as one step that can be undone.
    pub fn reset(self) {
        self.replace(&self.given.with_value(|given| given.code.clone()));
        self.run.clear();
    }

    /// Inserts the imports that the example misses, as one step that can be undone.
    pub fn add_imports(self) {
        let imports = self.given.with_value(|given| given.missing_imports.join("\n"));
        self.field.apply(&[(0, 0, format!("{imports}\n\n"))]);
    }

    /// Where the main button runs it (reactive).
    pub fn place(self) -> Option<RunPlace> {
        self.engines.place(|| self.assembled(self.auto()).job, self.asked())
    }

    /// Runs what was asked for on the engine that can; `on_end` gets its outcome.
    pub fn ask(self, doing: Doing, on_end: impl FnOnce(&Outcome) + 'static) {
        self.engines.when_known(move || self.begin(doing, on_end));
    }

    /// The reader may have left the place that asked.
    fn begin(self, doing: Doing, on_end: impl FnOnce(&Outcome) + 'static) {
        if self.doing.try_set(Some(doing)).is_some() {
            return;
        }
        let code = self.field.text();
        let program = self.program();
        let sent = self.tests.with_value(|tests| sent(doing, Parts { code: &code, tests: tests.as_deref(), program }));
        match untrack(|| self.engines.plan(&sent.job, self.asked())) {
            Ok(Plan { to_ask_about: Some(bytes), .. }) => self.run.ask_first(bytes),
            Ok(Plan { id, why, .. }) => {
                let Some(engine) = self.engine(id) else { return };
                self.run.start(self.engines, engine, why, sent, move |outcome| {
                    self.take_formatted(&code, outcome);
                    on_end(outcome);
                });
            }
            Err(error) => self.run.refuse(error),
        }
    }

    /// Shows what the unedited example gave when the course was built.
    pub fn show_recorded(self) {
        let Some(recording) = self.recording.get_untracked() else { return };
        let code = self.given.with_value(|given| given.code.clone());
        let sent = sent(Doing::Run, Parts { code: &code, tests: None, program: self.program() });
        self.doing.set(Some(Doing::Run));
        self.run.start(self.engines, Engine::Recorded(recording), None, sent, |_| ());
    }

    /// Whether what ran last was not the given text (reactive).
    pub fn ran_edited(self) -> bool {
        let sent = self.run.sent();
        let source = sent.as_ref().and_then(|sent| sent.files.first());
        source.is_some_and(|file| self.given.with_value(|given| given.code != file.source))
    }

    /// A link to the public Playground's page with this program, if one can hold it (reactive).
    pub fn public_link(self) -> Option<String> {
        let text = self.field.code().with(|code| rockpool_course::assemble(code, None).text);
        let files = vec![rockpool_engine::SourceFile { path: MAIN.into(), text }];
        let (edition, channel, mode) = (self.edition.get(), self.channel.get(), self.mode.get());
        rockpool_playground::link::open_in_playground(
            PUBLIC,
            &Program { files, edition, channel, mode, ..Program::default() },
        )
    }

    /// What the newest check says of what the example promises: only whether it compiles (reactive).
    pub fn judged(self) -> Option<Verdict> {
        let checked = self.check.verdict()?;
        let edited = self.edited.get();
        self.given.with_value(|given| {
            let (outcome, found) = checked.as_outcome();
            let is_told = match &given.expect {
                Expectation::Fails { code: Some(code) } => {
                    !outcome.success || !FOUND_IN_BUILDS.contains(&code.as_str())
                }
                Expectation::Fails { code: None } => true,
                _ => false,
            };
            is_told.then(|| verdict(&given.expect, &outcome, &found, edited)).flatten()
        })
    }

    /// Whether what ran last is the text as it is now (reactive).
    pub fn ran_this(self) -> bool {
        let sent = self.run.sent();
        let source = sent.as_ref().and_then(|sent| sent.files.first());
        source.is_some_and(|file| self.field.code().with(|code| *code == file.source))
    }

    /// Selects a place in the editor.
    pub fn go_to(self, place: Place) {
        self.field.select(place.from, place.to);
    }

    /// What the findings mark in the text, by their index in the list of diagnostics.
    pub fn marks(self) -> Vec<Mark> {
        self.check.marks(self.run, 0)
    }

    fn program(self) -> Program {
        let backtrace = use_context::<Settings>().is_some_and(|settings| settings.backtrace.get_untracked());
        Program {
            edition: self.edition.get_untracked(),
            channel: self.channel.get_untracked(),
            mode: self.mode.get_untracked(),
            backtrace,
            ..Program::default()
        }
    }

    fn asked(self) -> Asked {
        let same = !self.edited.get() && self.tests.with_value(Option::is_none);
        Asked {
            stable: self.channel.get() == Channel::Stable,
            recorded: same && self.recording.read().is_some(),
            recordings: true,
        }
    }

    fn engine(self, id: EngineId) -> Option<Engine> {
        match id {
            EngineId::Recorded => self.recording.get_untracked().map(Engine::Recorded),
            EngineId::Playground | EngineId::Page => Some(self.engines.engine(id)),
        }
    }

    /// A formatted text takes the place of the one that was sent, unless the reader typed on meanwhile.
    fn take_formatted(self, sent: &str, outcome: &Outcome) {
        if let Some(Artefact::Formatted(files)) = &outcome.artefact
            && outcome.success
            && let Some(file) = files.first()
            && self.field.text() == sent
        {
            self.replace(&formatting::unwrap(sent, &file.text));
        }
    }
}

/// The edition of that name; the newest for a name that is none.
pub fn edition(name: &str) -> Edition {
    match name {
        "2015" => Edition::E2015,
        "2018" => Edition::E2018,
        "2021" => Edition::E2021,
        _ => Edition::E2024,
    }
}
