//! A Rust example in a static page.

use leptos::prelude::*;
use rockpool_course::{Expectation, Snippet};
use rockpool_engine::Recording;

use crate::code::hidden_count;
use crate::{Recorded, StaticCode};

/// What the reader is told about an example before running it; `None` where nothing is special.
pub fn expectation_text(expect: &Expectation) -> Option<String> {
    match expect {
        Expectation::Runs => None,
        Expectation::Compiles => Some("Compiles, not run here".to_owned()),
        Expectation::Panics => Some("Panics on purpose".to_owned()),
        Expectation::Fails { code: Some(code) } => Some(format!("Must not compile: {code}")),
        Expectation::Fails { code: None } => Some("Must not compile".to_owned()),
        Expectation::Ignored => Some("Not checked".to_owned()),
    }
}

/// Name of an expectation for the style sheet (`data-expect`).
pub(crate) fn expectation_name(expect: &Expectation) -> &'static str {
    match expect {
        Expectation::Runs => "runs",
        Expectation::Compiles => "compiles",
        Expectation::Panics => "panics",
        Expectation::Fails { .. } => "fails",
        Expectation::Ignored => "ignored",
    }
}

/// A Rust example: what to expect of it, its visible lines, and what it gave when it was recorded. The toolbar has the height of the live one.
#[component]
pub fn StaticSnippet(
    /// The example.
    snippet: Snippet,
    /// What it gave when the course was built, if that is known.
    recording: Option<Recording>,
) -> impl IntoView {
    let hidden = hidden_count(&snippet.code, &snippet.hidden);
    // The live module has this height, so that nothing moves when it comes.
    let module = snippet.module.is_some().then(|| view! { <div class="live-module"></div> });
    view! {
        <div class="snippet" data-snippet=snippet.id data-expect=expectation_name(&snippet.expect)>
            <div class="snippet-toolbar">
                <span class="snippet-label">"Rust " {snippet.edition}</span>
                {expectation_text(&snippet.expect).map(|text| view! { <span class="badge">{text}</span> })}
                {(hidden > 0).then(|| view! { <span class="hidden-count">{hidden_text(hidden)}</span> })}
            </div>
            <StaticCode code=snippet.code hidden=snippet.hidden />
            {recording.map(|recording| view! { <Recorded recording /> })}
            {module}
        </div>
    }
}

/// How many lines are left out, in words.
fn hidden_text(count: usize) -> String {
    if count == 1 { "1 line hidden".to_owned() } else { format!("{count} lines hidden") }
}
