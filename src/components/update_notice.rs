//! The word that a new version of the course is ready. It comes in when the reader says so, never by itself.

use leptos::prelude::*;

use crate::stores::Offline;

/// The notice above the page's content.
#[component]
pub fn UpdateNotice() -> impl IntoView {
    let offline = expect_context::<Offline>();
    let view = offline.view();
    let later = RwSignal::new(String::new());
    // Another word than the one that was put off is shown again.
    let text = Memo::new(move |_| view.with(|view| view.update.clone()));
    move || {
        let text = text.get();
        (!text.is_empty() && text != later.get()).then(|| {
            let said = text.clone();
            view! {
                <div class="notice update-notice" data-kind="info" role="region" aria-label="New version">
                    <p>{text}</p>
                    <p>
                        <button
                            class="button button-small button-primary"
                            type="button"
                            on:click=move |_| offline.accept()
                        >
                            "Use it now"
                        </button>
                        " "
                        <button class="button button-small" type="button" on:click=move |_| later.set(said.clone())>
                            "Later"
                        </button>
                    </p>
                </div>
            }
            .into_any()
        })
    }
}
