//! What docs sites use: the script with its types, at addresses that stay, and the pages that it opens as frames.

use crate::app::App;
use crate::output::Output;
use crate::template::{Page, Template};
use crate::SiteError;

/// Copied from the app's folder to the site's root: their addresses stand in other people's pages.
const AT_ROOT: [&str; 2] = ["rockpool.js", "rockpool.d.ts"];

/// Writes the script and the pages of its frames.
pub(crate) fn write(app: &App, template: &Template, output: &mut Output) -> Result<(), SiteError> {
    for name in AT_ROOT {
        if let Some(bytes) = app.file(name) {
            output.write(name, bytes)?;
        }
    }
    output.write("embed/index.html", template.fill_frame(&Page { title: "Example", description: "", body: "" }))?;
    output.write("embed/compiler/index.html", template.compiler_frame())
}
