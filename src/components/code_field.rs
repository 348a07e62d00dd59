//! Code that can be edited: static text until the reader comes near, then the editor in its place.

use std::rc::Rc;

use leptos::prelude::*;
use rockpool_page::highlighted_visible;

use crate::browser::editor::{EditorFault, Setup};
use crate::browser::near;
use crate::workspace::Types;
use crate::workspace::field::{Field, Stage};

/// The field itself. Its parts have the same metrics, so that nothing moves when one takes the other's place.
#[component]
pub fn CodeField(
    /// Its state.
    field: Field,
    /// Name of the editing area for screen readers.
    #[prop(into)]
    label: String,
    /// Whether the text cannot be changed.
    #[prop(optional)]
    read_only: bool,
    /// Ctrl-Enter.
    on_run: Callback<()>,
    /// A marker was chosen.
    on_mark: Callback<usize>,
    /// Tells types, where the program's first file stands here.
    types: Option<Types>,
) -> impl IntoView {
    field.attach(Setup {
        text: String::new(),
        label: label.clone(),
        hidden: Vec::new(),
        read_only,
        on_change: Rc::new(move |text| field.changed(text)),
        on_run: Rc::new(move || on_run.run(())),
        on_mark: Rc::new(move |index| on_mark.run(index)),
        on_hidden: Rc::new(move |shown| field.hidden_shown(shown)),
        type_at: types.map(Types::asked),
    });
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        if let Some(host) = field.host.get() {
            watch.set_value(Some(near::when_near(&host, move || field.load())));
        }
    });
    on_cleanup(move || field.close());
    let is_static = move || matches!(field.stage().get(), Stage::Static | Stage::Loading);
    view! {
        <div class="snippet-editor" node_ref=field.host>
            <Show when=is_static>
                <pre class="code" tabindex="0" aria-label=label.clone() on:focus=move |_| field.select(0, 0)>
                    <code>{move || static_text(field)}</code>
                </pre>
            </Show>
        </div>
        {move || match field.stage().get() {
            Stage::Plain(fault) => Some(view! { <FaultNote fault field /> }),
            _ => None,
        }}
    }
}

fn static_text(field: Field) -> AnyView {
    field.hidden().with(|hidden| field.code().with(|code| highlighted_visible(code, hidden)))
}

/// Why this is a plain field, and a way to the full editor.
#[component]
fn FaultNote(fault: EditorFault, field: Field) -> impl IntoView {
    view! {
        <p class="notice" data-kind="info">
            {fault.to_string()} " "
            {(fault == EditorFault::NotLoaded)
                .then(|| {
                    view! {
                        <button type="button" class="button button-small" on:click=move |_| field.load()>
                            "Load the editor"
                        </button>
                    }
                })}
        </p>
    }
}
