//! The files of a program as tabs, and adding, naming and removing them.

use leptos::prelude::*;

use crate::components::check_state::CheckState;
use crate::workspace::desk::{Desk, OpenFile};

/// What the name that is typed is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Naming {
    /// A new file.
    New,
    /// The file in view.
    Active,
}

/// The tabs.
#[component]
pub fn FileTabs(
    /// The files.
    desk: Desk,
) -> impl IntoView {
    let naming = RwSignal::new(None::<Naming>);
    let several = move || desk.files.read().len() > 1;
    view! {
        <div class="file-tabs" role="tablist" aria-label="Files">
            <For each=move || desk.files.get() key=|file| file.id let(file)>
                {tab(desk, file)}
            </For>
        </div>
        <div class="snippet-status">
            <CheckState check=desk.check />
            <button type="button" class="button button-small" on:click=move |_| naming.set(Some(Naming::New))>
                "Add a file"
            </button>
            <button type="button" class="button button-small" on:click=move |_| naming.set(Some(Naming::Active))>
                "Rename"
            </button>
            <Show when=several>
                <button type="button" class="button button-small" on:click=move |_| desk.remove()>"Remove"</button>
            </Show>
            {move || naming.get().map(|purpose| view! { <NameForm desk purpose naming /> })}
        </div>
    }
}

fn tab(desk: Desk, file: OpenFile) -> AnyView {
    let selected = move || desk.active.get() == file.id;
    view! {
        <button
            type="button"
            class="tab"
            role="tab"
            aria-selected=move || selected().to_string()
            aria-controls=format!("file-{}", file.id)
            on:click=move |_| desk.active.set(file.id)
        >
            {move || file.path.get()}
        </button>
    }
    .into_any()
}

/// Asks for a name, and says what is wrong with it.
#[component]
fn NameForm(desk: Desk, purpose: Naming, naming: RwSignal<Option<Naming>>) -> impl IntoView {
    let current = desk.file(desk.active.get_untracked()).map(|file| file.path.get_untracked());
    let start = match purpose {
        Naming::New => "src/pool.rs".to_owned(),
        Naming::Active => current.unwrap_or_default(),
    };
    let name = RwSignal::new(start);
    let fault = RwSignal::new(None::<String>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let path = name.get_untracked().trim().to_owned();
        let done = match purpose {
            Naming::New => desk.add_file(&path),
            Naming::Active => desk.rename(&path),
        };
        match done {
            Ok(()) => naming.set(None),
            Err(error) => fault.set(Some(format!("{error}."))),
        }
    };
    view! {
        <form on:submit=submit>
            <label class="visually-hidden" for="file-name">"Name of the file"</label>
            <input id="file-name" class="select" type="text" spellcheck="false" bind:value=name />
            <button type="submit" class="button button-small">
                {if purpose == Naming::New { "Add" } else { "Rename" }}
            </button>
            <button type="button" class="button button-small button-quiet" on:click=move |_| naming.set(None)>
                "Cancel"
            </button>
            <span role="alert">{move || fault.get()}</span>
        </form>
    }
}
