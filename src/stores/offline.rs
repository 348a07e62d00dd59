//! The offline copy of the course as a reactive, copyable handle. What is kept, and how, is `web/offline.ts`.

use std::rc::Rc;

use leptos::prelude::*;

use super::Announcer;
use crate::browser::events::{self, Listening};
use crate::browser::offline::OfflineCopy;
pub use crate::browser::offline::OfflineView;
use crate::browser::task;

/// Handle on what this browser keeps of the course.
#[derive(Clone, Copy)]
pub struct Offline {
    view: RwSignal<OfflineView>,
    online: RwSignal<bool>,
    copy: StoredValue<Option<Rc<OfflineCopy>>, LocalStorage>,
    listening: StoredValue<Option<Listening>, LocalStorage>,
}

impl Offline {
    /// Begins to keep the course at this base, beside the page's own work.
    pub fn begin(base: &str, announcer: Announcer) -> Self {
        let offline = Self {
            view: RwSignal::default(),
            online: RwSignal::new(events::is_online()),
            copy: StoredValue::new_local(None),
            listening: StoredValue::new_local(None),
        };
        let online = offline.online;
        offline.listening.set_value(Some(events::on_connection(move |now| {
            let _ = online.try_set(now);
        })));
        let base = base.to_owned();
        task::spawn(async move {
            let copy = OfflineCopy::open(&base, move |view| offline.show(view, announcer)).await;
            let _ = offline.copy.try_set_value(copy.map(Rc::new));
        });
        offline
    }

    /// What the reader is shown of it.
    pub fn view(self) -> Signal<OfflineView> {
        self.view.into()
    }

    /// Whether the browser believes that there is a connection.
    pub fn is_online(self) -> Signal<bool> {
        self.online.into()
    }

    /// Finds out what is on this device.
    pub fn look(self) {
        self.with(OfflineCopy::look);
    }

    /// Fetches what is missing.
    pub fn take(self) {
        self.with(OfflineCopy::take);
    }

    /// Ends that.
    pub fn stop(self) {
        self.with(OfflineCopy::stop);
    }

    /// Lets go of everything that is kept.
    pub fn forget(self) {
        self.with(OfflineCopy::forget);
    }

    /// Lets the new version in and loads the page again.
    pub fn accept(self) {
        self.with(OfflineCopy::accept);
    }

    /// Does something with the copy, once there is one.
    fn with(self, act: fn(&OfflineCopy)) {
        // Cloned out, because what it does may come back here.
        if let Some(copy) = self.copy.try_with_value(Clone::clone).flatten() {
            act(&copy);
        }
    }

    fn show(self, view: OfflineView, announcer: Announcer) {
        let said = self.view.try_with_untracked(|old| {
            let is_new = |old: &str, new: &str| old != new && !new.is_empty();
            [(&old.message, &view.message), (&old.update, &view.update)]
                .into_iter()
                .find(|(old, new)| is_new(old, new))
                .map(|(_, new)| new.clone())
        });
        if let Some(text) = said.flatten() {
            announcer.say(text);
        }
        let _ = self.view.try_set(view);
    }
}
