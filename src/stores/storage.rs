//! The shelf of this device as a reactive, copyable handle: the state that the header shows, and what to tell.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::disk::Disk;
use super::record::Record;
use super::shelf::{Notice, SaveState, Shelf};
use crate::browser::{clock, storage};

/// Handle on everything that is stored on this device. Keys are `rockpool.<kind>:<base path>:<name>`, because several
/// courses may be published below one origin; settings alone are shared by all.
#[derive(Clone, Copy)]
pub struct Storage {
    shelf: StoredValue<Shelf>,
    base: StoredValue<String>,
    state: RwSignal<SaveState>,
    notices: RwSignal<Vec<Notice>>,
}

impl Storage {
    /// Storage on a disk for the course at this base path.
    pub fn new(disk: Box<dyn Disk>, base: &str) -> Self {
        let mut shelf = Shelf::new(disk);
        shelf.probe();
        let state = RwSignal::new(shelf.state());
        Self {
            shelf: StoredValue::new(shelf),
            base: StoredValue::new(base.to_owned()),
            state,
            notices: RwSignal::new(Vec::new()),
        }
    }

    /// Whether what the reader does is kept.
    pub fn state(self) -> Signal<SaveState> {
        self.state.into()
    }

    /// What the reader must be told about their data.
    pub fn notices(self) -> Signal<Vec<Notice>> {
        self.notices.into()
    }

    /// The key of an object of this course. An empty name gives the prefix of all of that kind.
    pub fn key(self, kind: &str, name: &str) -> String {
        self.base.with_value(|base| format!("rockpool.{kind}:{base}:{name}"))
    }

    /// Names of all readable objects of a kind.
    pub fn names(self, kind: &str) -> Vec<String> {
        let prefix = self.key(kind, "");
        let keys = self.shelf.with_value(|shelf| shelf.keys(&prefix));
        let names = keys.iter().filter(|key| !key.contains(".corrupt."));
        names.map(|key| key[prefix.len()..].to_owned()).collect()
    }

    /// Reads the object at a key.
    pub fn read<T: Record>(self, key: &str) -> Option<T> {
        let value = self.shelf.try_update_value(|shelf| shelf.read(key, clock::now()))?;
        self.refresh();
        value
    }

    /// Writes the object at a key.
    pub fn write<T: Record>(self, key: &str, value: &T) {
        self.shelf.update_value(|shelf| shelf.write(key, value));
        self.refresh();
    }

    /// Forgets the object at a key.
    pub fn remove(self, key: &str) {
        self.shelf.update_value(|shelf| shelf.remove(key));
        self.refresh();
    }

    /// Calls back with the name of an object of this kind, or an empty one for all, after another tab changed it.
    pub fn on_change(self, kind: &str, changed: impl Fn(&str) + 'static) {
        let prefix = self.key(kind, "");
        storage::on_change(move |key| match key {
            None => changed(""),
            Some(key) => {
                if let Some(name) = key.strip_prefix(&prefix)
                    && !name.is_empty()
                {
                    self.changed_elsewhere(key);
                    changed(name);
                }
            }
        });
    }

    /// Takes note that another tab wrote this key.
    pub fn changed_elsewhere(self, key: &str) {
        self.shelf.update_value(|shelf| shelf.changed_elsewhere(key));
        self.refresh();
    }

    /// The text at a key as it is.
    pub fn text(self, key: &str) -> Option<String> {
        self.shelf.with_value(|shelf| shelf.text(key))
    }

    /// Writes a text that is known to be sound, or forgets the key.
    pub fn write_text(self, key: &str, text: Option<String>) {
        self.shelf.update_value(|shelf| shelf.write_text(key, text));
        self.refresh();
    }

    /// What could not be read and was kept aside, by key.
    pub fn kept_aside(self) -> BTreeMap<String, String> {
        self.shelf.with_value(|shelf| {
            let keys = shelf.keys("rockpool.").into_iter().filter(|key| key.contains(".corrupt."));
            keys.filter_map(|key| shelf.text(&key).map(|text| (key, text))).collect()
        })
    }

    /// The reader has seen the notices.
    pub fn dismiss(self) {
        self.shelf.update_value(Shelf::dismiss);
        self.refresh();
    }

    fn refresh(self) {
        let (state, notices) = self.shelf.with_value(|shelf| (shelf.state(), shelf.notices().to_vec()));
        if self.state.get_untracked() != state {
            self.state.set(state);
        }
        if self.notices.with_untracked(|old| *old != notices) {
            self.notices.set(notices);
        }
    }
}
