//! What can be done with the program on the desk.

use leptos::prelude::*;
use rockpool_page::{Icon, Shape};

use crate::components::engine_choice::EngineChoice;
use crate::components::share_button::ShareButton;
use crate::components::toolbar::whole_words;
use crate::components::tools::BuildSettings;
use crate::engines::Engines;
use crate::engines::address::PUBLIC;
use crate::stores::CourseStore;
use crate::workspace::desk::Desk;
use crate::workspace::{Doing, samples};

/// The bar over the free editor.
#[component]
pub fn DeskToolbar(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let engines = expect_context::<Engines>();
    Effect::new(move || engines.find_out());
    let auto = Memo::new(move |_| desk.auto());
    let place = Memo::new(move |_| desk.place());
    let shared = Callback::new(move |()| untrack(|| desk.describe()));
    let page = expect_context::<CourseStore>().base().playground();
    let public = move || rockpool_playground::link::open_in_playground(PUBLIC, &desk.program());
    let buttons = Doing::MAIN.into_iter().chain(Doing::TOOLS).map(|doing| tool(desk, doing)).collect::<Vec<_>>();
    view! {
        <div class="playground-toolbar">
            <button
                type="button"
                class="button button-primary"
                title=move || format!("{} (Ctrl+Enter)", whole_words(auto.get(), place.get()))
                on:click=move |_| desk.ask(auto.get_untracked())
            >
                <Icon shape=Shape::Run />
                {move || auto.get().label()}
            </button>
            <span class="engine-name" title=move || place.get().and_then(|place| place.more)>
                {move || place.get().map(|place| place.words)}
            </span>
            <BuildSettings edition=desk.edition channel=desk.channel mode=desk.mode />
            <SampleChooser desk />
            <ShareButton shared page go_on=false />
            {move || {
                public()
                    .map(|url| {
                        view! {
                            <a class="button button-small" href=url target="_blank" rel="noopener noreferrer">
                                "Open on play.rust-lang.org"
                            </a>
                        }
                    })
            }}
            <details class="snippet-tools">
                <summary>"Tools"</summary>
                <div class="playground-toolbar" role="group" aria-label="Tools">
                    {buttons} <EngineChoice has_recording=Signal::stored(false) />
                </div>
            </details>
        </div>
    }
}

fn tool(desk: Desk, doing: Doing) -> AnyView {
    view! {
        <button type="button" class="button button-small" title=doing.explanation() on:click=move |_| desk.ask(doing)>
            {doing.label()}
        </button>
    }
    .into_any()
}

/// Puts a sample into the file in view, as a step that can be undone.
#[component]
fn SampleChooser(desk: Desk) -> impl IntoView {
    let choose = move |name: String| {
        let found = samples::ALL.iter().find(|(known, _)| *known == name);
        let file = desk.file(desk.active.get_untracked());
        if let (Some((_, text)), Some(file)) = (found, file) {
            file.field.set_text(text, Vec::new());
        }
    };
    let options =
        samples::ALL.iter().map(|(name, _)| view! { <option value=*name>{*name}</option> }).collect::<Vec<_>>();
    let chosen = move |event: leptos::ev::Targeted<leptos::ev::Event, leptos::web_sys::HtmlSelectElement>| {
        choose(event.target().value());
        event.target().set_selected_index(0);
    };
    view! {
        <select class="select" aria-label="Examples" on:change:target=chosen>
            <option value="">"Examples"</option>
            {options}
        </select>
    }
}
