//! The two regions through which the [`Announcer`] speaks. They are in the page from the start, since a region that
//! comes with its text is not heard everywhere.

use leptos::prelude::*;

use crate::stores::Announcer;

/// Both regions.
#[component]
pub fn LiveRegions() -> impl IntoView {
    let announcer = expect_context::<Announcer>();
    view! {
        <div class="visually-hidden" role="status">{said(announcer.polite())}</div>
        <div class="visually-hidden" role="alert">{said(announcer.urgent())}</div>
    }
}

/// The text in an element that is new each time, so that the same text twice is a change.
fn said(text: Signal<(u32, String)>) -> impl IntoView {
    move || text.with(|(count, text)| (*count > 0).then(|| view! { <p>{text.clone()}</p> }))
}
