//! What can be done with an example: the main button, and everything else behind "More".

use leptos::prelude::*;
use rockpool_page::{Icon, Shape, expectation_text};

use crate::components::check_state::CheckState;
use crate::components::tools::Tools;
use crate::engines::RunPlace;
use crate::workspace::{Doing, Workspace};

/// The bar over an example.
#[component]
pub fn Toolbar(
    /// The example's state.
    workspace: Workspace,
    /// Does something with the program.
    ask: Callback<Doing>,
    /// Whether the example may be run.
    runnable: bool,
    /// Whether more than the main button is offered.
    tools: bool,
    /// What stands in place of the expectation, as for an exercise.
    #[prop(optional, into)]
    badge: Option<String>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let given = workspace.given();
    let badge = badge.or_else(|| expectation_text(&given.expect));
    let imports = given.missing_imports.clone();
    view! {
        <div class="snippet-toolbar">
            {badge.map(|text| view! { <span class="badge">{move || live(workspace).unwrap_or_else(|| text.clone())}</span> })}
            <Show when=move || workspace.edited.get()>
                <span class="badge edited">"edited"</span>
            </Show>
            <MissingImports workspace imports />
            <CheckState check=workspace.check />
            <span class="spacer"></span>
            {tools
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="button button-small button-quiet"
                            aria-expanded=move || open.get().to_string()
                            on:click=move |_| open.update(|open| *open = !*open)
                        >
                            "More"
                        </button>
                    }
                })}
            {runnable.then(|| view! { <MainButton workspace ask /> })}
        </div>
        <Show when=move || open.get()>
            <Tools workspace ask runnable />
        </Show>
    }
}

/// What the check says of what the example as given must do, if anything (reactive).
fn live(workspace: Workspace) -> Option<String> {
    if workspace.edited.get() {
        return None;
    }
    workspace.judged().map(|verdict| verdict.words)
}

/// Run, Test or Build, by what the code has, with the name of who will do it.
#[component]
pub fn MainButton(
    /// The example's state.
    workspace: Workspace,
    /// Does something with the program.
    ask: Callback<Doing>,
) -> impl IntoView {
    let auto = Memo::new(move |_| workspace.auto());
    let place = Memo::new(move |_| workspace.place());
    let title = move || format!("{} (Ctrl+Enter)", whole_words(auto.get(), place.get()));
    view! {
        <span class="engine-name run-on" title=move || place.get().and_then(|place| place.more)>
            {move || place.get().map(|place| place.words)}
        </span>
        <button
            type="button"
            class="button button-small button-primary"
            title=title
            on:click=move |_| ask.run(auto.get_untracked())
        >
            <Icon shape=Shape::Run />
            {move || auto.get().label()}
        </button>
    }
}

/// What the main button does, where, and what else is to be said of that.
pub fn whole_words(doing: Doing, place: Option<RunPlace>) -> String {
    let explanation = doing.explanation();
    match place {
        None => explanation.to_owned(),
        Some(RunPlace { words, more: None }) => format!("{explanation} {words}"),
        Some(RunPlace { words, more: Some(more) }) => format!("{explanation} {words}; {more}"),
    }
}

/// Offers to insert the imports that an example of a guide leaves out.
#[component]
fn MissingImports(workspace: Workspace, imports: Vec<String>) -> impl IntoView {
    let imports = StoredValue::new(imports);
    let missing = move || {
        let code = workspace.field.code();
        imports.with_value(|imports| {
            !imports.is_empty() && imports.iter().any(|line| !code.read().contains(line.as_str()))
        })
    };
    view! {
        <Show when=missing>
            <button
                type="button"
                class="button button-small"
                title=move || imports.with_value(|imports| imports.join("\n"))
                on:click=move |_| workspace.add_imports()
            >
                "Add missing imports"
            </button>
        </Show>
    }
}
