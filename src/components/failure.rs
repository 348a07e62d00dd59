//! Something that the outside broke, with a way on.

use leptos::prelude::*;

/// What went wrong, in words, and a button to try again.
#[component]
pub fn Failure(
    /// What went wrong and what to do.
    text: String,
    /// Tries again.
    retry: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="notice failure" data-kind="error" role="alert">
            <p>{text}</p>
            <p>
                <button class="button" type="button" on:click=move |_| retry.run(())>"Try again"</button>
            </p>
        </div>
    }
}
