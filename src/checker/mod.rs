//! The compiler in the page as one service: fetched at most once, by rule or by the reader's word, and asked from there on.
//!
//! It sends nothing anywhere, so unlike an engine it may work without a gesture. What is asked, and what an answer means
//! for a text, is the workspace's.

pub mod explanation;
pub mod standing;

use std::rc::Rc;

use leptos::prelude::*;
use rockpool_engine::compiler::{Answer, Description, Question, StandingKind};

use crate::browser::compiler::{Built, Compiler};
use crate::browser::module::ScriptFault;
use crate::browser::{connection, document, task};
use crate::stores::{Announcer, Settings};
pub use standing::{CheckChoice, Standing};

/// Is told how much of how much has come.
pub type OnFetch = Rc<dyn Fn(f64, f64)>;

/// The compiler of this page.
#[derive(Clone, Copy, Debug)]
pub struct Checker {
    standing: RwSignal<Standing>,
    choice: RwSignal<CheckChoice>,
    types: RwSignal<bool>,
    folder: StoredValue<String>,
    compiler: StoredValue<Option<Rc<Compiler>>, LocalStorage>,
    watching: StoredValue<Option<OnFetch>, LocalStorage>,
    announcer: Announcer,
    askers: StoredValue<u32>,
}

impl Checker {
    /// The compiler that lies beside the app, as the reader's settings want it.
    pub fn new(settings: Settings, announcer: Announcer) -> Self {
        let app = document::meta("rockpool-app").unwrap_or_default();
        let checker = Self {
            standing: RwSignal::new(Standing::Unknown),
            choice: settings.check,
            types: settings.inlay_types,
            folder: StoredValue::new(format!("{}{app}compiler/", document::origin())),
            compiler: StoredValue::new_local(None),
            watching: StoredValue::new_local(None),
            announcer,
            askers: StoredValue::new(0),
        };
        Effect::new(move || {
            if checker.choice.get() == CheckChoice::Off {
                checker.compiler.set_value(None);
                checker.standing.set(Standing::Unknown);
            }
        });
        checker
    }

    /// How it stands (reactive).
    pub fn standing(self) -> Signal<Standing> {
        self.standing.into()
    }

    /// Whether the reader wants it at all (reactive).
    pub fn is_wanted(self) -> bool {
        self.choice.get() != CheckChoice::Off
    }

    /// Whether it can be asked (reactive).
    pub fn is_ready(self) -> bool {
        matches!(*self.standing.read(), Standing::Ready(_))
    }

    /// Whether it can be asked at this moment (not reactive).
    pub fn is_ready_now(self) -> bool {
        self.standing.try_with_untracked(|standing| matches!(standing, Standing::Ready(_))) == Some(true)
    }

    /// Its name as one who answers (not reactive).
    pub fn name(self) -> String {
        match &*self.standing.read_untracked() {
            Standing::Ready(release) => format!("this page (Rust {release})"),
            _ => "this page".to_owned(),
        }
    }

    /// Address of the folder with what belongs to the compiler.
    pub fn folder(self) -> String {
        self.folder.try_get_value().unwrap_or_default()
    }

    /// Whether `bytes` may be fetched for a run without asking the reader.
    pub fn may_fetch_to_run(self, bytes: u64) -> bool {
        standing::may_fetch_to_run(self.choice.get_untracked(), bytes, connection::is_thrifty())
    }

    /// Whether types are shown where the source leaves them out.
    pub fn inlay_types(self) -> RwSignal<bool> {
        self.types
    }

    /// A name under which one place of the page asks.
    pub fn asker(self) -> String {
        self.askers.update_value(|count| *count += 1);
        format!("place-{}", self.askers.get_value())
    }

    /// Call when the reader comes near something to check: finds out what the compiler is, and fetches it if it may.
    pub fn come_near(self) {
        if self.choice.get_untracked() == CheckChoice::Off || *self.standing.read_untracked() != Standing::Unknown {
            return;
        }
        self.begin(false);
    }

    /// Fetches it, because the reader said so.
    pub fn fetch(self) {
        if !matches!(*self.standing.read_untracked(), Standing::Loading(_) | Standing::Ready(_)) {
            self.begin(true);
        }
    }

    /// Finds out what it is if that is not known, and then fetches it if `wished`, or if it may be fetched unasked.
    fn begin(self, wished: bool) {
        self.standing.set(if wished { Standing::Loading(0) } else { Standing::Offered(0) });
        task::spawn(async move {
            if let Err(fault) = self.load(wished).await {
                self.take(Standing::Failed(fault.to_string()));
            }
        });
    }

    async fn load(self, wished: bool) -> Result<(), ScriptFault> {
        let compiler = self.opened().await?;
        if !wished {
            let description = compiler.describe().await?;
            let Some(choice) = self.choice.try_get_untracked() else { return Ok(()) };
            if !standing::may_fetch(choice, &description, connection::is_thrifty()) {
                self.take(Standing::Offered(description.bytes));
                return Ok(());
            }
        }
        compiler.load().await
    }

    async fn opened(self) -> Result<Rc<Compiler>, ScriptFault> {
        if let Some(compiler) = self.compiler.try_get_value().flatten() {
            return Ok(compiler);
        }
        let folder = self.folder();
        let opened = Compiler::open(&folder, move |word| {
            if word.state == StandingKind::Loading
                && let Some(watch) = self.watching.try_get_value().flatten()
            {
                watch(word.done, word.total);
            }
            if let Some(standing) = standing::told(word) {
                self.take(standing);
            }
        });
        let opened = Rc::new(opened.await?);
        // Somebody else may have opened it meanwhile and be waiting for its answers: then that one is kept.
        let kept = self.compiler.try_update_value(|kept| Rc::clone(kept.get_or_insert_with(|| Rc::clone(&opened))));
        Ok(kept.unwrap_or(opened))
    }

    /// The reader may have switched it off meanwhile, and the page may be gone.
    fn take(self, standing: Standing) {
        if !matches!(self.choice.try_get_untracked(), Some(CheckChoice::On | CheckChoice::Ask))
            || self.standing.try_with_untracked(|old| *old == standing) != Some(false)
        {
            return;
        }
        match &standing {
            Standing::Ready(release) => self.announcer.say(format!("Check as you type is ready: Rust {release}.")),
            Standing::Failed(message) => self.announcer.say(message.clone()),
            Standing::Unknown | Standing::Offered(_) | Standing::Loading(_) => {}
        }
        let _ = self.standing.try_set(standing);
    }

    /// What it is and what it would take to fetch. Nothing else is fetched.
    pub async fn describe(self) -> Result<Description, ScriptFault> {
        let compiler = self.opened().await?;
        let described = compiler.describe();
        drop(compiler);
        described.await
    }

    /// Builds a program, whatever the reader wants checked. `on_compiler` hears of the compiler's own coming, `on_builds`
    /// of what only builds need.
    pub async fn build(
        self,
        question: Question,
        on_compiler: OnFetch,
        on_builds: OnFetch,
    ) -> Result<Built, ScriptFault> {
        let compiler = self.opened().await?;
        self.watching.try_update_value(|watching| *watching = Some(on_compiler));
        let built = compiler.build(&question, on_builds);
        drop(compiler);
        let built = built.await;
        self.watching.try_update_value(Option::take);
        built
    }

    /// Asks; a newer question of the same `asker` takes the place of one that waits.
    pub async fn ask(self, asker: String, question: Question) -> Result<Answer, ScriptFault> {
        let compiler = self.opened().await?;
        let answer = compiler.ask(&asker, &question);
        drop(compiler);
        answer.await
    }
}
