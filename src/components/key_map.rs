//! The list of keys.

use leptos::prelude::*;

use crate::components::Layers;
use crate::components::dialog::Dialog;
use crate::shortcuts::{EDITOR_KEYS, KeyRow, PAGE_KEYS};

/// The dialog with all keys.
#[component]
pub fn KeyMap() -> impl IntoView {
    let open = expect_context::<Layers>().key_map;
    let content = ViewFn::from(|| {
        view! {
            <div class="dialog-body">
                <h3>"Everywhere"</h3>
                {list(PAGE_KEYS)}
                <h3>"In the editor"</h3>
                {list(EDITOR_KEYS)}
                <p>"Single keys can be switched off in the settings."</p>
            </div>
        }
    });
    view! { <Dialog open title="Keyboard" content /> }
}

fn list(rows: &'static [KeyRow]) -> AnyView {
    let rows: Vec<AnyView> = rows.iter().map(|row| view_row(*row)).collect();
    view! { <dl class="key-map">{rows}</dl> }.into_any()
}

fn view_row((keys, meaning): KeyRow) -> AnyView {
    let keys: Vec<AnyView> = keys.iter().map(|key| view! { <kbd class="kbd">{*key}</kbd> " " }.into_any()).collect();
    view! {
        <dt>{keys}</dt>
        <dd>{meaning}</dd>
    }
    .into_any()
}
