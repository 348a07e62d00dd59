//! What an example must do, and what it does now.

use leptos::prelude::*;
use rockpool_course::Expectation;

use crate::workspace::verdict::{Verdict, verdict};
use crate::workspace::{RunState, Workspace};

/// The verdict on the last run, or on the text as it is being written, of an example that is meant to fail or panic.
#[component]
pub fn ExpectationLine(
    /// The example's state.
    workspace: Workspace,
    /// What must happen.
    expect: Expectation,
) -> impl IntoView {
    let special = matches!(expect, Expectation::Fails { .. } | Expectation::Panics);
    let expect = StoredValue::new(expect);
    let said = Memo::new(move |_| {
        let run = workspace.run;
        if !workspace.ran_this() && (workspace.edited.get() || workspace.check.open.get()) {
            let judged = workspace.judged();
            if judged.is_some() {
                return Some(judged);
            }
        }
        let RunState::Ended(outcome) = &*run.state().read() else { return None };
        let facts = workspace.doing.get().is_some_and(crate::workspace::Doing::tells);
        let edited = workspace.ran_edited();
        facts.then(|| run.findings().with(|found| expect.with_value(|expect| verdict(expect, outcome, found, edited))))
    });
    special.then(|| {
        view! {
            {move || {
                said.get().flatten().map(|Verdict { kind, words }| {
                    view! { <p class="notice expectation" data-kind=kind role="status">{words}</p> }
                })
            }}
        }
    })
}
