//! Data that the app reads beside the pages.

use serde::Serialize;

/// Settings of the place where the site is hosted: `config.json`.
#[derive(Serialize)]
pub(crate) struct Config<'a> {
    /// URL of a server that speaks the Playground's API; empty means that the page decides.
    pub playground: &'a str,
}
