//! What checking while typing says in the bar over the code. The bar is there from the start, so nothing moves.

use leptos::prelude::*;

use crate::checker::Standing;
use crate::checker::standing::megabytes;
use crate::workspace::Check;

/// An offer to fetch the compiler, how far that is, or what was found; the latter opens and closes the list.
#[component]
pub fn CheckState(
    /// What is checked.
    check: Check,
) -> impl IntoView {
    let checker = check.checker();
    let standing = checker.standing();
    let said = Memo::new(move |_| check.words());
    let opens = move || matches!(*standing.read(), Standing::Ready(_) | Standing::Failed(_));
    let offer = move || match *standing.read() {
        Standing::Offered(bytes) if bytes > 0 => Some(format!("Check as you type ({})", megabytes(bytes))),
        _ => None,
    };
    move || {
        if let Some(offer) = offer() {
            let title = "Fetches the Rust compiler into this page, once. It works offline then.";
            return view! {
                <button type="button" class="check-state" title=title on:click=move |_| checker.fetch()>{offer}</button>
            }
            .into_any();
        }
        said.get()
            .map(|words| {
                if opens() {
                    view! {
                        <button
                            type="button"
                            class="check-state"
                            data-tone=move || check.tone()
                            title=move || format!("Checked while you type, by {}", checker.name())
                            aria-expanded=move || check.open.get().to_string()
                            on:click=move |_| check.open.update(|open| *open = !*open)
                        >
                            {words}
                        </button>
                    }
                    .into_any()
                } else {
                    view! { <span class="check-state">{words}</span> }.into_any()
                }
            })
            .into_any()
    }
}
