//! The text that a tool made of a program: assembly, IR, expanded source.

use leptos::prelude::*;
use rockpool_engine::{Artefact, Task};
use rockpool_page::highlighted;

use crate::browser::{clipboard, task};
use crate::stores::Announcer;
use crate::workspace::{Run, RunState};

/// A longer listing is cut, because a page of a million spans stops answering.
const SHOWN: usize = 256 * 1024;

/// The listing of a run that made one.
#[component]
pub fn Listing(
    /// The run.
    run: Run,
) -> impl IntoView {
    let text = Memo::new(move |_| match &*run.state().read() {
        RunState::Ended(outcome) => match &outcome.artefact {
            Some(Artefact::Listing(text)) => Some(text.clone()),
            Some(Artefact::Formatted(_)) | None => None,
        },
        _ => None,
    });
    let is_rust = move || run.sent().is_some_and(|sent| sent.job.task == Task::Expand);
    let body = move || {
        text.get().map(|text| {
            let shown = &text[..text.floor_char_boundary(SHOWN)];
            if is_rust() { highlighted(shown) } else { shown.to_owned().into_any() }
        })
    };
    let is_cut = move || text.read().as_ref().is_some_and(|text| text.len() > SHOWN);
    let announcer = use_context::<Announcer>();
    let copy = move |_| {
        let Some(text) = text.get_untracked() else { return };
        task::spawn(async move {
            let done = clipboard::copy(&text).await;
            if let Some(announcer) = announcer {
                announcer.say(if done { "Copied" } else { "The browser did not allow copying" });
            }
        });
    };
    view! {
        <Show when=move || text.read().is_some()>
            <pre class="output-stream listing" tabindex="0" aria-label="Listing"><code>{body}</code></pre>
            <p class="output-status">
                {move || is_cut().then_some("Only its beginning is shown. ")}
                <button type="button" class="button button-small" on:click=copy>"Copy all of it"</button>
            </p>
        </Show>
    }
}
