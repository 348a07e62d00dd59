//! A crate that the server does not have: said as such, with what the example printed where it is.

use leptos::prelude::*;
use rockpool_engine::detect::crates_used;

use crate::workspace::{RunState, Workspace};

/// Says that the server lacks a crate of the example, if that is why the last run failed and its output was recorded.
#[component]
pub fn MissingCrate(
    /// The example's state.
    workspace: Workspace,
) -> impl IntoView {
    let missing = Memo::new(move |_| {
        let run = workspace.run;
        let failed = matches!(&*run.state().read(), RunState::Ended(outcome) if !outcome.success);
        if !failed || workspace.recording.read().is_none() {
            return None;
        }
        let crates = workspace.field.code().with(|code| crates_used(code));
        run.findings().with(|found| {
            let unresolved = found
                .diagnostics
                .iter()
                .map(|one| &one.diagnostic)
                .filter(|one| matches!(one.code.as_deref(), Some("E0432" | "E0433" | "E0463")));
            let messages: Vec<&str> = unresolved.map(|one| one.message.as_str()).collect();
            crates.into_iter().find(|name| messages.iter().any(|message| message.contains(&format!("`{name}`"))))
        })
    });
    move || {
        missing.get().map(|name| {
            view! {
                <div class="notice" data-kind="info" role="status">
                    <p>{format!("This server does not have the crate {name}.")}</p>
                    <p>
                        <button type="button" class="button button-small" on:click=move |_| workspace.show_recorded()>
                            "Show the recorded output"
                        </button>
                    </p>
                </div>
            }
        })
    }
}
