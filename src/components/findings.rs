//! The compiler's messages and a program's panics as lists whose places lead into the editor.

use leptos::prelude::*;
use rockpool_engine::{Diagnostic, Level};

use crate::workspace::{Check, Finding, Place, Run};

/// The compiler's messages.
#[component]
pub fn Diagnostics(
    /// The run that gave them.
    run: Run,
    /// The reader wants to see a place of their text.
    go_to: Callback<Place>,
    /// What is checked while the reader types.
    check: Check,
) -> impl IntoView {
    let list = move || check.news_of(run).iter().map(|one| row(one, go_to)).collect::<Vec<_>>();
    view! {
        <Show when=move || !check.news_of(run).is_empty()>
            <ul class="diagnostics" aria-label="Messages of the compiler">{list}</ul>
        </Show>
    }
}

fn row(finding: &Finding, go_to: Callback<Place>) -> AnyView {
    let Finding { diagnostic, place } = finding;
    view! {
        <li class="diagnostic" data-level=level_name(diagnostic.level)>
            <span class="diagnostic-level">{level_word(diagnostic.level)}</span>
            " "
            {code(diagnostic)}
            {message(diagnostic.message.clone(), *place, go_to)}
            {notes(diagnostic)}
        </li>
    }
    .into_any()
}

/// The message; a button where it leads somewhere.
pub(super) fn message(text: String, place: Option<Place>, go_to: Callback<Place>) -> AnyView {
    match place {
        Some(place) => view! {
            <button type="button" class="diagnostic-place" on:click=move |_| go_to.run(place)>{text}</button>
        }
        .into_any(),
        None => view! { <span>{text}</span> }.into_any(),
    }
}

/// The code; an error code leads to its explanation.
fn code(diagnostic: &Diagnostic) -> Option<AnyView> {
    let code = diagnostic.code.clone()?;
    let view = match rockpool_playground::link::error_code_page(&code) {
        Some(url) => view! {
            <a
                class="diagnostic-code external"
                href=url
                target="_blank"
                rel="noopener noreferrer"
                title="What this error means"
            >
                {code}
            </a>
            " "
        }
        .into_any(),
        None => view! { <span class="diagnostic-code">{code}</span> " " }.into_any(),
    };
    Some(view)
}

/// What is said besides.
pub(super) fn notes(diagnostic: &Diagnostic) -> AnyView {
    let words = diagnostic.children.iter().map(|child| format!("{}: {}", level_word(child.level), child.message));
    let words: Vec<AnyView> =
        words.map(|text| view! { <div class="diagnostic-note">{text}</div> }.into_any()).collect();
    words.into_any()
}

/// Where the program panicked.
#[component]
pub fn Panics(
    /// The run.
    run: Run,
    /// The reader wants to see a place of their text.
    go_to: Callback<Place>,
) -> impl IntoView {
    let list = move || {
        run.findings().with(|found| {
            // A failed test shows its own panic in its row.
            if found.tests.is_report() {
                return Vec::new();
            }
            let placed = found.panics.iter().filter_map(|(panic, place)| place.map(|place| (panic, place)));
            placed.map(|(panic, place)| panic_row(&panic.message, place, go_to)).collect()
        })
    };
    let any = Memo::new(move |_| !list().is_empty());
    view! {
        <Show when=move || any.get()>
            <ul class="diagnostics" aria-label="Panics">{list}</ul>
        </Show>
    }
}

fn panic_row(message: &str, place: Place, go_to: Callback<Place>) -> AnyView {
    let first = message.lines().next().unwrap_or_default().to_owned();
    view! {
        <li class="diagnostic" data-level="error">
            <span class="diagnostic-level">"panicked"</span>
            " "
            <button type="button" class="diagnostic-place" on:click=move |_| go_to.run(place)>
                {if first.is_empty() { "without a message".to_owned() } else { first }}
            </button>
        </li>
    }
    .into_any()
}

pub(super) fn level_name(level: Level) -> &'static str {
    match level {
        Level::InternalError | Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
        Level::Help => "help",
    }
}

pub(super) fn level_word(level: Level) -> &'static str {
    match level {
        Level::InternalError => "internal error",
        other => level_name(other),
    }
}
