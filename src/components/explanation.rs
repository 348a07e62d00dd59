//! The explanation of an error code, in a panel at the side: a dialog where there is no room beside the text.

use leptos::html;
use leptos::prelude::*;
use rockpool_page::{Icon, LiveParts, Recordings, Shape, Writer, write_blocks};

use crate::browser::document;
use crate::checker::explanation::blocks;
use crate::components::Layers;
use crate::stores::CourseStore;

/// The panel. Its text is the compiler's own.
#[component]
pub fn ExplanationPanel() -> impl IntoView {
    let explained = expect_context::<Layers>().explained;
    let base = expect_context::<CourseStore>().base();
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let is_open = explained.read().is_some();
        if let Some(dialog) = node.get() {
            if is_open {
                document::open_panel(&dialog);
            } else {
                document::close_dialog(&dialog);
            }
        }
    });
    let close = move || explained.set(None);
    let title = move || explained.read().as_ref().map(|(code, _)| format!("What {code} means")).unwrap_or_default();
    let body = move || {
        explained.get().map(|(_, text)| {
            let writer = Writer::new(base.clone(), LiveParts::static_page(&base, &Recordings::default()));
            write_blocks(&blocks(&text), &writer)
        })
    };
    view! {
        <dialog
            class="dialog side-panel"
            node_ref=node
            aria-label=title
            on:close=move |_| {
                if explained.try_with_untracked(Option::is_some) == Some(true) {
                    close();
                }
            }
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close();
                }
            }
        >
            <div class="dialog-header">
                <h2>{title}</h2>
                <button class="icon-button" type="button" aria-label="Close" on:click=move |_| close()>
                    <Icon shape=Shape::Close />
                </button>
            </div>
            <div class="dialog-body prose">{body}</div>
        </dialog>
    }
}
