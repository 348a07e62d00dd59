//! A task in a static page: everything to read it and to check oneself without running anything.

use leptos::prelude::*;
use rockpool_course::{Block, Exercise};

use crate::{Base, LiveParts, Recorded, Recordings, StaticCode, Writer, write_blocks};

/// The given code, then tests, hints and solution, each behind its own `<details>`.
#[component]
pub fn StaticExercise(
    /// The task.
    exercise: Exercise,
    /// Where the site is.
    base: Base,
    /// What the lesson's programs gave when the course was built.
    recordings: Recordings,
) -> impl IntoView {
    let Exercise { given, tests, hints, solution, .. } = exercise;
    let writer = Writer::new(base.clone(), LiveParts::static_page(&base, &recordings));
    let recording = recordings.get(&given.id).cloned();
    let hints = static_hints(&hints, 1, hints.len(), &writer);
    view! {
        <div class="exercise" data-exercise=given.id role="group" aria-label="Exercise">
            <p class="exercise-title">"Exercise"</p>
            <div class="snippet">
                <div class="snippet-toolbar">
                    <span class="badge">"Make the tests pass"</span>
                </div>
                <StaticCode code=given.code hidden=given.hidden />
                {recording.map(|recording| view! { <Recorded recording /> })}
            </div>
            <details class="exercise-tests">
                <summary>"Tests"</summary>
                <StaticCode code=tests />
            </details>
            {hints}
            {solution
                .map(|code| {
                    view! {
                        <details class="solution">
                            <summary>"Solution"</summary>
                            <StaticCode code />
                        </details>
                    }
                })}
        </div>
    }
}

/// Each hint holds the next, so that they are asked for one at a time, as in the live page.
fn static_hints(hints: &[Vec<Block>], number: usize, count: usize, writer: &Writer) -> Option<AnyView> {
    let (hint, rest) = hints.split_first()?;
    let title = if count == 1 { "Hint".to_owned() } else { format!("Hint {number} of {count}") };
    let next = static_hints(rest, number + 1, count, writer);
    let hint = view! {
        <details class="hint">
            <summary>{title}</summary>
            {write_blocks(hint, writer)}
            {next}
        </details>
    };
    Some(hint.into_any())
}
