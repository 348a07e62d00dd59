//! Everything that the reader has on this device, together: to take away, to bring back, to forget.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::backup::{self, Objects, Plan, SETTINGS};
use super::{Drafts, Progress, Settings, Storage, drafts, guide, progress, settings};
use crate::browser::clock;

/// The stores that hold personal data.
#[derive(Clone, Copy)]
pub struct Personal {
    /// Where they keep it.
    pub storage: Storage,
    /// Texts.
    pub drafts: Drafts,
    /// Progress.
    pub progress: Progress,
    /// Settings.
    pub settings: Settings,
}

impl Personal {
    /// The stores in context.
    pub fn here() -> Self {
        Self {
            storage: expect_context(),
            drafts: expect_context(),
            progress: expect_context(),
            settings: expect_context(),
        }
    }

    /// All readable objects.
    pub fn objects(self) -> Objects {
        self.drafts.flush();
        let mut objects = Objects::new();
        for kind in [drafts::KIND, progress::KIND, guide::KIND] {
            for name in self.storage.names(kind) {
                if let Some(text) = self.storage.text(&self.storage.key(kind, &name)) {
                    objects.insert((kind.to_owned(), name), text);
                }
            }
        }
        if let Some(text) = self.storage.text(settings::KEY) {
            objects.insert((SETTINGS.to_owned(), String::new()), text);
        }
        objects
    }

    /// The file to keep.
    pub fn export(self) -> String {
        let unreadable: BTreeMap<String, String> = self.storage.kept_aside();
        backup::write(&self.objects(), unreadable, &clock::today())
    }

    /// Does what a plan says.
    pub fn apply(self, plan: &Plan) {
        for ((kind, name), text) in &plan.changes {
            let key = match kind.as_str() {
                SETTINGS => settings::KEY.to_owned(),
                _ => self.storage.key(kind, name),
            };
            self.storage.write_text(&key, text.clone());
        }
        self.progress.reload();
        self.settings.reload(self.storage);
        self.drafts.reloaded(plan.changes.keys().filter(|(kind, _)| kind == drafts::KIND).map(|(_, name)| name));
    }

    /// Forgets everything, what was kept aside included.
    pub fn clear(self) {
        self.apply(&backup::plan(&self.objects(), &Objects::new(), backup::Way::Replace));
        for key in self.storage.kept_aside().keys() {
            self.storage.remove(key);
        }
        self.storage.dismiss();
    }
}
