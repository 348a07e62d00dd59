//! The two regions through which the [`Announcer`] speaks. They are in the page from the start, since a region that
//! comes with its text is not heard everywhere.

use leptos::prelude::*;

use crate::stores::Announcer;
use crate::stores::announce::Said;

/// Both regions.
#[component]
pub fn LiveRegions() -> impl IntoView {
    let announcer = expect_context::<Announcer>();
    view! {
        <div class="visually-hidden" role="status" aria-atomic="false">{said(announcer.polite())}</div>
        <div class="visually-hidden" role="alert" aria-atomic="false">{said(announcer.urgent())}</div>
    }
}

/// Each text in an element of its own, so that only what is new is read.
fn said(texts: Signal<Vec<Said>>) -> impl IntoView {
    view! { <For each=move || texts.get() key=|(number, _)| *number let((_, text))><p>{text}</p></For> }
}
