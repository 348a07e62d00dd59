//! Which engines are there for this page, and the one run that the page may have at a time.
//!
//! Finding out asks this site's own origin only, once, and not before a reader comes near something to run. Nobody else
//! hears of the reader until they run something.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use rockpool_engine::{EngineError, Event, Job};

use super::address::Address;
use super::playground::probe_for;
use super::{Engine, EngineId, RunHandle, stopped};
use crate::browser::{document, task};
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
    turn: StoredValue<Option<Turn>, LocalStorage>,
    last: StoredValue<u64>,
}

impl Engines {
    /// The engines for a course and a reader's settings.
    pub fn new(course: CourseStore, settings: Settings) -> Self {
        Self {
            course,
            settings,
            site: RwSignal::new(Site::Unknown),
            preferred: RwSignal::new(None),
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
    }

    /// Whether the server to use is known, so that its name can be shown (reactive).
    pub fn is_settled(self) -> bool {
        self.settings.playground.with(Option::is_some) || matches!(*self.site.read(), Site::Known(_))
    }

    /// What the reader chose instead of the automatic choice (reactive).
    pub fn preferred(self) -> RwSignal<Option<EngineId>> {
        self.preferred
    }

    /// Finds out where the site's Playground is, if that is not known. Call when a reader comes near.
    pub fn find_out(self) {
        if *self.site.read_untracked() != Site::Unknown || self.settings.playground.with_untracked(Option::is_some) {
            return;
        }
        self.site.set(Site::Asked);
        task::spawn(self.ask_site());
    }

    /// Finds out where the site's Playground is, if that is not known, and resolves when it was tried.
    pub async fn settle(self) {
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
