//! What docs sites use: the script with its types, at addresses that stay, and the pages that it opens as frames.

use rockpool_page::Base;

use crate::SiteError;
use crate::app::App;
use crate::offline::BUILD_MARK;
use crate::output::Output;
use crate::template::{Page, Template, escape};

/// Copied from the app's folder to the site's root: their addresses stand in other people's pages.
const AT_ROOT: [&str; 2] = ["rockpool.js", "rockpool.d.ts"];
/// The page of an example or a lesson.
const FRAME: &str = "embed/index.html";
/// The hidden page that holds the compiler of all frames in a page.
const COMPILER: &str = "embed/compiler/index.html";

/// Writes the script and the pages of its frames.
pub(crate) fn write(app: &App, template: &Template, output: &mut Output) -> Result<(), SiteError> {
    for name in AT_ROOT {
        if let Some(content) = app.file(name) {
            output.write(name, content)?;
        }
    }
    output.write(FRAME, frame(app.hash(), template))?;
    output.write(COMPILER, compiler(app.hash()))
}

/// The page template with nothing in it but the app. Its links open windows of their own.
fn frame(hash: &str, template: &Template) -> String {
    let base = Base::seen_from(FRAME);
    let app = base.app(hash);
    let head = format!(
        "<title>Rust example · Rockpool</title>\n    <meta name=\"robots\" content=\"noindex\" />\n    \
         <base target=\"_blank\" />\n    <meta name=\"rockpool-base\" content=\"{}\" />\n    \
         <meta name=\"rockpool-app\" content=\"{}\" />\n    <meta name=\"rockpool-build\" content=\"{BUILD_MARK}\" />",
        escape(base.as_str()),
        escape(&app)
    );
    template.fill(&Page { app: &app, head: &head, body: "" }).replacen("<html ", "<html data-embed ", 1)
}

fn compiler(hash: &str) -> String {
    let app = Base::seen_from(COMPILER).app(hash);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n<meta name=\"robots\" content=\"noindex\" />\n\
         <title>Rust compiler · Rockpool</title>\n<script type=\"module\" src=\"{}embed-compiler.js\"></script>\n</head>\n</html>\n",
        escape(&app)
    )
}
