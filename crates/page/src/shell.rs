//! What stands on pages that are nothing without the app, until the app is there.

use leptos::prelude::*;

use crate::{Base, Place};

/// Title and one sentence of a page that the app fills; without scripts, how to go on.
#[component]
pub fn Shell(
    /// Which page.
    place: Place,
    /// Where the site is.
    base: Base,
) -> impl IntoView {
    let (title, text) = match place {
        Place::Playground => ("Playground", "Write and run any Rust program."),
        Place::Guide => ("Guide", "Open a Markdown document and make its Rust examples live."),
        Place::Settings => ("Settings", "Theme, engine, and the data kept on this device."),
        Place::NotFound => ("Page not found", "Nothing is at this address. It may have moved."),
        Place::Contents | Place::Lesson(_) => ("Rockpool", "Loading the course."),
    };
    let needs_app = place != Place::NotFound;
    view! {
        <div class="shell prose">
            <h1>{title}</h1>
            <p>{text}</p>
            {needs_app
                .then(|| {
                    view! {
                        <noscript>
                            <p class="notice" data-kind="info">
                                "This page needs JavaScript and WebAssembly. All lessons can be read without them."
                            </p>
                        </noscript>
                        // The style sheet shows it where the page was opened from a disk.
                        <p class="notice from-disk" data-kind="info">
                            "Opened as a file, this page cannot start its app. On any web server it can. All lessons can be read here."
                        </p>
                    }
                })}
            <p><a href=base.home()>"All lessons"</a></p>
        </div>
    }
}
