//! A link that carries code: shown at once when nothing would be lost, asked about otherwise. It never runs anything and
//! never chooses who would.

use leptos::prelude::*;

use crate::navigator::Navigator;
use crate::share::{self, ShareError, Shared};
use crate::workspace::desk::Desk;

/// What is to be said about the link.
#[derive(Clone, Debug, PartialEq)]
enum Said {
    /// It can be opened, in place of the reader's own program.
    Ask(Box<Shared>),
    /// It cannot be read.
    Fault(ShareError),
}

/// Opens the link in the address, and says what is to be said about it.
#[component]
pub fn OpenedLink(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let said = RwSignal::new(None::<Said>);
    Effect::new(move || {
        let hash = navigator.address().with(|address| address.hash.clone());
        if share::is_link(&hash) {
            said.set(open(desk, &hash));
        }
    });
    move || {
        said.get().map(|what| match what {
            Said::Ask(shared) => view! { <Question desk shared=*shared said /> }.into_any(),
            Said::Fault(error) => {
                view! { <p class="notice" data-kind="error" role="alert">{error.to_string()}</p> }.into_any()
            }
        })
    }
}

fn open(desk: Desk, hash: &str) -> Option<Said> {
    let shared = match share::decode(hash) {
        Ok(shared) => shared,
        Err(error) => return Some(Said::Fault(error)),
    };
    let own = untrack(|| desk.describe());
    if own.files == shared.files {
        return None;
    }
    if own.files == desk.first().files {
        desk.show(&shared);
        return None;
    }
    Some(Said::Ask(Box::new(shared)))
}

#[component]
fn Question(desk: Desk, shared: Shared, said: RwSignal<Option<Said>>) -> impl IntoView {
    let shared = StoredValue::new(shared);
    let take = move |_| {
        shared.with_value(|shared| desk.show(shared));
        said.set(None);
    };
    view! {
        <div class="notice" data-kind="info" role="status">
            <p>"This link carries a program. Opening it replaces the one you have here."</p>
            <p>
                <button type="button" class="button button-small" on:click=take>"Open the linked program"</button>
                " "
                <button type="button" class="button button-small" on:click=move |_| said.set(None)>"Keep mine"</button>
            </p>
        </div>
    }
}
