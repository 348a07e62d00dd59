//! The app in this program, if it was built with one: the feature `bundled-app`, which `cargo xtask program` sets.

use rockpool_site::{App, SiteError};

/// Paths of the app's files, and their contents. The build script lists them.
#[cfg(feature = "bundled-app")]
const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/app_files.rs"));
#[cfg(not(feature = "bundled-app"))]
const FILES: &[(&str, &[u8])] = &[];

/// The app; `None` if this program was built without one.
///
/// # Errors
/// What was built in is no app.
pub fn app() -> Result<Option<App>, SiteError> {
    let files = FILES.iter().map(|(path, content)| ((*path).to_owned(), (*content).into()));
    if FILES.is_empty() { Ok(None) } else { App::of_files(files).map(Some) }
}
