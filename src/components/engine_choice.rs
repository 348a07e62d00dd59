//! Who answers: this page, the server, or what was recorded.

use leptos::prelude::*;

use crate::engines::{EngineId, Engines};

/// The choice of an engine for this visit, where there is one.
#[component]
pub fn EngineChoice(
    /// Whether there is recorded output to show.
    has_recording: Signal<bool>,
) -> impl IntoView {
    let engines = expect_context::<Engines>();
    let is_able = Memo::new(move |_| engines.page().is_able());
    let chosen = Memo::new(move |_| match engines.preferred().get() {
        Some(EngineId::Recorded) => EngineId::Recorded,
        _ if is_able.get() && engines.is_page_first() => EngineId::Page,
        _ => EngineId::Playground,
    });
    let name = move |id| match id {
        EngineId::Page => "In this page".to_owned(),
        EngineId::Playground => engines.playground().name().to_owned(),
        EngineId::Recorded => "Recorded output".to_owned(),
    };
    let option = move |id: EngineId| {
        view! { <option value=value(id) prop:selected=move || chosen.get() == id>{move || name(id)}</option> }
    };
    let choose = move |word: String| {
        let all = [EngineId::Page, EngineId::Playground, EngineId::Recorded];
        engines.preferred().set(all.into_iter().find(|id| value(*id) == word));
    };
    view! {
        <Show when=move || is_able.get() || has_recording.get()>
            <select class="select" aria-label="Engine" on:change:target=move |event| choose(event.target().value())>
                <Show when=move || is_able.get()>{option(EngineId::Page)}</Show>
                {option(EngineId::Playground)}
                <Show when=move || has_recording.get()>{option(EngineId::Recorded)}</Show>
            </select>
        </Show>
    }
}

fn value(id: EngineId) -> &'static str {
    match id {
        EngineId::Page => "page",
        EngineId::Playground => "server",
        EngineId::Recorded => "recorded",
    }
}
