//! Nothing is at this address.

use leptos::prelude::*;
use rockpool_page::{Place, Shell};

use super::Shown;
use crate::components::Layers;
use crate::stores::CourseStore;

/// The page for an address without one, with ways on.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let base = expect_context::<CourseStore>().base();
    let layers = expect_context::<Layers>();
    view! {
        <Shell place=Place::NotFound base />
        <p class="prose">
            <button class="button" type="button" on:click=move |_| layers.search.set(true)>"Search all lessons"</button>
        </p>
        <Shown title="Page not found".to_owned() />
    }
}
