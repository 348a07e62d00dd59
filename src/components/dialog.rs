//! A modal dialog of the browser's own kind: it keeps focus, closes on Esc and gives focus back.

use leptos::html;
use leptos::prelude::*;
use rockpool_page::{Icon, Shape};

use crate::browser::document;

/// A titled dialog.
#[component]
pub fn Dialog(
    /// Whether it is open; set to `false` however it is closed.
    open: RwSignal<bool>,
    /// Title.
    #[prop(into)]
    title: Signal<String>,
    /// Its content, made each time it opens.
    content: ViewFn,
) -> impl IntoView {
    let close = move |_| open.set(false);
    view! {
        <Layer open label=title class="dialog">
            <div class="dialog-header">
                <h2>{move || title.get()}</h2>
                <button class="icon-button" type="button" aria-label="Close" on:click=close>
                    <Icon shape=Shape::Close />
                </button>
            </div>
            {move || open.get().then(|| content.run())}
        </Layer>
    }
}

/// A dialog without anything in it.
#[component]
pub fn Layer(
    /// Whether it is open; set to `false` however it is closed.
    open: RwSignal<bool>,
    /// Names it for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// Its classes.
    class: &'static str,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let is_open = open.get();
        if let Some(dialog) = node.get() {
            if is_open {
                document::open_dialog(&dialog);
            } else {
                document::close_dialog(&dialog);
            }
        }
    });
    view! {
        <dialog
            class=class
            node_ref=node
            aria-label=move || label.get()
            on:click=move |event| {
                // The dialog itself is only hit beside its content, on the backdrop.
                if event.target() == event.current_target() {
                    open.set(false);
                }
            }
            on:close=move |_| {
                if open.try_get_untracked() == Some(true) {
                    open.set(false);
                }
            }
        >
            {children()}
        </dialog>
    }
}
