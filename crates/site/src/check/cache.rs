//! Results of earlier runs, by the program's content and the compiler's version, in the user's cache folder.
//!
//! A cache only saves time: whatever goes wrong with it is as if nothing were in it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use rockpool_engine::Job;
use sha2::{Digest, Sha256};

use super::Trial;
use crate::app::hex;

/// A folder of results: `<rustc version>/<hash of the job>.json`.
#[derive(Clone, Debug)]
pub struct RecordingCache(Option<PathBuf>);

impl RecordingCache {
    /// The user's: `rockpool/recorded` below `$XDG_CACHE_HOME` or `~/.cache`.
    pub fn of_user() -> Self {
        let absolute = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let caches = absolute("XDG_CACHE_HOME").or_else(|| absolute("HOME").map(|home| home.join(".cache")));
        Self(caches.map(|caches| caches.join("rockpool").join("recorded")))
    }

    /// One in a folder of the caller's choice.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self(Some(folder.into()))
    }

    /// What `job` gave with this compiler.
    pub fn find(&self, rustc: &str, job: &Job) -> Option<Trial> {
        read(&self.0.as_ref()?.join(rustc).join(name(job)?))
    }

    /// What `job` gave with any compiler, and which that was: the newest in the order of versions' names.
    pub fn find_any(&self, job: &Job) -> Option<(Trial, String)> {
        let name = name(job)?;
        let mut versions: Vec<PathBuf> =
            fs::read_dir(self.0.as_ref()?).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
        versions.sort_by_key(|version| version_number(version));
        versions.iter().rev().find_map(|version| {
            Some((read(&version.join(&name))?, version.file_name()?.to_string_lossy().into_owned()))
        })
    }

    /// Keeps what `job` gave.
    pub fn keep(&self, rustc: &str, job: &Job, trial: &Trial) {
        if let Err(error) = self.try_keep(rustc, job, trial) {
            tracing::warn!("a result could not be kept for the next time: {error}");
        }
    }

    fn try_keep(&self, rustc: &str, job: &Job, trial: &Trial) -> std::io::Result<()> {
        let (Some(folder), Some(name)) = (&self.0, name(job)) else { return Ok(()) };
        let folder = folder.join(rustc);
        fs::create_dir_all(&folder)?;
        // Another build may look at the same moment: the file appears whole or not at all.
        let file = tempfile::NamedTempFile::new_in(&folder)?;
        serde_json::to_writer(file.as_file(), trial)?;
        file.persist(folder.join(name))?;
        Ok(())
    }
}

fn read(path: &Path) -> Option<Trial> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

fn name(job: &Job) -> Option<String> {
    let text = serde_json::to_vec(job).ok()?;
    Some(format!("{}.json", hex(&Sha256::digest(&text))))
}

/// `1.100.0` comes after `1.95.0`.
fn version_number(version: &Path) -> Vec<u32> {
    let name = version.file_name().unwrap_or_default().to_string_lossy().into_owned();
    name.split(|character: char| !character.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test is to panic")]
    use rockpool_engine::{Exit, Outcome, Program, Task};

    use super::*;

    #[test]
    fn a_result_is_found_by_its_program_and_compiler() {
        let folder = tempfile::tempdir().unwrap();
        let cache = RecordingCache::in_folder(folder.path());
        let job = Job { program: Program::default(), task: Task::Execute };
        let other = Job { program: Program { tests: true, ..Program::default() }, task: Task::Execute };
        let trial = |stdout: &str| Trial {
            stdout: stdout.into(),
            stderr: String::new(),
            diagnostics: Vec::new(),
            outcome: Outcome { success: true, exit: Exit::Status(0), artefact: None },
        };
        cache.keep("1.100.0", &job, &trial("new"));
        cache.keep("1.95.0", &job, &trial("old"));
        assert_eq!(cache.find("1.95.0", &job), Some(trial("old")));
        assert_eq!(cache.find("1.96.0", &job), None);
        assert_eq!(cache.find("1.95.0", &other), None);
        assert_eq!(cache.find_any(&job), Some((trial("new"), "1.100.0".to_owned())));
    }
}
