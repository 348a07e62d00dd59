//! `manifest.webmanifest`: what a browser needs to install the course as a program of its own.

use rockpool_course::Course;
use serde::Serialize;

use crate::SiteError;
use crate::app::App;
use crate::output::Output;

/// Icons of the app: file, size, what it may be used for.
const ICONS: [(&str, &str, &str); 4] = [
    ("icon.svg", "any", "any"),
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable-512.png", "512x512", "maskable"),
];
/// Ground of the icon, for the window's bar.
const THEME: &str = "#0b3a4a";
/// Ground of the page by day, for the moment before there is one.
const GROUND: &str = "#fbfcfa";

#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    short_name: &'a str,
    lang: &'a str,
    start_url: &'static str,
    scope: &'static str,
    display: &'static str,
    theme_color: &'static str,
    background_color: &'static str,
    icons: Vec<Icon>,
}

#[derive(Serialize)]
struct Icon {
    src: String,
    sizes: &'static str,
    r#type: &'static str,
    purpose: &'static str,
}

/// Writes it at the site's root. Every address in it is relative, so that the site may lie anywhere.
pub(crate) fn write(course: &Course, app: &App, output: &mut Output) -> Result<(), SiteError> {
    let icons = ICONS.iter().filter(|(file, ..)| app.has(file)).map(|(file, sizes, purpose)| Icon {
        src: format!("app/{}/{file}", app.hash()),
        sizes,
        r#type: if file.ends_with(".svg") { "image/svg+xml" } else { "image/png" },
        purpose,
    });
    let manifest = Manifest {
        name: &course.title,
        short_name: &course.title,
        lang: &course.language,
        start_url: "./",
        scope: "./",
        display: "standalone",
        theme_color: THEME,
        background_color: GROUND,
        icons: icons.collect(),
    };
    output.write_json("manifest.webmanifest", &manifest)
}
