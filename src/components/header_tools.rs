//! The live tools at the end of the header: search, theme, and a word when something is not saved or the reader offline.

use leptos::prelude::*;
use rockpool_page::{Icon, Shape};

use crate::components::Layers;
use crate::stores::shelf::SaveState;
use crate::stores::{Announcer, Offline, Settings, Storage};

/// Search, list of keys, theme.
#[component]
pub fn HeaderTools() -> impl IntoView {
    let layers = expect_context::<Layers>();
    let state = expect_context::<Storage>().state();
    let online = expect_context::<Offline>().is_online();
    view! {
        {move || (!online.get()).then(|| view! { <span class="badge offline-state">"Offline"</span> })}
        {move || (state.get() != SaveState::Saved).then(|| view! { <span class="badge save-state">"Not saved"</span> })}
        <button
            class="icon-button"
            type="button"
            aria-label="Search all lessons"
            aria-keyshortcuts="/ Control+K"
            title="Search (/)"
            on:click=move |_| layers.search.set(true)
        >
            <Icon shape=Shape::Search />
        </button>
        <ThemeButton />
        <button
            class="icon-button"
            type="button"
            aria-label="Keyboard"
            aria-keyshortcuts="?"
            title="Keyboard (?)"
            on:click=move |_| layers.key_map.set(true)
        >
            <span aria-hidden="true">"?"</span>
        </button>
    }
}

/// Goes through the themes.
#[component]
fn ThemeButton() -> impl IntoView {
    let theme = expect_context::<Settings>().theme;
    let announcer = expect_context::<Announcer>();
    let label = move || format!("Theme: {}", theme.get().label());
    let next = move |_| {
        theme.update(|theme| *theme = theme.next());
        announcer.say(format!("Theme: {}", theme.get_untracked().label()));
    };
    view! {
        <button class="icon-button" type="button" aria-label=label title=label aria-keyshortcuts="t" on:click=next>
            <Icon shape=Shape::Theme />
        </button>
    }
}
