//! The solution of an exercise, as what it changes in the reader's code.

use leptos::prelude::*;

use crate::workspace::Workspace;
use crate::workspace::difference::{Change, lines};

/// The solution behind a summary. It is put into the editor only by a reader who tried, or who says so twice.
#[component]
pub fn Solution(
    /// The exercise's state.
    workspace: Workspace,
    /// The solution.
    solution: String,
    /// Whether the reader ran the tests.
    tried: RwSignal<bool>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let confirmed = RwSignal::new(false);
    let solution = StoredValue::new(solution);
    let difference = Memo::new(move |_| {
        if !open.get() {
            return Vec::new();
        }
        solution.with_value(|solution| workspace.field.code().with(|code| lines(code, solution)))
    });
    let rows = move || difference.get().into_iter().map(row).collect::<Vec<_>>();
    let may_apply = move || tried.get() || confirmed.get();
    let apply = move |_| solution.with_value(|solution| workspace.replace(solution));
    view! {
        <details
            class="solution"
            on:toggle:target=move |event| open.set(event.target().has_attribute("open"))
        >
            <summary>"Solution"</summary>
            <p class="snippet-status">"What the solution changes in your code:"</p>
            <div class="diff" tabindex="0" role="region" aria-label="What the solution changes">{rows}</div>
            <p class="snippet-status">
                <Show
                    when=may_apply
                    fallback=move || {
                        view! {
                            "You have not run the tests yet."
                            <button
                                type="button"
                                class="button button-small"
                                on:click=move |_| confirmed.set(true)
                            >
                                "Use the solution all the same"
                            </button>
                        }
                    }
                >
                    <button type="button" class="button button-small" on:click=apply>
                        "Put it into the editor"
                    </button>
                    "(can be undone)"
                </Show>
            </p>
        </details>
    }
}

fn row((change, text): (Change, String)) -> AnyView {
    let (name, word) = match change {
        Change::Same => ("same", ""),
        Change::Removed => ("removed", "Removed: "),
        Change::Added => ("added", "Added: "),
    };
    let words = (!word.is_empty()).then(|| view! { <span class="visually-hidden">{word}</span> });
    view! { <span class="diff-line" data-change=name>{words} {text}</span> }.into_any()
}
