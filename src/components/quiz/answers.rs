//! The ways to answer: choices, a short text, what a program does.
#![allow(clippy::needless_pass_by_value, reason = "the properties of a component are owned")]

use leptos::prelude::*;
use rockpool_course::Choice;
use rockpool_page::{StaticCode, Writer, write_inlines};

use super::Answering;
use super::judging::{PRINTS, PROGRAM_CHOICES};
use super::question::solved;

/// One choice or several.
#[component]
pub fn ChoiceAnswer(
    /// The quiz.
    answering: Answering,
    /// Which question.
    at: usize,
    /// Whether several may be ticked.
    several: bool,
    /// What to choose from.
    choices: Vec<Choice>,
    /// Id of the element that asks.
    label_id: String,
    /// How texts are written.
    writer: Writer,
) -> impl IntoView {
    let rows: Vec<AnyView> = choices
        .iter()
        .enumerate()
        .map(|(number, choice)| choice_row(answering, at, several, number, choice, &label_id, &writer))
        .collect();
    let hint = several.then(|| view! { <p class="field-note">"Several may be right."</p> });
    view! {
        {hint}
        <div class="choices" role=if several { "group" } else { "radiogroup" } aria-labelledby=label_id.clone()>
            {rows}
        </div>
    }
}

fn choice_row(
    answering: Answering,
    at: usize,
    several: bool,
    number: usize,
    choice: &Choice,
    name: &str,
    writer: &Writer,
) -> AnyView {
    let right = choice.right;
    let chosen = Memo::new(move |_| answering.given(at).chosen.contains(&number));
    // A wrong choice is shown when it was handed in; what else would have been right only when the answer may be seen.
    let verdict = Memo::new(move |_| {
        let handed_in = answering.given(at).checked && chosen.get();
        match (handed_in, right, solved(answering, at)) {
            (true, true, _) | (_, true, true) => Some("right"),
            (true, false, _) => Some("wrong"),
            _ => None,
        }
    });
    let reason = (!choice.reason.is_empty()).then(|| (choice.reason.clone(), writer.clone()));
    let reason = move || {
        let (reason, writer) = reason.as_ref()?;
        verdict.get().map(|_| view! { <p class="reason">{write_inlines(reason, writer)}</p> })
    };
    let word = move || match verdict.get() {
        Some("right") => "Right: ",
        Some(_) => "Wrong: ",
        None => "",
    };
    view! {
        <label class="choice" data-verdict=move || verdict.get()>
            <input
                type=if several { "checkbox" } else { "radio" }
                name=name.to_owned()
                prop:checked=move || chosen.get()
                on:change=move |_| choose(answering, at, several, number)
            />
            <span>
                <span class="visually-hidden">{word}</span>
                {write_inlines(&choice.text, writer)}
                {reason}
            </span>
        </label>
    }
    .into_any()
}

fn choose(answering: Answering, at: usize, several: bool, number: usize) {
    answering.change(at, |given| {
        given.checked = false;
        if !several {
            given.chosen = vec![number];
        } else if let Some(place) = given.chosen.iter().position(|chosen| *chosen == number) {
            given.chosen.remove(place);
        } else {
            given.chosen.push(number);
        }
    });
}

/// A short text.
#[component]
pub fn ShortAnswer(
    /// The quiz.
    answering: Answering,
    /// Which question.
    at: usize,
    /// Id of the element that asks.
    label_id: String,
) -> impl IntoView {
    view! {
        <div class="field">
            <input
                type="text"
                aria-labelledby=label_id
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength="200"
                prop:value=move || answering.given(at).text
                on:input=move |event| retype(answering, at, event_target_value(&event))
            />
        </div>
    }
}

/// What a program does: prints, fails, panics.
#[component]
pub fn ProgramAnswer(
    /// The quiz.
    answering: Answering,
    /// Which question.
    at: usize,
    /// The program.
    code: String,
    /// Id of the element that asks.
    label_id: String,
) -> impl IntoView {
    let prints = Memo::new(move |_| answering.given(at).chosen.first() == Some(&PRINTS));
    let rows: Vec<AnyView> = (PROGRAM_CHOICES.iter().enumerate())
        .map(|(number, text)| {
            let chosen = Memo::new(move |_| answering.given(at).chosen.contains(&number));
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=label_id.clone()
                        prop:checked=move || chosen.get()
                        on:change=move |_| choose(answering, at, false, number)
                    />
                    <span>{*text}</span>
                </label>
            }
            .into_any()
        })
        .collect();
    view! {
        <StaticCode code />
        <div class="choices" role="radiogroup" aria-label="What does this program do?">{rows}</div>
        <div class="field" hidden=move || !prints.get()>
            <textarea
                aria-label="What it prints"
                rows="3"
                maxlength="4000"
                spellcheck="false"
                prop:value=move || answering.given(at).text
                on:input=move |event| retype(answering, at, event_target_value(&event))
            ></textarea>
        </div>
    }
}

fn retype(answering: Answering, at: usize, text: String) {
    answering.change(at, |given| {
        given.checked = false;
        given.text = text;
    });
}
