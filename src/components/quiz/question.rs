//! One question: prompt, answer, verdict.

use leptos::prelude::*;
use rockpool_course::{Answer, ProgramResult, Question};
use rockpool_page::{Writer, write_blocks};

use super::Answering;
use super::answers::{ChoiceAnswer, ProgramAnswer, ShortAnswer};
use super::judging::Verdict;

/// A question of a quiz.
#[component]
pub fn QuestionView(
    /// The quiz.
    answering: Answering,
    /// Which question, from 0.
    at: usize,
    /// How its blocks are written.
    writer: Writer,
) -> impl IntoView {
    let Some(question) = answering.quiz.with_value(|quiz| quiz.questions.get(at).cloned()) else {
        return ().into_any();
    };
    let prompt_id = answering.key.with_value(|key| format!("{}-question-{at}", key.task));
    let hand_in = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        answering.hand_in(at);
    };
    view! {
        <li class="question">
            <div class="prompt" id=prompt_id.clone()>{write_blocks(&question.prompt, &writer)}</div>
            <form on:submit=hand_in>
                {answer(&question.answer, answering, at, &prompt_id, &writer)}
                <Verdicts answering at />
            </form>
            {move || solved(answering, at).then(|| explanation(&question, &writer))}
        </li>
    }
    .into_any()
}

fn answer(answer: &Answer, answering: Answering, at: usize, prompt_id: &str, writer: &Writer) -> AnyView {
    let label_id = prompt_id.to_owned();
    match answer {
        Answer::Choice { several, choices } => {
            let (several, choices, writer) = (*several, choices.clone(), writer.clone());
            view! { <ChoiceAnswer answering at several choices label_id writer /> }.into_any()
        }
        Answer::Short { .. } => view! { <ShortAnswer answering at label_id /> }.into_any(),
        Answer::Program { code, .. } => view! { <ProgramAnswer answering at code=code.clone() label_id /> }.into_any(),
    }
}

/// Whether the answer may be seen (reactive).
pub(super) fn solved(answering: Answering, at: usize) -> bool {
    answering.verdict(at) == Some(Verdict::Right) || answering.given(at).shown
}

/// The verdict in words and the buttons that fit it.
#[component]
fn Verdicts(answering: Answering, at: usize) -> impl IntoView {
    let state = Memo::new(move |_| {
        let given = answering.given(at);
        (answering.verdict(at).map(|verdict| verdict == Verdict::Right), given.shown)
    });
    move || {
        match state.get() {
        (Some(true), _) => view! { <p class="notice" data-kind="success">"Right."</p> }.into_any(),
        (_, true) => view! {
            <p>
                <button class="button button-small" type="button" on:click=move |_| retry(answering, at)>"Try again"</button>
            </p>
        }
        .into_any(),
        (Some(false), false) => view! {
            <p class="notice" data-kind="error">"Not right yet. Change your answer and check again."</p>
            <p>
                <button class="button button-primary" type="submit">"Check"</button>
                " "
                <button
                    class="button"
                    type="button"
                    on:click=move |_| answering.change(at, |given| given.shown = true)
                >
                    "Show the answer"
                </button>
            </p>
        }
        .into_any(),
        (None, false) => {
            view! { <p><button class="button button-primary" type="submit">"Check"</button></p> }.into_any()
        }
    }
    }
}

fn retry(answering: Answering, at: usize) {
    answering.change(at, |given| {
        let tries = given.tries;
        *given = crate::stores::progress::Given { tries, ..Default::default() };
    });
}

/// What is right, where the choices do not show it, and why.
fn explanation(question: &Question, writer: &Writer) -> AnyView {
    let right = match &question.answer {
        Answer::Choice { .. } => None,
        Answer::Short { accepted } => {
            accepted.first().map(|answer| view! { <p><code>{answer.clone()}</code></p> }.into_any())
        }
        Answer::Program { result, .. } => Some(result_text(result)),
    };
    view! { <div class="reason">{right} {write_blocks(&question.explanation, writer)}</div> }.into_any()
}

fn result_text(result: &ProgramResult) -> AnyView {
    match result {
        ProgramResult::Prints(text) => view! {
            <p>"It compiles and prints:"</p>
            <pre class="output output-stdout" tabindex="0">{text.clone()}</pre>
        }
        .into_any(),
        ProgramResult::Fails(code) => view! { <p>"It does not compile: " <code>{code.clone()}</code></p> }.into_any(),
        ProgramResult::Panics => view! { <p>"It compiles and panics."</p> }.into_any(),
    }
}
