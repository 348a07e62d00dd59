//! The state of the free editor: several files, settings, input, a run, and the draft of all that.

use leptos::prelude::*;
use rockpool_engine::{Artefact, Channel, Edition, Mode, Outcome, Program, SourceFile};
use rockpool_playground::files::{NameFault, check_beside};

use super::assembly::MAIN;
use super::field::Field;
use super::field::Stage;
use super::{Check, Doing, Place, Run, Sent, Types, samples};
use crate::browser::timer;
use crate::engines::{Asked, Engines, Plan, RunPlace};
use crate::share::Shared;
use crate::stores::{DraftKey, Drafts, Settings};

/// One file that is open.
#[derive(Clone, Copy)]
pub struct OpenFile {
    /// Tells it from others, whatever its name.
    pub id: u64,
    /// Its path in the project.
    pub path: RwSignal<String>,
    /// Its text.
    pub field: Field,
}

/// The signals of the free editor.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The files in the order of their tabs; never empty.
    pub files: RwSignal<Vec<OpenFile>>,
    /// Id of the file in view.
    pub active: RwSignal<u64>,
    /// Standard input; empty closes it at once.
    pub stdin: RwSignal<String>,
    /// Edition.
    pub edition: RwSignal<Edition>,
    /// Channel.
    pub channel: RwSignal<Channel>,
    /// Mode.
    pub mode: RwSignal<Mode>,
    /// What runs, or ran.
    pub run: Run,
    /// What is found while the reader types.
    pub check: Check,
    /// Types in the program's first file.
    pub types: Types,
    /// What was asked for last.
    pub doing: RwSignal<Option<Doing>>,
    settings: Settings,
    engines: Engines,
    next_id: StoredValue<u64>,
    /// Files are opened from short-lived places (a form, an effect), whose end must not take the files' signals along.
    owner: StoredValue<Owner>,
}

/// Under which name the draft of the free editor is kept.
pub fn draft_key() -> DraftKey {
    DraftKey { lesson: "playground".to_owned(), snippet: "desk".to_owned() }
}

impl Desk {
    /// The free editor with the reader's draft, or a first program.
    pub fn open(drafts: Drafts) -> Self {
        let settings = expect_context::<Settings>();
        let check = Check::new(None);
        let desk = Self {
            files: RwSignal::new(Vec::new()),
            active: RwSignal::new(0),
            stdin: RwSignal::new(String::new()),
            edition: RwSignal::new(settings.edition.get_untracked()),
            channel: RwSignal::new(settings.channel.get_untracked()),
            mode: RwSignal::new(settings.mode.get_untracked()),
            run: Run::new(),
            check,
            types: Types::new(check),
            doing: RwSignal::new(None),
            settings,
            engines: expect_context(),
            next_id: StoredValue::new(0),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        };
        let draft = drafts.load(&draft_key()).and_then(|draft| serde_json::from_str(&draft.text).ok());
        desk.show(&draft.unwrap_or_else(|| desk.first()));
        desk
    }

    /// What a reader finds who has written nothing yet.
    pub fn first(self) -> Shared {
        Shared {
            files: vec![samples::file(samples::ALL[0].1)],
            edition: self.settings.edition.get_untracked(),
            ..Shared::default()
        }
    }

    /// Keeps what is on the desk from now on.
    pub fn keep_drafts(self, drafts: Drafts) {
        Effect::new(move |before: Option<()>| {
            let now = self.describe();
            if before.is_some() {
                // Both are made of text and enumerations, which always serialise.
                let text = serde_json::to_string(&now).unwrap_or_default();
                let original = serde_json::to_string(&self.first()).unwrap_or_default();
                drafts.save(&draft_key(), &text, &original);
            }
        });
    }

    /// Checks the files from now on.
    pub fn keep_checking(self) {
        let near = move || self.files.read().iter().any(|file| *file.field.stage().read() != Stage::Static);
        let watch = move || drop(self.describe());
        self.check.follow(near, watch, move || Sent::plain(self.auto().job(self.program())));
    }

    /// Applies edits of one file that belong together as one step, if the files are still the ones they are for.
    pub fn mend(self, sent: &Sent, file: usize, edits: &[(u32, u32, String)]) -> bool {
        let files = self.files.read_untracked();
        let is_same = files.len() == sent.files.len()
            && files.iter().zip(&sent.files).all(|(open, sent)| open.field.text() == sent.source);
        if let Some(open) = files.get(file).filter(|_| is_same) {
            open.field.apply(edits);
        }
        is_same
    }

    /// Puts other files and settings on the desk.
    pub fn show(self, shared: &Shared) {
        let files: Vec<OpenFile> = shared.files.iter().map(|file| self.opened(file)).collect();
        self.active.set(files.first().map_or(0, |file| file.id));
        self.files.set(files);
        self.edition.set(shared.edition);
        self.channel.set(shared.channel);
        self.mode.set(shared.mode);
        self.run.clear();
    }

    /// What is on the desk (reactive).
    pub fn describe(self) -> Shared {
        let file = |file: &OpenFile| SourceFile { path: file.path.get(), text: file.field.code().get() };
        Shared {
            files: self.files.read().iter().map(file).collect(),
            edition: self.edition.get(),
            channel: self.channel.get(),
            mode: self.mode.get(),
            origin: None,
        }
    }

    fn opened(self, file: &SourceFile) -> OpenFile {
        let id = self.next_id.get_value() + 1;
        self.next_id.set_value(id);
        let owner = self.owner.get_value();
        owner.with(|| OpenFile {
            id,
            path: RwSignal::new(file.path.clone()),
            field: Field::new(&file.text, Vec::new()),
        })
    }

    /// Adds an empty file and shows it.
    pub fn add_file(self, path: &str) -> Result<(), NameFault> {
        self.check(path, None)?;
        let file = self.opened(&SourceFile { path: path.to_owned(), text: String::new() });
        self.files.update(|files| files.push(file));
        self.active.set(file.id);
        Ok(())
    }

    /// Gives the file in view another name.
    pub fn rename(self, path: &str) -> Result<(), NameFault> {
        let active = self.active.get_untracked();
        self.check(path, Some(active))?;
        if let Some(file) = self.file(active) {
            file.path.set(path.to_owned());
        }
        Ok(())
    }

    /// Removes the file in view, unless it is the only one.
    pub fn remove(self) {
        let active = self.active.get_untracked();
        if self.files.read_untracked().len() > 1 {
            self.files.update(|files| files.retain(|file| file.id != active));
            self.active.set(self.files.read_untracked()[0].id);
        }
    }

    fn check(self, path: &str, except: Option<u64>) -> Result<(), NameFault> {
        let files = self.files.read_untracked();
        let others = files.iter().filter(|file| Some(file.id) != except).map(|file| file.path.get_untracked());
        let others: Vec<String> = others.collect();
        check_beside(&others.iter().map(String::as_str).collect::<Vec<_>>(), path)
    }

    /// A file by its id (not reactive).
    pub fn file(self, id: u64) -> Option<OpenFile> {
        self.files.read_untracked().iter().find(|file| file.id == id).copied()
    }

    /// What the main button does (reactive).
    pub fn auto(self) -> Doing {
        Doing::auto(rockpool_engine::detect::auto_task_of(&self.describe().files))
    }

    /// Where the main button runs it (reactive).
    pub fn place(self) -> Option<RunPlace> {
        self.engines.place(|| self.auto().job(self.program()), self.asked())
    }

    fn asked(self) -> Asked {
        Asked { stable: self.channel.get() == Channel::Stable, recorded: false, recordings: false }
    }

    /// Runs what was asked for.
    pub fn ask(self, doing: Doing) {
        self.engines.when_known(move || self.begin(doing));
    }

    /// The reader may have left the page that asked.
    fn begin(self, doing: Doing) {
        if self.doing.try_set(Some(doing)).is_some() {
            return;
        }
        for file in self.files.read_untracked().iter() {
            file.field.text();
        }
        let job = doing.job(untrack(|| self.program()));
        match untrack(|| self.engines.plan(&job, self.asked())) {
            Ok(Plan { to_ask_about: Some(bytes), .. }) => self.run.ask_first(bytes),
            Ok(Plan { id, why, .. }) => {
                let sent = Sent::plain(job);
                let files = sent.job.program.files.clone();
                let engine = self.engines.engine(id);
                self.run.start(self.engines, engine, why, sent, move |outcome| self.take_formatted(&files, outcome));
            }
            Err(error) => self.run.refuse(error),
        }
    }

    /// The program on the desk (reactive).
    pub fn program(self) -> Program {
        let Shared { mut files, edition, channel, mode, .. } = self.describe();
        // A single file is put where its kind belongs by the engine; several stand where they are named.
        if let [one] = files.as_mut_slice()
            && one.path == "src/lib.rs"
        {
            one.path = MAIN.to_owned();
        }
        let stdin = Some(self.stdin.get()).filter(|text| !text.is_empty());
        let backtrace = self.settings.backtrace.get();
        Program { files, edition, channel, mode, stdin, backtrace, ..Program::default() }
    }

    /// Shows a place of a file.
    pub fn go_to(self, place: Place) {
        let file = self.files.read_untracked().get(place.file).copied();
        if let Some(file) = file {
            self.active.set(file.id);
            // Once the file is in view: what is hidden takes no focus.
            timer::next_frame(move || {
                if self.active.try_get_untracked() == Some(file.id) {
                    file.field.select(place.from, place.to);
                }
            });
        }
    }

    /// Marks in each file what was found in it.
    pub fn mark(self) {
        for (index, file) in self.files.read().iter().enumerate() {
            file.field.set_marks(self.check.marks(self.run, index));
        }
    }

    fn take_formatted(self, sent: &[SourceFile], outcome: &Outcome) {
        let Some(Artefact::Formatted(formatted)) = &outcome.artefact else { return };
        for (index, before) in sent.iter().enumerate() {
            let now = if sent.len() == 1 {
                formatted.first()
            } else {
                formatted.iter().find(|file| file.path == before.path)
            };
            let file = self.files.read_untracked().get(index).copied();
            if let (Some(now), Some(file)) = (now, file)
                && file.field.text() == before.text
            {
                file.field.set_text(&now.text, Vec::new());
            }
        }
    }
}
