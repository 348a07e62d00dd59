//! Starting the app in a page that is already readable.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::Course;
use rockpool_page::Base;

use crate::browser::{document, takeover, task};
use crate::stores::CourseStore;

/// Fetches the course and then puts the app in the place of the readable page, which stays as it is until then.
pub fn start() {
    // While the page is at the address that it was loaded from.
    document::settle_meta("rockpool-base");
    document::settle_meta("rockpool-app");
    task::spawn(async {
        let base = Base::new(&document::meta("rockpool-base").unwrap_or_default());
        match CourseStore::fetch_course(&base).await {
            Ok(course) => mount(base, course),
            Err(error) => {
                let text = format!("Examples are not live yet. {error}");
                takeover::note(&text, "Try again", start);
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
