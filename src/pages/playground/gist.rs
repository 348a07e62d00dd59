//! Keeping a program on the server under an id, and getting one back.

use leptos::prelude::*;
use rockpool_engine::CrateType;
use rockpool_playground::Code;

use crate::browser::task;
use crate::engines::{Engines, playground};
use crate::share::Shared;
use crate::workspace::desk::Desk;

/// Saves and loads gists on the server that is in use, each on a click.
#[component]
pub fn Gist(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let engines = expect_context::<Engines>();
    let said = RwSignal::new(String::new());
    let id = RwSignal::new(String::new());
    let save = move |_| {
        let (address, code) = untrack(|| (engines.playground(), Code::of(&desk.describe().files)));
        said.set("Saving…".to_owned());
        task::spawn(async move {
            let words = match playground::save_gist(&address, &code).await {
                Ok(gist) => {
                    let _ = id.try_set(gist.id.clone());
                    format!("Kept as {} on {}.", gist.id, address.name())
                }
                Err(error) => error.to_string(),
            };
            let _ = said.try_set(words);
        });
    };
    let load = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let address = untrack(|| engines.playground());
        let wanted = id.get_untracked().trim().to_owned();
        said.set("Loading…".to_owned());
        task::spawn(async move {
            let words = match playground::load_gist(&address, &wanted).await {
                Ok(gist) if desk.active.try_get_untracked().is_some() => {
                    let files = gist.code.into_files(CrateType::Bin);
                    let now = untrack(|| desk.describe());
                    desk.show(&Shared { files, ..now });
                    "Loaded.".to_owned()
                }
                Ok(_) => String::new(),
                Err(error) => error.to_string(),
            };
            let _ = said.try_set(words);
        });
    };
    view! {
        <details class="snippet-status">
            <summary>{move || format!("Gists on {}", engines.playground().name())}</summary>
            <p>
                "A gist is kept by the server, and whoever has its id can read it. "
                <button type="button" class="button button-small" on:click=save>"Save as a gist"</button>
            </p>
            <form on:submit=load>
                <label for="gist-id">"Id "</label>
                <input id="gist-id" class="select" type="text" spellcheck="false" bind:value=id />
                " "
                <button type="submit" class="button button-small">"Load in place of mine"</button>
            </form>
            <p role="status">{move || said.get()}</p>
        </details>
    }
}
