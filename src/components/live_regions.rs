//! The two regions through which the [`Announcer`] speaks. They are in the page from the start, since a region that
//! comes with its text is not heard everywhere.

use leptos::html::Div;
use leptos::prelude::*;

use crate::browser::document;
use crate::stores::Announcer;
use crate::stores::announce::Waiting;

/// Texts that a region keeps, the last ones.
const KEPT: u32 = 4;

/// Both regions.
#[component]
pub fn LiveRegions() -> impl IntoView {
    let announcer = expect_context::<Announcer>();
    view! {
        <div class="visually-hidden" role="status" aria-atomic="false" node_ref=saying(announcer.polite) />
        <div class="visually-hidden" role="alert" aria-atomic="false" node_ref=saying(announcer.urgent) />
    }
}

/// A region that says what waits, each text in an element of its own, so that only what is new is read.
fn saying(waiting: Waiting) -> NodeRef<Div> {
    let region = NodeRef::<Div>::new();
    Effect::new(move || {
        let Some(region) = region.get() else { return };
        waiting.track();
        for text in waiting.try_update_untracked(std::mem::take).unwrap_or_default() {
            document::add_paragraph(&region, &text, KEPT);
        }
    });
    region
}
