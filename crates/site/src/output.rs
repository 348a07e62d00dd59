//! The folder being written: a sibling of its final place, swapped in when all is there. The app's folders of the site
//! before are kept, see [`earlier_apps`].

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Compression, SiteError, compress, earlier_apps};

/// A site being written. Dropped before [`Output::finish`], it is removed and the old site stays.
pub(crate) struct Output {
    folder: tempfile::TempDir,
    place: PathBuf,
    files: usize,
}

impl Output {
    /// Begins a site that will stand at `place`.
    pub fn begin(place: &Path) -> Result<Self, SiteError> {
        let place = std::path::absolute(place).map_err(SiteError::io("find", place))?;
        refuse_foreign(&place)?;
        let parent = place.parent().ok_or_else(|| SiteError::NotASite(place.clone()))?;
        fs::create_dir_all(parent).map_err(SiteError::io("create", parent))?;
        let folder = tempfile::Builder::new()
            .prefix(".rockpool-")
            .tempdir_in(parent)
            .map_err(SiteError::io("create", parent))?;
        Ok(Self { folder, place, files: 0 })
    }

    /// Writes a file at a path relative to the site, with forward slashes.
    pub fn write(&mut self, path: &str, content: impl AsRef<[u8]>) -> Result<(), SiteError> {
        let file = self.reserve(path)?;
        fs::write(&file, content).map_err(SiteError::io("write", &file))
    }

    /// Writes a value as JSON.
    pub fn write_json(&mut self, path: &str, value: &impl serde::Serialize) -> Result<(), SiteError> {
        let text = serde_json::to_vec(value).map_err(|source| SiteError::Json { file: path.to_owned(), source })?;
        self.write(path, text)
    }

    /// Copies a file.
    pub fn copy(&mut self, from: &Path, path: &str) -> Result<(), SiteError> {
        let file = self.reserve(path)?;
        fs::copy(from, &file).map(drop).map_err(SiteError::io("copy", from))
    }

    /// The folder being written.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Writes compressed files beside all others: the last thing before the end.
    pub fn compress(&self, compression: &Compression) -> Result<(), SiteError> {
        match compression {
            Compression::Off => Ok(()),
            Compression::Beside { cache } => compress::site(self.folder.path(), cache.as_deref()),
        }
    }

    /// Puts the site into its place. Returns how many files it has.
    pub fn finish(self) -> Result<usize, SiteError> {
        let Self { folder, place, files } = self;
        readable_by_servers(folder.path())?;
        let fresh = folder.keep();
        let swapped = swap(&fresh, &place);
        if swapped.is_err() {
            // Nothing more can be done about a leftover, and the first error is the one to tell.
            let _ = fs::remove_dir_all(&fresh);
        }
        swapped.map(|()| files)
    }

    fn reserve(&mut self, path: &str) -> Result<PathBuf, SiteError> {
        let file = self.folder.path().join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent).map_err(SiteError::io("create", parent))?;
        }
        self.files += 1;
        Ok(file)
    }
}

/// Only a site may be replaced: `--out ~` must not empty a home.
fn refuse_foreign(place: &Path) -> Result<(), SiteError> {
    let Ok(mut entries) = fs::read_dir(place) else { return Ok(()) };
    if entries.next().is_some() && !place.join("course.json").is_file() {
        return Err(SiteError::NotASite(place.to_owned()));
    }
    Ok(())
}

/// Moves the old site aside, the fresh one in, what is kept of the old one over, and removes the rest.
fn swap(fresh: &Path, place: &Path) -> Result<(), SiteError> {
    let old = fresh.with_extension("old");
    let had_old = place.exists();
    if had_old {
        fs::rename(place, &old).map_err(SiteError::io("move", place))?;
    }
    if let Err(source) = fs::rename(fresh, place) {
        if had_old {
            // The old site goes back; that it was there is more than a missing site.
            let _ = fs::rename(&old, place);
        }
        return Err(SiteError::Io { action: "move", path: fresh.to_owned(), source });
    }
    if had_old {
        earlier_apps::keep(&old, place)?;
        fs::remove_dir_all(&old).map_err(SiteError::io("remove", &old))?;
    }
    Ok(())
}

/// A temporary folder is for its owner alone; a web server is often somebody else.
#[cfg(unix)]
fn readable_by_servers(folder: &Path) -> Result<(), SiteError> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).map_err(SiteError::io("open", folder))
}

#[cfg(not(unix))]
fn readable_by_servers(_folder: &Path) -> Result<(), SiteError> {
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test is to panic")]
    use super::*;

    #[test]
    fn a_site_replaces_the_one_before_and_nothing_is_left_over() {
        let root = tempfile::tempdir().unwrap();
        let place = root.path().join("dist");
        for text in ["one", "two"] {
            let mut output = Output::begin(&place).unwrap();
            output.write("course.json", text).unwrap();
            output.write("lessons/a/index.html", text).unwrap();
            assert_eq!(output.finish().unwrap(), 2);
        }
        assert_eq!(fs::read_to_string(place.join("lessons/a/index.html")).unwrap(), "two");
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_build_given_up_leaves_the_site_before() {
        let root = tempfile::tempdir().unwrap();
        let place = root.path().join("dist");
        let mut first = Output::begin(&place).unwrap();
        first.write("course.json", "one").unwrap();
        first.finish().unwrap();
        let mut second = Output::begin(&place).unwrap();
        second.write("course.json", "two").unwrap();
        drop(second);
        assert_eq!(fs::read_to_string(place.join("course.json")).unwrap(), "one");
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_of_something_else_is_not_replaced() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("letter.txt"), "dear").unwrap();
        assert!(matches!(Output::begin(root.path()), Err(SiteError::NotASite(_))));
    }
}
