//! All personal data as one file: its form, its validation, and what bringing it in would change.
//!
//! Pure. A file comes from anywhere, so every object in it is read as what it claims to be before it counts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::drafts::{self, Draft};
use super::guide::{self, StoredGuide};
use super::progress::{self, LessonProgress};
use super::record::{Decoded, Record, decode, encode};
use super::settings::Values;

/// Kind of the one settings object, whose name is empty.
pub const SETTINGS: &str = "settings";

/// Version of the file's form.
const VERSION: u64 = 1;

/// Largest file that is read, in bytes. `localStorage` holds about five million characters.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

/// Kind and name of an object.
pub type ObjectKey = (String, String);

/// Stored objects as their JSON texts.
pub type Objects = BTreeMap<ObjectKey, String>;

/// The file.
#[derive(Serialize, Deserialize)]
struct File {
    rockpool: u64,
    exported: String,
    objects: Vec<Object>,
    /// Objects that could not be read here, as they are.
    #[serde(default)]
    unreadable: BTreeMap<String, String>,
}

#[derive(Serialize, Deserialize)]
struct Object {
    kind: String,
    name: String,
    value: Value,
}

/// Why a file cannot be brought in at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// Too large.
    #[error("The file is larger than {} MB, which no export of this page is.", MAX_BYTES / 1024 / 1024)]
    TooLarge,
    /// Not an export.
    #[error("This is not a file that this page exported ({detail}).")]
    NotOurs {
        /// What was wrong with it.
        detail: String,
    },
    /// Of a newer version.
    #[error("A newer version of this page exported this file. Reload the page to get that version, then try again.")]
    Newer,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// The date that it states.
    pub exported: String,
    /// Sound objects.
    pub objects: Objects,
    /// Kind and name of those that are not and will be left out.
    pub unsound: Vec<ObjectKey>,
}

/// How to bring a file in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// Add to what is here; of two versions the later draft and the union of progress stay.
    #[default]
    Merge,
    /// Forget what is here.
    Replace,
}

/// What bringing a file in does: the objects to write (`Some`) and to forget (`None`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// One a changed object.
    pub changes: BTreeMap<ObjectKey, Option<String>>,
    /// How many objects are new.
    pub added: usize,
    /// How many become different.
    pub changed: usize,
    /// How many are forgotten.
    pub removed: usize,
    /// How many stay as they are.
    pub same: usize,
}

/// Writes the file.
pub fn write(objects: &Objects, unreadable: BTreeMap<String, String>, date: &str) -> String {
    let objects = objects.iter().filter_map(|((kind, name), text)| {
        let value = serde_json::from_str(text).ok()?;
        Some(Object { kind: kind.clone(), name: name.clone(), value })
    });
    let file = File { rockpool: VERSION, exported: date.to_owned(), objects: objects.collect(), unreadable };
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// Reads a file.
pub fn read(text: &str) -> Result<Backup, BackupError> {
    if text.len() > MAX_BYTES {
        return Err(BackupError::TooLarge);
    }
    let file: File = serde_json::from_str(text).map_err(|error| BackupError::NotOurs { detail: error.to_string() })?;
    if file.rockpool > VERSION {
        return Err(BackupError::Newer);
    }
    let mut backup = Backup { exported: file.exported, ..Backup::default() };
    for Object { kind, name, value } in file.objects {
        match sound(&kind, &name, &value.to_string()) {
            Some(text) => drop(backup.objects.insert((kind, name), text)),
            None => backup.unsound.push((kind, name)),
        }
    }
    Ok(backup)
}

/// Compares what is here with what would come.
pub fn plan(here: &Objects, coming: &Objects, way: Way) -> Plan {
    let mut plan = Plan::default();
    for (key, text) in coming {
        let result = match (here.get(key), way) {
            (Some(old), Way::Merge) => merge(&key.0, old, text),
            _ => text.clone(),
        };
        match here.get(key) {
            None => plan.added += 1,
            Some(old) if *old == result => {
                plan.same += 1;
                continue;
            }
            Some(_) => plan.changed += 1,
        }
        plan.changes.insert(key.clone(), Some(result));
    }
    for key in here.keys().filter(|key| !coming.contains_key(*key)) {
        match way {
            Way::Merge => plan.same += 1,
            Way::Replace => {
                plan.removed += 1;
                plan.changes.insert(key.clone(), None);
            }
        }
    }
    plan
}

/// The object's text in today's version, if it is what it claims to be.
fn sound(kind: &str, name: &str, text: &str) -> Option<String> {
    match kind {
        SETTINGS if name.is_empty() => again::<Values>(text),
        drafts::KIND => again::<Draft>(text),
        progress::KIND => again::<LessonProgress>(text),
        guide::KIND => again::<StoredGuide>(text),
        _ => None,
    }
}

fn again<T: Record>(text: &str) -> Option<String> {
    good::<T>(text).map(|value| encode(&value))
}

fn good<T: Record>(text: &str) -> Option<T> {
    match decode(text) {
        Decoded::Good(value) => Some(value),
        Decoded::Newer { .. } | Decoded::Corrupt => None,
    }
}

/// One of two versions of an object, or both in one. Both are sound.
fn merge(kind: &str, here: &str, coming: &str) -> String {
    let merged = match kind {
        drafts::KIND => match (good::<Draft>(here), good::<Draft>(coming)) {
            (Some(old), Some(new)) => Some(encode(if new.saved > old.saved { &new } else { &old })),
            _ => None,
        },
        progress::KIND => match (good::<LessonProgress>(here), good::<LessonProgress>(coming)) {
            (Some(old), Some(new)) => Some(encode(&old.with(new))),
            _ => None,
        },
        _ => None,
    };
    merged.unwrap_or_else(|| coming.to_owned())
}

#[cfg(test)]
#[path = "backup_tests.rs"]
mod tests;
