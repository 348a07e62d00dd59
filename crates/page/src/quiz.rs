//! A quiz in a static page: questions with their choices, answers behind `<details>`.

use leptos::prelude::*;
use rockpool_course::{Answer, Choice, ProgramResult, Question, Quiz};

use crate::{Base, LiveParts, Recordings, StaticCode, Writer, write_blocks, write_inlines};

/// The questions, readable without a script.
#[component]
pub fn StaticQuiz(
    /// The questions.
    quiz: Quiz,
    /// Where the site is.
    base: Base,
) -> impl IntoView {
    let writer = Writer::new(base.clone(), LiveParts::static_page(&base, &Recordings::default()));
    let questions: Vec<AnyView> = quiz.questions.iter().map(|question| static_question(question, &writer)).collect();
    view! {
        <div class="quiz" data-quiz=quiz.id role="group" aria-label="Quiz">
            <p class="quiz-title">"Quiz"</p>
            <ol class="questions">{questions}</ol>
        </div>
    }
}

fn static_question(question: &Question, writer: &Writer) -> AnyView {
    view! {
        <li class="question">
            {write_blocks(&question.prompt, writer)} {asked(&question.answer, writer)}
            <details class="answer">
                <summary>"Answer"</summary>
                {right(&question.answer, writer)}
                <div class="reason">{write_blocks(&question.explanation, writer)}</div>
            </details>
        </li>
    }
    .into_any()
}

/// What there is to answer, without the answer.
fn asked(answer: &Answer, writer: &Writer) -> AnyView {
    match answer {
        Answer::Choice { choices, .. } => {
            let choices: Vec<AnyView> = (choices.iter())
                .map(|choice| view! { <li class="choice">{write_inlines(&choice.text, writer)}</li> }.into_any())
                .collect();
            view! { <ul class="choices">{choices}</ul> }.into_any()
        }
        Answer::Short { .. } => ().into_any(),
        Answer::Program { code, .. } => view! { <StaticCode code=code.clone() /> }.into_any(),
    }
}

fn right(answer: &Answer, writer: &Writer) -> AnyView {
    match answer {
        Answer::Choice { choices, .. } => {
            let judged: Vec<AnyView> = choices.iter().map(|choice| judged_choice(choice, writer)).collect();
            view! { <ul class="choices">{judged}</ul> }.into_any()
        }
        Answer::Short { accepted } => {
            let first = accepted.first().cloned().unwrap_or_default();
            view! { <p><code>{first}</code></p> }.into_any()
        }
        Answer::Program { result, .. } => match result {
            ProgramResult::Prints(text) => view! {
                <p>"It compiles and prints:"</p>
                <pre class="output output-stdout" tabindex="0">{text.clone()}</pre>
            }
            .into_any(),
            ProgramResult::Fails(code) => {
                view! { <p>"It does not compile: " <code>{code.clone()}</code></p> }.into_any()
            }
            ProgramResult::Panics => view! { <p>"It compiles and panics."</p> }.into_any(),
        },
    }
}

fn judged_choice(choice: &Choice, writer: &Writer) -> AnyView {
    let (verdict, word) = if choice.right { ("right", "Right: ") } else { ("wrong", "Wrong: ") };
    view! {
        <li class="choice" data-verdict=verdict>
            <span class="visually-hidden">{word}</span>
            {write_inlines(&choice.text, writer)}
            {(!choice.reason.is_empty())
                .then(|| view! { <p class="reason">{write_inlines(&choice.reason, writer)}</p> })}
        </li>
    }
    .into_any()
}
