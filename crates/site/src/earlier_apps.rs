//! The app's folders of earlier builds, which a new build keeps: a page that was opened before a deploy still finds its
//! editor, its workers and its compiler afterwards.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::SiteError;

/// How many are kept besides the new one.
const KEPT: usize = 2;

/// Moves the newest of the app's folders from the site in `old` to the one in `new`, unless it has them itself.
pub(crate) fn keep(old: &Path, new: &Path) -> Result<(), SiteError> {
    let (from, to) = (old.join("app"), new.join("app"));
    let mut folders: Vec<(SystemTime, PathBuf)> = fs::read_dir(&from)
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let about = entry.metadata().ok().filter(fs::Metadata::is_dir)?;
            (!to.join(entry.file_name()).exists()).then_some((about.modified().ok()?, entry.path()))
        })
        .collect();
    folders.sort();
    for (_, folder) in folders.into_iter().rev().take(KEPT) {
        let place = to.join(folder.file_name().unwrap_or_default());
        fs::rename(&folder, place).map_err(SiteError::io("move", &folder))?;
    }
    Ok(())
}
