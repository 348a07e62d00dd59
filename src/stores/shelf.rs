//! The rules of keeping the reader's data: nothing unreadable is dropped, nothing newer is overwritten, and what the
//! disk refuses stays in memory.
//!
//! Pure but for its [`Disk`]. Knows nothing of signals; [`super::storage`] makes it reactive.

use std::collections::{BTreeMap, BTreeSet};

use super::disk::{Disk, DiskError};
use super::record::{Decoded, Record, decode, encode};

/// Whether what the reader does is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is on the device.
    #[default]
    Saved,
    /// Something is only in memory and is lost when the page closes.
    NotSaved(NotSaved),
}

/// Why something is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSaved {
    /// The disk refused.
    Disk(DiskError),
    /// The stored object was written by a newer version of the page.
    Newer,
}

/// Something that the reader must be told about their stored data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// An unreadable object was moved aside.
    KeptAside {
        /// Where it was.
        key: String,
        /// Where it is now.
        aside: String,
    },
    /// An object of a newer version is left alone.
    Newer {
        /// Where it is.
        key: String,
    },
}

/// The reader's objects by key.
pub struct Shelf {
    disk: Box<dyn Disk>,
    memory: BTreeMap<String, Option<String>>,
    locked: BTreeSet<String>,
    fault: Option<DiskError>,
    notices: Vec<Notice>,
}

impl Shelf {
    /// A shelf on a disk.
    pub fn new(disk: Box<dyn Disk>) -> Self {
        Self { disk, memory: BTreeMap::new(), locked: BTreeSet::new(), fault: None, notices: Vec::new() }
    }

    /// Tries whether the disk takes anything at all, so that the reader knows before they work.
    pub fn probe(&mut self) {
        const KEY: &str = "rockpool.probe";
        let tried = self.disk.write(KEY, "1").and_then(|()| self.disk.remove(KEY));
        self.fault = tried.err();
    }

    /// Reads an object. `now` (milliseconds) names what has to be kept aside.
    pub fn read<T: Record>(&mut self, key: &str, now: u64) -> Option<T> {
        let text = self.text(key)?;
        match decode(&text) {
            Decoded::Good(value) => Some(value),
            Decoded::Newer { .. } => {
                if self.locked.insert(key.to_owned()) {
                    self.notices.push(Notice::Newer { key: key.to_owned() });
                }
                None
            }
            Decoded::Corrupt => {
                self.keep_aside(key, &text, now);
                None
            }
        }
    }

    /// Writes an object, to memory if the disk does not take it.
    pub fn write<T: Record>(&mut self, key: &str, value: &T) {
        self.write_text(key, Some(encode(value)));
    }

    /// Forgets an object. One of a newer version is only forgotten in memory.
    pub fn remove(&mut self, key: &str) {
        self.write_text(key, None);
    }

    /// The text at a key as the reader has it now.
    pub fn text(&self, key: &str) -> Option<String> {
        match self.memory.get(key) {
            Some(text) => text.clone(),
            None => self.disk.read(key).ok().flatten(),
        }
    }

    /// All keys that start so, in order.
    pub fn keys(&self, prefix: &str) -> Vec<String> {
        let mut keys: BTreeSet<String> = self.disk.keys().unwrap_or_default().into_iter().collect();
        for (key, text) in &self.memory {
            match text {
                Some(_) => keys.insert(key.clone()),
                None => keys.remove(key),
            };
        }
        keys.retain(|key| key.starts_with(prefix));
        keys.into_iter().collect()
    }

    /// Another tab wrote this key: its text is on the disk, so ours in memory is out of date.
    pub fn changed_elsewhere(&mut self, key: &str) {
        self.memory.remove(key);
        self.locked.remove(key);
    }

    /// Whether everything is on the device.
    pub fn state(&self) -> SaveState {
        match self.fault {
            Some(fault) => SaveState::NotSaved(NotSaved::Disk(fault)),
            None if self.memory.is_empty() => SaveState::Saved,
            None => SaveState::NotSaved(NotSaved::Newer),
        }
    }

    /// What the reader must be told, oldest first.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The reader has seen the notices.
    pub fn dismiss(&mut self) {
        self.notices.clear();
    }

    /// Writes a text that is known to be sound, or forgets the key.
    pub fn write_text(&mut self, key: &str, text: Option<String>) {
        self.memory.insert(key.to_owned(), text);
        self.flush();
    }

    /// Brings to the disk whatever it takes.
    fn flush(&mut self) {
        let waiting: Vec<String> = self.memory.keys().filter(|key| !self.locked.contains(*key)).cloned().collect();
        self.fault = None;
        for key in waiting {
            let done = match self.memory.get(&key) {
                Some(Some(text)) => self.disk.write(&key, text),
                _ => self.disk.remove(&key),
            };
            match done {
                Ok(()) => drop(self.memory.remove(&key)),
                Err(fault) => self.fault = Some(fault),
            }
        }
    }

    /// Moves an unreadable text out of the way. When even that fails, the text stays where it is and is locked.
    fn keep_aside(&mut self, key: &str, text: &str, now: u64) {
        let aside = format!("{key}.corrupt.{now}");
        if self.disk.write(&aside, text).is_err() {
            self.locked.insert(key.to_owned());
            return;
        }
        self.memory.remove(key);
        // Left behind it would only be found corrupt again.
        let _ = self.disk.remove(key);
        self.notices.push(Notice::KeptAside { key: key.to_owned(), aside });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stores::disk::memory::MemoryDisk;
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Count {
        n: u32,
    }

    impl Record for Count {
        const VERSION: u64 = 1;
    }

    fn shelf() -> (Shelf, MemoryDisk) {
        let disk = MemoryDisk::default();
        (Shelf::new(Box::new(disk.clone())), disk)
    }

    #[test]
    fn what_is_written_is_on_the_disk_and_can_be_read() {
        let (mut shelf, disk) = shelf();
        shelf.write("a", &Count { n: 1 });
        assert_eq!(disk.text("a").as_deref(), Some(r#"{"n":1,"version":1}"#));
        assert_eq!(shelf.read("a", 0), Some(Count { n: 1 }));
        assert_eq!(shelf.state(), SaveState::Saved);
    }

    #[test]
    fn a_full_disk_loses_nothing_and_is_filled_later() {
        let (mut shelf, disk) = shelf();
        disk.break_with(Some(DiskError::Full));
        shelf.write("a", &Count { n: 1 });
        assert_eq!(shelf.read("a", 0), Some(Count { n: 1 }));
        assert_eq!(shelf.keys(""), ["a"]);
        assert_eq!(shelf.state(), SaveState::NotSaved(NotSaved::Disk(DiskError::Full)));

        disk.break_with(None);
        shelf.write("b", &Count { n: 2 });
        assert!(disk.text("a").is_some());
        assert_eq!(shelf.state(), SaveState::Saved);
    }

    #[test]
    fn an_unreadable_object_is_kept_aside_and_told() {
        let (mut shelf, disk) = shelf();
        disk.put("a", "{\"n\":");
        assert_eq!(shelf.read::<Count>("a", 7), None);
        assert_eq!(disk.text("a"), None);
        assert_eq!(disk.text("a.corrupt.7").as_deref(), Some("{\"n\":"));
        assert_eq!(shelf.notices(), [Notice::KeptAside { key: "a".into(), aside: "a.corrupt.7".into() }]);
    }

    #[test]
    fn an_unreadable_object_that_cannot_be_moved_is_not_overwritten() {
        let (mut shelf, disk) = shelf();
        disk.put("a", "broken");
        disk.break_with(Some(DiskError::Full));
        assert_eq!(shelf.read::<Count>("a", 7), None);
        disk.break_with(None);
        shelf.write("a", &Count { n: 1 });
        assert_eq!(disk.text("a").as_deref(), Some("broken"));
        assert_eq!(shelf.read("a", 8), Some(Count { n: 1 }));
    }

    #[test]
    fn an_object_of_a_newer_version_is_left_alone() {
        let (mut shelf, disk) = shelf();
        let newer = r#"{"version":9,"n":"many"}"#;
        disk.put("a", newer);
        assert_eq!(shelf.read::<Count>("a", 0), None);
        shelf.write("a", &Count { n: 1 });
        assert_eq!(disk.text("a").as_deref(), Some(newer));
        assert_eq!(shelf.read("a", 0), Some(Count { n: 1 }));
        assert_eq!(shelf.state(), SaveState::NotSaved(NotSaved::Newer));
        assert_eq!(shelf.notices(), [Notice::Newer { key: "a".into() }]);
    }

    #[test]
    fn another_tabs_text_replaces_ours() {
        let (mut shelf, disk) = shelf();
        shelf.write("a", &Count { n: 1 });
        disk.put("a", r#"{"version":1,"n":2}"#);
        shelf.changed_elsewhere("a");
        assert_eq!(shelf.read("a", 0), Some(Count { n: 2 }));
    }
}
