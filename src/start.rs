//! Starting the app in a page that is already readable, or in a frame of somebody else's page.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::Course;
use rockpool_page::Base;

use crate::browser::{document, history, takeover, task};
use crate::embedding::host::Host;
use crate::stores::CourseStore;

/// Starts what the page in the window is for.
pub fn start() {
    // While the page is at the address that it was loaded from.
    document::settle_meta("rockpool-base");
    document::settle_meta("rockpool-app");
    document::settle_links();
    let base = Base::new(&document::meta("rockpool-base").unwrap_or_default());
    match Host::declared(&history::here().hash) {
        Some(host) if document::has_root_attribute("data-embed") => mount_embedded(base, host),
        _ => start_site(base),
    }
}

/// Fetches the course and then puts the app in the place of the readable page, which stays as it is until then.
fn start_site(base: Base) {
    task::spawn(async move {
        match CourseStore::fetch_course(&base).await {
            Ok(course) => mount(base, course),
            Err(error) => {
                let text = format!("Examples are not live yet. {error}");
                takeover::note(&text, "Try again", move || start_site(base));
            }
        }
    });
}

fn mount(base: Base, course: Arc<Course>) {
    let Some(stage) = takeover::stage() else { return };
    leptos::mount::mount_to(stage.element(), move || {
        crate::services::provide(base, course, stage);
        view! { <crate::app::App /> }
    })
    .forget();
}

fn mount_embedded(base: Base, host: Host) {
    let Some(stage) = takeover::stage() else { return };
    leptos::mount::mount_to(stage.element(), move || {
        crate::services::provide_embedded(base, host, stage);
        view! { <crate::pages::embed::EmbedPage /> }
    })
    .forget();
}
