//! Which app a site is put around.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use rockpool_site::App;

use crate::bundled;

/// Which app a site is put around.
#[derive(Args, Debug)]
pub struct AppChoice {
    /// Folder of an app as Trunk built it, in place of the one in this program
    #[arg(long = "app", value_name = "DIR")]
    folder: Option<PathBuf>,
}

impl AppChoice {
    /// The app that was named, or else the one in this program.
    ///
    /// # Errors
    /// There is none; the message says how to get one.
    pub(super) fn open(&self) -> anyhow::Result<App> {
        match &self.folder {
            Some(folder) => Ok(App::in_folder(folder)?),
            None => bundled::app()?.context(
                "this program was built without the app. In Rockpool's own folder, `cargo xtask program` builds one that \
                 has it; or name the folder of a built app with --app DIR",
            ),
        }
    }
}
