//! The further tools of an example, its build settings, and what else can be done with its text.

use leptos::prelude::*;
use rockpool_engine::{Channel, Edition, Mode};

use crate::browser::{clipboard, task};
use crate::components::engine_choice::EngineChoice;
use crate::components::share_button::ShareButton;
use crate::share::{Origin, Shared};
use crate::stores::{Announcer, CourseStore};
use crate::workspace::assembly::MAIN;
use crate::workspace::{Doing, Workspace};

/// The second bar of an example.
#[component]
pub fn Tools(
    /// The example's state.
    workspace: Workspace,
    /// Does something with the program.
    ask: Callback<Doing>,
    /// Whether the example may be run.
    runnable: bool,
) -> impl IntoView {
    let button = move |doing: Doing| {
        view! {
            <button
                type="button"
                class="button button-small"
                title=doing.explanation()
                on:click=move |_| ask.run(doing)
            >
                {doing.label()}
            </button>
        }
    };
    let tools = runnable.then(|| Doing::MAIN.into_iter().chain(Doing::TOOLS).map(button).collect::<Vec<_>>());
    view! {
        <div class="snippet-status snippet-tools" role="group" aria-label="Tools">
            {tools}
            <BuildSettings edition=workspace.edition channel=workspace.channel mode=workspace.mode />
            <EngineChoice has_recording=Signal::derive(move || workspace.recording.read().is_some()) />
            <TextActions workspace />
        </div>
    }
}

/// Channel, mode and edition.
#[component]
pub fn BuildSettings(
    /// Language edition.
    edition: RwSignal<Edition>,
    /// Toolchain channel.
    channel: RwSignal<Channel>,
    /// Optimisation mode.
    mode: RwSignal<Mode>,
) -> impl IntoView {
    let channels = [(Channel::Stable, "Stable"), (Channel::Beta, "Beta"), (Channel::Nightly, "Nightly")];
    let modes = [(Mode::Debug, "Debug"), (Mode::Release, "Release")];
    let editions = [
        (Edition::E2024, "Edition 2024"),
        (Edition::E2021, "Edition 2021"),
        (Edition::E2018, "Edition 2018"),
        (Edition::E2015, "Edition 2015"),
    ];
    view! {
        {choice("Channel", channel, channels.to_vec())}
        {choice("Mode", mode, modes.to_vec())}
        {choice("Edition", edition, editions.to_vec())}
    }
}

/// A list to choose one value from.
fn choice<T>(label: &'static str, value: RwSignal<T>, options: Vec<(T, &'static str)>) -> AnyView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let words = options.clone();
    let items: Vec<_> = options
        .into_iter()
        .map(|(option, word)| view! { <option value=word selected=move || value.get() == option>{word}</option> })
        .collect();
    let chosen = move |word: String| {
        if let Some((option, _)) = words.iter().find(|(_, known)| *known == word) {
            value.set(*option);
        }
    };
    view! {
        <select class="select" aria-label=label on:change:target=move |event| chosen(event.target().value())>
            {items}
        </select>
    }
    .into_any()
}

/// Hidden lines, reset, copy, share, and going on elsewhere.
#[component]
fn TextActions(workspace: Workspace) -> impl IntoView {
    let field = workspace.field;
    let announcer = use_context::<Announcer>();
    let copy = move |_| {
        let text = field.text();
        task::spawn(async move {
            let done = clipboard::copy(&text).await;
            if let Some(announcer) = announcer {
                announcer.say(if done { "Copied" } else { "The browser did not allow copying" });
            }
        });
    };
    let shared = Callback::new(move |()| shared(workspace));
    let official = move || workspace.public_link();
    let page = expect_context::<CourseStore>().base().playground();
    view! {
        <Show when=move || field.has_hidden().get()>
            <button type="button" class="button button-small" on:click=move |_| field.toggle_hidden()>
                {move || if field.shows_hidden().get() { "Hide extra lines" } else { "Show hidden lines" }}
            </button>
        </Show>
        <button
            type="button"
            class="button button-small"
            disabled=move || !workspace.edited.get()
            on:click=move |_| workspace.reset()
        >
            "Reset"
        </button>
        <button type="button" class="button button-small" on:click=copy>"Copy"</button>
        <ShareButton shared page />
        {move || {
            official().map(|url| {
                view! {
                    <a class="button button-small" href=url target="_blank" rel="noopener noreferrer">
                        "Open on play.rust-lang.org"
                    </a>
                }
            })
        }}
    }
}

/// What a link to this example carries.
fn shared(workspace: Workspace) -> Shared {
    let key = workspace.key();
    Shared {
        files: vec![rockpool_engine::SourceFile { path: MAIN.into(), text: workspace.field.text() }],
        edition: workspace.edition.get_untracked(),
        channel: workspace.channel.get_untracked(),
        mode: workspace.mode.get_untracked(),
        origin: Some(Origin { lesson: key.lesson, snippet: key.snippet }),
    }
}
