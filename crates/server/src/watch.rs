//! Watching the folder of a course for changes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use walkdir::{DirEntry, WalkDir};

/// How long nothing may change before a change is over: an editor writes in several steps.
const QUIET: Duration = Duration::from_millis(60);

/// Calls `changed` at once, and then after each change in the folder, on a thread of its own.
///
/// # Errors
/// The system gives no more watches, or the folder is gone.
pub fn watch(root: &Path, changed: impl FnMut() + Send + 'static) -> notify::Result<()> {
    let (tell, changes) = mpsc::channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // Reading is no change. That nobody listens any more means that the program is about to end.
        if event.is_ok_and(|event| !event.kind.is_access()) {
            let _ = tell.send(());
        }
    })?;
    let mut watched = Watched { root: root.to_owned(), watcher, folders: BTreeSet::new() };
    watched.update()?;
    thread::spawn(move || follow(&changes, watched, changed));
    Ok(())
}

fn follow(changes: &Receiver<()>, mut watched: Watched, mut changed: impl FnMut()) {
    loop {
        changed();
        if changes.recv().is_err() {
            return;
        }
        while changes.recv_timeout(QUIET).is_ok() {}
        if let Err(error) = watched.update() {
            tracing::warn!(%error, "a folder of the course cannot be watched");
        }
    }
}

/// The folders that are watched, each for itself: what is left out can be far larger than the course.
struct Watched {
    root: PathBuf,
    watcher: RecommendedWatcher,
    folders: BTreeSet<PathBuf>,
}

impl Watched {
    /// Begins to watch folders that are new.
    fn update(&mut self) -> notify::Result<()> {
        // One that is gone may come back, and would have to be watched anew.
        self.folders.retain(|folder| folder.is_dir());
        for folder in folders(&self.root) {
            if !self.folders.contains(&folder) {
                self.watcher.watch(&folder, RecursiveMode::NonRecursive)?;
                self.folders.insert(folder);
            }
        }
        Ok(())
    }
}

/// The folders in which a file of the course may be.
fn folders(root: &Path) -> impl Iterator<Item = PathBuf> {
    let of_course = |entry: &DirEntry| entry.depth() == 0 || (entry.file_type().is_dir() && !is_left_out(entry));
    WalkDir::new(root).into_iter().filter_entry(of_course).filter_map(Result::ok).map(DirEntry::into_path)
}

/// Hidden folders, what tools fill, and sites that Rockpool or mdBook built.
fn is_left_out(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || name == "target" || name == "node_modules" || entry.path().join(".nojekyll").exists()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test is to panic")]
    use super::*;
    use std::fs;

    #[test]
    fn what_tools_fill_and_built_sites_are_not_watched() {
        let root = tempfile::tempdir().unwrap();
        for folder in ["src/sea", ".git/objects", "target/debug", "dist/lessons"] {
            fs::create_dir_all(root.path().join(folder)).unwrap();
        }
        fs::write(root.path().join("dist/.nojekyll"), "").unwrap();
        let found: BTreeSet<PathBuf> = folders(root.path()).collect();
        let expected = ["", "src", "src/sea"].map(|folder| root.path().join(folder));
        assert_eq!(found, BTreeSet::from(expected));
    }

    #[test]
    fn a_change_is_told_in_a_folder_that_came_later_too() {
        let root = tempfile::tempdir().unwrap();
        let (tell, told) = mpsc::channel();
        watch(root.path(), move || tell.send(()).unwrap_or_default()).unwrap();
        told.recv().unwrap();
        fs::create_dir(root.path().join("later")).unwrap();
        told.recv().unwrap();
        fs::write(root.path().join("later/tides.md"), "# Tides").unwrap();
        told.recv().unwrap();
    }
}
