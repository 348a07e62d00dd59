//! What was found while the reader types: the list, each message as rustc prints it, its suggestions as buttons.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_engine::Diagnostic;
use rockpool_engine::ansi;

use crate::browser::document;
use crate::checker::Standing;
use crate::components::Layers;
use crate::components::findings::{level_name, level_word, message, notes};
use crate::stores::Announcer;
use crate::workspace::checked::{Checked, Verdict};
use crate::workspace::fixes::{self, Edit, Fix};
use crate::workspace::{Check, Finding, Place};

/// More messages than this are not shown: the first ones are what helps.
const SHOWN: usize = 40;

/// Edits that belong together, and the check that proposed them.
#[derive(Clone)]
pub struct Mend {
    /// The check.
    pub checked: Arc<Checked>,
    /// Index of the file.
    pub file: usize,
    /// The edits.
    pub edits: Vec<Edit>,
}

/// What can be done with a finding.
#[derive(Clone, Copy)]
struct Acts {
    go_to: Callback<Place>,
    mend: Callback<Mend, bool>,
    layers: Layers,
    announcer: Announcer,
}

/// The list, while it is open.
#[component]
pub fn CheckPane(
    /// What is checked.
    check: Check,
    /// The reader wants to see a place.
    go_to: Callback<Place>,
    /// Applies a suggestion; says whether it could.
    mend: Callback<Mend, bool>,
) -> impl IntoView {
    let acts = Acts { go_to, mend, layers: expect_context(), announcer: expect_context() };
    let failure = move || match &*check.checker().standing().read() {
        Standing::Failed(message) => Some((message.clone(), true)),
        _ => match check.last().map(|checked| checked.verdict.clone()) {
            Some(Verdict::Unknown(why)) => Some((why, false)),
            _ => None,
        },
    };
    let keys = move || {
        let checked = check.verdict();
        let key =
            |(index, one): (usize, &Finding)| (index, one.diagnostic.code.clone(), one.diagnostic.message.clone());
        checked
            .map(|checked| checked.findings.iter().take(SHOWN).enumerate().map(key).collect::<Vec<_>>())
            .unwrap_or_default()
    };
    view! {
        <Show when=move || check.open.get() && (!keys().is_empty() || failure().is_some())>
            <div class="checked" role="group" aria-label="Found while typing">
                {move || failure().map(|(text, again)| unable(check, text, again))}
                <ul class="diagnostics" aria-label="Live messages of the compiler">
                    <For each=keys key=Clone::clone let((index, _, _))>
                        {row(check, index, acts)}
                    </For>
                </ul>
            </div>
        </Show>
    }
}

fn unable(check: Check, text: String, again: bool) -> AnyView {
    view! {
        <p class="notice" data-kind="info">
            {text} " "
            {again
                .then(|| {
                    view! {
                        <button type="button" class="button button-small" on:click=move |_| check.checker().fetch()>
                            "Try again"
                        </button>
                    }
                })}
        </p>
    }
    .into_any()
}

/// One message. It stays in the page while the same message is found again, so that nothing closes under the reader.
fn row(check: Check, index: usize, acts: Acts) -> AnyView {
    let checked = move || check.verdict().filter(|checked| index < checked.findings.len());
    let Some(first) = untrack(checked) else { return ().into_any() };
    let Finding { diagnostic, .. } = first.findings[index].clone();
    let place = move || checked().and_then(|checked| checked.findings[index].place);
    let go = Callback::new(move |_| {
        if let Some(place) = untrack(place) {
            acts.go_to.run(place);
        }
    });
    let fixes = Memo::new(move |_| {
        checked().map(|checked| fixes::of(&checked.sent, &checked.findings[index].diagnostic)).unwrap_or_default()
    });
    let rendered =
        Memo::new(move |_| checked().and_then(|checked| checked.findings[index].diagnostic.rendered.clone()));
    let is_chosen = move || check.chosen.get() == Some(index);
    view! {
        <li class="diagnostic" data-level=level_name(diagnostic.level)>
            <span class="diagnostic-level">{level_word(diagnostic.level)}</span>
            " "
            {code(&diagnostic, acts.layers)}
            {message(diagnostic.message.clone(), untrack(place), go)}
            {notes(&diagnostic)}
            {move || fixes.get().into_iter().map(|fix| suggestion(check, fix, acts)).collect::<Vec<_>>()}
            <details class="rendered" prop:open=is_chosen>
                <summary>"As rustc prints it"</summary>
                <pre tabindex="0">{move || rendered.get().map(|text| coloured(&text))}</pre>
            </details>
        </li>
    }
    .into_any()
}

/// The code; where the compiler explains it, a button for that.
fn code(diagnostic: &Diagnostic, layers: Layers) -> AnyView {
    let Some(code) = diagnostic.code.clone() else { return ().into_any() };
    let Some(text) = diagnostic.explanation.clone() else {
        return view! { <span class="diagnostic-code">{code}</span> " " }.into_any();
    };
    let explained = (code.clone(), text);
    view! {
        <button
            type="button"
            class="diagnostic-code"
            title="What this error means"
            on:click=move |_| layers.explained.set(Some(explained.clone()))
        >
            {code}
        </button>
        " "
    }
    .into_any()
}

/// A suggestion with its button, or without where it touches what the reader did not write.
fn suggestion(check: Check, fix: Fix, acts: Acts) -> AnyView {
    let Fix { says, label, edits } = fix;
    let words = format!("help: {says}");
    let act = edits.map(|(file, edits)| {
        let label = spoken(&label);
        view! {
            <button type="button" class="button button-small" on:click=move |_| apply(check, file, edits.clone(), acts)>
                {label}
            </button>
        }
        .into_any()
    });
    let act = act.unwrap_or_else(|| {
        view! { <span class="fix-refused">"It changes lines that are not yours, so it is not applied here."</span> }
            .into_any()
    });
    view! { <div class="fix"><span>{words}</span> " " {act}</div> }.into_any()
}

/// Text between backticks as code.
fn spoken(label: &str) -> Vec<AnyView> {
    let part = |(at, text): (usize, &str)| match at % 2 {
        0 => text.to_owned().into_any(),
        _ => view! { <code>{text.to_owned()}</code> }.into_any(),
    };
    label.splitn(3, '`').map(|part| part.trim_end_matches('`')).enumerate().map(part).collect()
}

fn apply(check: Check, file: usize, edits: Vec<Edit>, acts: Acts) {
    let Some(checked) = untrack(|| check.verdict()) else { return };
    let first = edits.iter().map(|(from, ..)| *from).min().unwrap_or_default();
    if !acts.mend.run(Mend { checked, file, edits }) {
        acts.announcer.say("The text was changed since. Wait for the next check.");
        return;
    }
    acts.announcer.say("Applied. Undo takes it back.");
    // The button goes with its message. On a phone the keyboard would cover what was done.
    if !document::matches_media("(pointer: coarse)") {
        acts.go_to.run(Place { file, from: first, to: first });
    }
}

/// A message in the compiler's colours.
fn coloured(text: &str) -> Vec<AnyView> {
    let run = |(style, text): (ansi::Style, String)| {
        if style == ansi::Style::default() {
            return text.into_any();
        }
        let colour = style.colour.map_or(String::new(), |colour| format!(" ansi-{colour}"));
        let class = format!("{}{colour}", if style.bold { "ansi-bold" } else { "" });
        view! { <span class=class>{text}</span> }.into_any()
    };
    ansi::runs(text).into_iter().map(run).collect()
}
