//! Hints of an exercise, one at a time.

#![allow(clippy::needless_pass_by_value, reason = "Leptos hands properties of components over by value")]

use leptos::prelude::*;
use rockpool_course::Block;
use rockpool_page::{Base, LiveParts, Recordings, Writer, write_blocks};

/// The hints that were asked for, and a button for the next.
#[component]
pub fn Hints(
    /// All hints in order.
    hints: Vec<Vec<Block>>,
    /// Where the site is.
    base: Base,
) -> impl IntoView {
    let count = hints.len();
    let hints = StoredValue::new(hints);
    let shown = RwSignal::new(0_usize);
    let writer = StoredValue::new(Writer::new(base.clone(), LiveParts::static_page(&base, &Recordings::default())));
    let list = move || {
        (0..shown.get())
            .map(|index| {
                let blocks = hints.with_value(|hints| writer.with_value(|writer| write_blocks(&hints[index], writer)));
                view! {
                    <details class="hint" open=true>
                        <summary>{format!("Hint {} of {count}", index + 1)}</summary>
                        {blocks}
                    </details>
                }
            })
            .collect::<Vec<_>>()
    };
    let word = move || if shown.get() == 0 { "Show a hint" } else { "Show the next hint" };
    (count > 0).then(|| {
        view! {
            <div class="hints" aria-live="polite">{list}</div>
            <Show when=move || shown.get() < count>
                <p class="hints-more">
                    <button
                        type="button"
                        class="button button-small"
                        on:click=move |_| shown.update(|shown| *shown += 1)
                    >
                        {word}
                    </button>
                </p>
            </Show>
        }
    })
}
