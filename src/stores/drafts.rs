//! What the reader wrote into examples and exercises, one stored object a snippet.
//!
//! A draft remembers the fingerprint of the text it started from, so that a lesson that changed since is noticed.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::Storage;
use super::record::{Record, fingerprint};
use crate::browser::{clock, events, timer};

/// Kind of the stored objects.
pub const KIND: &str = "draft";

/// Writing is put off by this much, so that a fast typist does not write at every key.
const PAUSE_MS: u32 = 300;

/// Which text a draft is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftKey {
    /// Slug of the lesson, or the name of the page that has the editor, such as `playground`.
    pub lesson: String,
    /// Id of the snippet in it.
    pub snippet: String,
}

impl DraftKey {
    /// Name of the stored object.
    pub fn name(&self) -> String {
        format!("{}#{}", self.lesson, self.snippet)
    }

    /// The key of a stored object's name.
    pub fn parse(name: &str) -> Option<Self> {
        let (lesson, snippet) = name.rsplit_once('#')?;
        Some(Self { lesson: lesson.into(), snippet: snippet.into() })
    }
}

/// A reader's version of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The text.
    pub text: String,
    /// Fingerprint of the text that it started from.
    pub original: String,
    /// When it was written, in milliseconds since 1970.
    pub saved: u64,
}

impl Draft {
    /// Whether it started from this text; if not, the lesson changed since.
    pub fn is_of(&self, original: &str) -> bool {
        self.original == fingerprint(original)
    }
}

impl Record for Draft {
    const VERSION: u64 = 1;
}

/// What another tab did to a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// It wrote this.
    Saved(Draft),
    /// It went back to the original.
    Removed,
}

/// All drafts.
#[derive(Clone, Copy)]
pub struct Drafts {
    storage: Storage,
    waiting: StoredValue<BTreeMap<DraftKey, Draft>>,
    elsewhere: RwSignal<BTreeMap<DraftKey, Elsewhere>>,
}

impl Drafts {
    /// Drafts in storage. Writes what waits when the page is hidden or left.
    pub fn open(storage: Storage) -> Self {
        let drafts =
            Self { storage, waiting: StoredValue::new(BTreeMap::new()), elsewhere: RwSignal::new(BTreeMap::new()) };
        storage.on_change(KIND, move |name| drafts.changed_elsewhere(name));
        events::on_leave(move || drafts.flush());
        drafts
    }

    /// The draft of a text, if there is one.
    pub fn load(self, key: &DraftKey) -> Option<Draft> {
        self.waiting.with_value(|waiting| waiting.get(key).cloned()).or_else(|| self.storage.read(&self.key(key)))
    }

    /// Keeps the reader's version of a text. One that equals the original is not a draft.
    pub fn save(self, key: &DraftKey, text: &str, original: &str) {
        if text == original {
            return self.remove(key);
        }
        let draft = Draft { text: text.into(), original: fingerprint(original), saved: clock::now() };
        let first = self.waiting.try_update_value(|waiting| {
            waiting.insert(key.clone(), draft);
            waiting.len() == 1
        });
        if first == Some(true) {
            timer::after(PAUSE_MS, move || self.flush());
        }
    }

    /// Forgets a draft.
    pub fn remove(self, key: &DraftKey) {
        self.waiting.update_value(|waiting| drop(waiting.remove(key)));
        self.storage.remove(&self.key(key));
    }

    /// What another tab did to this draft since it was last settled.
    pub fn elsewhere(self, key: DraftKey) -> Signal<Option<Elsewhere>> {
        Memo::new(move |_| self.elsewhere.with(|all| all.get(&key).cloned())).into()
    }

    /// The reader has decided about what another tab did.
    pub fn settle(self, key: &DraftKey) {
        if self.elsewhere.with_untracked(|all| all.contains_key(key)) {
            self.elsewhere.update(|all| drop(all.remove(key)));
        }
    }

    /// Names of all drafts.
    pub fn keys(self) -> Vec<DraftKey> {
        self.flush();
        self.storage.names(KIND).iter().filter_map(|name| DraftKey::parse(name)).collect()
    }

    /// Takes note that these drafts were written past their editors, which therefore ask what to do.
    pub fn reloaded<'n>(self, names: impl Iterator<Item = &'n String>) {
        names.for_each(|name| self.changed_elsewhere(name));
    }

    /// Writes what waits.
    pub fn flush(self) {
        let waiting = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
        for (key, draft) in waiting {
            self.storage.write(&self.key(&key), &draft);
        }
    }

    fn key(self, key: &DraftKey) -> String {
        self.storage.key(KIND, &key.name())
    }

    fn changed_elsewhere(self, name: &str) {
        let Some(key) = DraftKey::parse(name) else { return };
        let what = self.storage.read(&self.key(&key)).map_or(Elsewhere::Removed, Elsewhere::Saved);
        self.elsewhere.update(|all| drop(all.insert(key, what)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_being_a_name() {
        for (lesson, snippet) in [("memory/ownership", "first"), ("c#", "x"), ("playground", "src/main.rs")] {
            let key = DraftKey { lesson: lesson.into(), snippet: snippet.into() };
            assert_eq!(DraftKey::parse(&key.name()), Some(key));
        }
        assert_eq!(DraftKey::parse("nothing"), None);
    }

    #[test]
    fn a_changed_lesson_is_noticed() {
        let draft = Draft { text: "mine".into(), original: fingerprint("theirs"), saved: 0 };
        assert!(draft.is_of("theirs"));
        assert!(!draft.is_of("theirs, improved"));
    }
}
