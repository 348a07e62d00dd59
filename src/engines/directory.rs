//! Which engines are there for this page, where a job goes, and the one run that the page may have at a time.
//!
//! Finding out asks this site's own origin only, once, and not before a reader comes near something to run. Nobody else
//! hears of the reader until they run something.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use rockpool_engine::{EngineError, Event, Job};

use super::address::Address;
use super::choice::{RunChoice, There, choose, not_in_page, offers, why_not_in_page};
use super::page::PageEngine;
use super::playground::probe_for;
use super::{Engine, EngineId, RunHandle, stopped};
use crate::browser::{document, task};
use crate::checker::Checker;
use crate::stores::{CourseStore, Settings};

/// How long this origin's server may take to say that it is one, in milliseconds.
const PROBE_PATIENCE: u32 = 3_000;

/// Where the site's Playground is, as far as is known.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Site {
    /// Not asked yet.
    Unknown,
    /// Being found out.
    Asked,
    /// Found.
    Known(Address),
}

/// What of a place decides where its job goes, besides the job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Whether the reader builds with the stable compiler.
    pub stable: bool,
    /// Whether exactly this program was recorded.
    pub recorded: bool,
    /// Whether the place knows recordings at all.
    pub recordings: bool,
}

/// Where a job goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// To which engine.
    pub id: EngineId,
    /// Why it does not stay in the page, where that comes first.
    pub why: Option<String>,
    /// Bytes to fetch before it begins, if the reader is to be asked about them.
    pub to_ask_about: Option<u64>,
}

/// Where a run would be, for the reader before they ask for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunPlace {
    /// As it stands after "run".
    pub words: String,
    /// What else is to be said of it.
    pub more: Option<String>,
}

type Report = Rc<RefCell<dyn FnMut(Result<Event, EngineError>)>>;

/// The run that the page has now.
struct Turn {
    number: u64,
    handle: RunHandle,
    report: Report,
}

/// The engines of this page.
#[derive(Clone, Copy)]
pub struct Engines {
    course: CourseStore,
    settings: Settings,
    site: RwSignal<Site>,
    preferred: RwSignal<Option<EngineId>>,
    /// Whether whoever shows the program has chosen a server.
    is_told: RwSignal<bool>,
    page: PageEngine,
    turn: StoredValue<Option<Turn>, LocalStorage>,
    last: StoredValue<u64>,
}

impl Engines {
    /// The engines for a course and a reader's settings, with the compiler of this page.
    pub fn new(course: CourseStore, settings: Settings, checker: Checker) -> Self {
        Self {
            course,
            settings,
            site: RwSignal::new(Site::Unknown),
            preferred: RwSignal::new(None),
            is_told: RwSignal::new(false),
            page: PageEngine::new(checker),
            turn: StoredValue::new_local(None),
            last: StoredValue::new(0),
        }
    }

    /// The Playground server to use (reactive); the public one until it is known otherwise.
    pub fn playground(self) -> Address {
        let chosen = self.settings.playground.get();
        let chosen = chosen.filter(|url| !url.trim().is_empty());
        // The settings page refuses what is no address; one that is stored all the same is passed over.
        if let Some(address) = chosen.and_then(|url| Address::parse(&url, &document::origin(), None).ok()) {
            return address;
        }
        match self.site.get() {
            Site::Known(address) => address,
            Site::Unknown | Site::Asked => Address::public(),
        }
    }

    /// Uses this server from now on, which whoever shows the program has chosen. The reader's own choice goes before.
    pub fn use_server(self, address: Address) {
        self.site.set(Site::Known(address));
        self.is_told.set(true);
    }

    /// The engine in this page.
    pub fn page(self) -> PageEngine {
        self.page
    }

    /// Whether a job that the page can do is done there (reactive): the reader's word for now, else what whoever shows
    /// the program has chosen, else the settings.
    pub fn is_page_first(self) -> bool {
        match self.preferred.get() {
            Some(EngineId::Page) => true,
            Some(EngineId::Playground) => false,
            Some(EngineId::Recorded) | None => !self.is_told.get() && self.settings.run.get() == RunChoice::Page,
        }
    }

    /// Where a job goes (reactive).
    pub fn plan(self, job: &Job, asked: Asked) -> Result<Plan, EngineError> {
        let preferred = self.preferred.get();
        let plan = |id| Plan { id, why: None, to_ask_about: None };
        if asked.stable && preferred != Some(EngineId::Playground) && self.page.shows(job) {
            return Ok(plan(EngineId::Page));
        }
        if asked.stable && self.is_page_first() && self.page.lists(job) {
            return Ok(Plan { to_ask_about: self.page.to_ask_about(job), ..plan(EngineId::Page) });
        }
        let there = There { page: self.page.offer(job), page_first: self.is_page_first(), recorded: asked.recorded };
        // The page is one of several that can; a recording is something else than what was asked for.
        let only = preferred.filter(|id| *id == EngineId::Recorded && asked.recordings);
        let id = choose(job, &offers(job, &there), only)?;
        Ok(match (id, &there.page) {
            (EngineId::Page, _) => Plan { to_ask_about: self.page.to_ask_about(job), ..plan(id) },
            (EngineId::Playground, Some(page)) if there.page_first => {
                Plan { why: why_not_in_page(job, page), ..plan(id) }
            }
            (EngineId::Playground | EngineId::Recorded, _) => plan(id),
        })
    }

    /// Where a run would be (reactive). `None` while that is not known.
    pub fn place(self, job: impl FnOnce() -> Job, asked: Asked) -> Option<RunPlace> {
        let is_page_first = self.is_page_first();
        if is_page_first && !self.page.is_known() {
            return None;
        }
        let job = (is_page_first && self.page.is_able()).then(job);
        let plan = job.as_ref().and_then(|job| self.plan(job, asked).ok());
        match (plan, job) {
            (Some(Plan { id: EngineId::Page, .. }), Some(job)) => Some(self.page.place(&job)),
            (plan, _) => {
                let more = plan.and_then(|plan| plan.why).map(|why| not_in_page(&why));
                self.is_settled().then(|| RunPlace { words: format!("on {}", self.playground().name()), more })
            }
        }
    }

    /// The engine of that kind that runs the reader's own text: the page, or the server.
    pub fn engine(self, id: EngineId) -> Engine {
        match id {
            EngineId::Page => Engine::Page(self.page),
            EngineId::Playground | EngineId::Recorded => Engine::Playground(untrack(|| self.playground())),
        }
    }

    /// Calls once it is known whether the page can do what it would do first.
    pub fn when_known(self, call: impl FnOnce() + 'static) {
        if untrack(|| !self.is_page_first() || self.page.is_known()) {
            return call();
        }
        task::spawn(async move {
            self.page.settle().await;
            call();
        });
    }

    /// Whether the server to use is known, so that its name can be shown (reactive).
    pub fn is_settled(self) -> bool {
        self.settings.playground.with(Option::is_some) || matches!(*self.site.read(), Site::Known(_))
    }

    /// What the reader chose instead of the automatic choice (reactive).
    pub fn preferred(self) -> RwSignal<Option<EngineId>> {
        self.preferred
    }

    /// Finds out what this page can do and where the site's Playground is, if that is not known. Call when a reader comes
    /// near.
    pub fn find_out(self) {
        drop(self.page.find_out());
        if *self.site.read_untracked() != Site::Unknown || self.settings.playground.with_untracked(Option::is_some) {
            return;
        }
        self.site.set(Site::Asked);
        task::spawn(self.ask_site());
    }

    /// Finds out the same, and resolves when it was tried.
    pub async fn settle(self) {
        if untrack(|| self.is_page_first()) {
            self.page.settle().await;
        }
        let is_known = matches!(self.site.try_get_untracked(), None | Some(Site::Known(_)));
        if !is_known && self.settings.playground.with_untracked(Option::is_none) {
            self.ask_site().await;
        }
    }

    async fn ask_site(self) {
        let found = self.site_address().await;
        let _ = self.site.try_set(found.map_or(Site::Unknown, Site::Known));
    }

    /// `None` if the site itself cannot be asked now.
    async fn site_address(self) -> Option<Address> {
        let config = self.course.config().await.ok()?;
        let origin = document::origin();
        let token = config.token.clone();
        if !config.playground.trim().is_empty() {
            return Some(Address::parse(&config.playground, &origin, token).unwrap_or_else(|_| Address::public()));
        }
        let here = Address::parse("", &origin, token).ok()?;
        if here.token().is_some() || probe_for(&here, PROBE_PATIENCE).await.is_ok() {
            Some(here)
        } else {
            Some(Address::public())
        }
    }

    /// Starts a job as the only run of the page: one that goes on is stopped, and is told so. Nothing of a run is
    /// reported after another has begun.
    pub fn start(
        self,
        engine: Engine,
        job: Job,
        report: impl FnMut(Result<Event, EngineError>) + 'static,
    ) -> RunHandle {
        self.stop_all();
        self.last.update_value(|last| *last += 1);
        let number = self.last.get_value();
        let report: Report = Rc::new(RefCell::new(report));
        let tell = Rc::clone(&report);
        let handle = engine.start(job, move |result| {
            let current = self.turn.try_with_value(|turn| turn.as_ref().is_some_and(|turn| turn.number == number));
            if current != Some(true) {
                return;
            }
            if matches!(result, Err(_) | Ok(Event::Finished(_))) {
                let _ = self.turn.try_update_value(|turn| *turn = None);
            }
            (tell.borrow_mut())(result);
        });
        self.turn.set_value(Some(Turn { number, handle: handle.clone(), report }));
        handle
    }

    /// Stops whatever runs.
    pub fn stop_all(self) {
        if let Some(turn) = self.turn.try_update_value(Option::take).flatten() {
            turn.handle.stop();
            (turn.report.borrow_mut())(Ok(stopped()));
        }
    }
}
