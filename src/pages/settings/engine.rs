//! Where programs run: the reader's own address of a Playground, tested on a gesture.

use leptos::prelude::*;

use super::Pick;
use crate::browser::{document, task};
use crate::engines::choice::RunChoice;
use crate::engines::{Address, Engines, probe};
use crate::stores::Settings;

const PLACES: &[(RunChoice, &str)] =
    &[(RunChoice::Page, "In this page when it can"), (RunChoice::Server, "On the server")];

/// How a test of a server went.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    /// Not asked.
    Idle,
    /// On its way.
    Running,
    /// It answers; its own words.
    Works(String),
    /// It does not; why and what to do.
    Fails(String),
}

/// The section on the server that runs programs.
#[component]
pub fn EngineSettings() -> impl IntoView {
    let settings = expect_context::<Settings>();
    let engines = expect_context::<Engines>();
    // Asks this site's own origin only, so that the page can name the server that is in use.
    Effect::new(move || engines.find_out());
    let typed = RwSignal::new(settings.playground.get_untracked().unwrap_or_default());
    let test = RwSignal::new(Test::Idle);
    let address = Memo::new(move |_| {
        let url = typed.get();
        let url = url.trim();
        (!url.is_empty()).then(|| Address::parse(url, &document::origin(), None).map_err(|error| error.to_string()))
    });
    let retype = move |event| {
        typed.set(event_target_value(&event));
        test.set(Test::Idle);
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match address.get_untracked() {
            None => settings.playground.set(None),
            Some(Ok(_)) => settings.playground.set(Some(typed.get_untracked().trim().to_owned())),
            Some(Err(_)) => {}
        }
    };
    let try_it = move |_| {
        let asked = match address.get_untracked() {
            None => engines.playground(),
            Some(Ok(address)) => address,
            Some(Err(_)) => return,
        };
        test.set(Test::Running);
        task::spawn(async move {
            let result = match probe(&asked).await {
                Ok(words) => Test::Works(format!("{} answers. {words}", asked.name())),
                Err(error) => Test::Fails(error.to_string()),
            };
            let _ = test.try_set(result);
        });
    };
    let in_use = move || {
        let server = engines.playground();
        match engines.page().threads().filter(|_| engines.is_page_first()) {
            Some(threads) => format!(
                "Programs run in this page when you press Run; those that need {}other crates or another compiler run on {}.",
                if threads { "" } else { "threads, " },
                server.name()
            ),
            None => format!("Programs run on {} when you press Run.", server.name()),
        }
    };
    view! {
        <section aria-labelledby="settings-engine">
            <h2 id="settings-engine">"Where programs run"</h2>
            <p>{in_use} " Nothing is sent before."</p>
            <Show when=move || engines.page().is_able()>
                <Pick value=settings.run label="Run programs" options=PLACES />
            </Show>
            <form class="field" on:submit=save>
                <label for="playground-url">"Address of another Playground"</label>
                <input
                    id="playground-url"
                    type="text"
                    inputmode="url"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder="As the site says"
                    aria-describedby="playground-note"
                    prop:value=move || typed.get()
                    on:input=retype
                />
                <span class="field-note" id="playground-note">
                    "Any server that speaks the Rust Playground's protocol. Empty: as the site says."
                </span>
                {move || address.get().and_then(Result::err).map(|text| note("error", text))}
                <span>
                    <button class="button button-primary" type="submit">"Use"</button>
                    " "
                    <button
                        class="button"
                        type="button"
                        disabled=move || test.get() == Test::Running
                        on:click=try_it
                    >
                        "Test connection"
                    </button>
                </span>
            </form>
            <div role="status">{move || test_view(test.get())}</div>
        </section>
    }
}

fn test_view(test: Test) -> AnyView {
    match test {
        Test::Idle => ().into_any(),
        Test::Running => note("info", "Asking…".to_owned()),
        Test::Works(text) => note("success", text),
        Test::Fails(text) => note("error", text),
    }
}

fn note(kind: &'static str, text: String) -> AnyView {
    view! { <p class="notice" data-kind=kind>{text}</p> }.into_any()
}
