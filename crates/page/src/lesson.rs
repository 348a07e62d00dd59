//! A lesson: title, what it takes and teaches, its blocks, its footnotes.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Block, Footnote, Lesson};

use crate::{Base, LiveParts, Writer, write_blocks};

/// The text of a lesson. The same in the static page and in the app, but for `live`.
#[component]
pub fn LessonBody(
    /// The lesson.
    lesson: Arc<Lesson>,
    /// Where the site is.
    base: Base,
    /// What stands in for examples, exercises and quizzes.
    live: LiveParts,
) -> impl IntoView {
    let writer = Writer::new(base, live);
    view! {
        <article class="lesson prose">
            <header class="lesson-header">
                <h1>{lesson.title.clone()}</h1>
                {(!lesson.summary.is_empty()).then(|| view! { <p class="summary">{crate::sentence(&lesson.summary)}</p> })}
                {meta(&lesson)}
            </header>
            {write_blocks(without_title(&lesson), &writer)}
            {footnotes(&lesson.footnotes, &writer)}
        </article>
    }
}

/// The blocks without a first heading that only repeats the title.
fn without_title(lesson: &Lesson) -> &[Block] {
    match lesson.blocks.split_first() {
        Some((Block::Heading { level: 1, text, .. }, rest)) if crate::plain_text(text) == lesson.title => rest,
        _ => &lesson.blocks,
    }
}

/// Minutes, topics and crates on one line.
fn meta(lesson: &Lesson) -> AnyView {
    let minutes = (lesson.minutes > 0).then(|| view! { <li class="minutes">{minutes_text(lesson.minutes)}</li> });
    let topics: Vec<AnyView> =
        lesson.topics.iter().map(|topic| view! { <li class="topic">{topic.clone()}</li> }.into_any()).collect();
    if minutes.is_none() && topics.is_empty() {
        return ().into_any();
    }
    view! { <ul class="meta" aria-label="About this lesson">{minutes} {topics}</ul> }.into_any()
}

/// Reading time in words.
pub(crate) fn minutes_text(minutes: u32) -> String {
    format!("{minutes} min")
}

fn footnotes(notes: &[Footnote], writer: &Writer) -> AnyView {
    if notes.is_empty() {
        return ().into_any();
    }
    let notes: Vec<AnyView> = notes.iter().map(|note| footnote(note, writer)).collect();
    view! {
        <section class="footnotes" aria-label="Footnotes">
            <ol>{notes}</ol>
        </section>
    }
    .into_any()
}

fn footnote(note: &Footnote, writer: &Writer) -> AnyView {
    let number = note.number;
    view! {
        <li id=format!("footnote-{number}") value=number.to_string()>
            {write_blocks(&note.blocks, writer)}
            <a
                class="footnote-back"
                href=format!("#footnote-ref-{number}")
                aria-label=format!("Back to the text of footnote {number}")
            >
                "↩"
            </a>
        </li>
    }
    .into_any()
}
