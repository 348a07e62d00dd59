//! What a run prints while it runs, how it ended, and what to do when it did not.

use leptos::prelude::*;
use rockpool_engine::Exit;
use rockpool_page::{Icon, Shape};

use crate::components::fault::{Fault, FetchFirst, WaysOn};
use crate::components::findings::{Diagnostics, Panics};
use crate::components::listing::Listing;
use crate::components::test_rows::TestRows;
use crate::engines::EngineId;
use crate::engines::choice::not_in_page;
use crate::workspace::output::Piece;
use crate::workspace::{Check, Place, Run, RunState, Stream, words};

/// Everything that came of a run. Nothing is shown before the first.
#[component]
pub fn OutputPane(
    /// The run.
    run: Run,
    /// The reader wants to see a place of their text.
    go_to: Callback<Place>,
    /// What can be done after a fault.
    ways: WaysOn,
    /// What is checked while the reader types: what it shows is not shown twice.
    check: Check,
    /// Tests that are expected, by name, so that rows are there before the harness names them.
    #[prop(optional, into)]
    expected_tests: Vec<String>,
) -> impl IntoView {
    let begun = Memo::new(move |_| *run.state().read() != RunState::Idle);
    let ways = StoredValue::new(ways);
    let expected_tests = StoredValue::new(expected_tests);
    view! {
        <Show when=move || begun.get()>
            <div class="output" role="group" aria-label="Output">
                <StatusLine run />
                <TestRows run go_to expected=expected_tests.get_value() />
                <Diagnostics run go_to check />
                <Panics run go_to />
                <Streams run />
                <Listing run />
                <InputLine run />
                <OvertimeNotice run />
                <FetchFirst run ways=ways.get_value() />
                <Fault run ways=ways.get_value() />
            </div>
        </Show>
    }
}

/// How it stands or ended, who answered, how long it took, and a way to stop it.
#[component]
fn StatusLine(run: Run) -> impl IntoView {
    let result = move || match &*run.state().read() {
        RunState::Ended(outcome) if outcome.exit == Exit::Stopped => "stopped",
        RunState::Asks(_) => "stopped",
        RunState::Ended(outcome) if outcome.success => "success",
        RunState::Ended(_) | RunState::Failed(_) => "failure",
        RunState::Idle | RunState::Waiting | RunState::Running | RunState::Overtime => "running",
    };
    let words =
        move || if matches!(*run.state().read(), RunState::Failed(_)) { "No result".to_owned() } else { run.summary() };
    let engine = move || {
        run.answering().get().map(|answering| match answering.id {
            EngineId::Playground => match answering.why {
                Some(why) => format!("on {}, {}", answering.name, not_in_page(&why)),
                None => format!("on {}", answering.name),
            },
            EngineId::Page => format!("in {}", answering.name),
            EngineId::Recorded => format!("Not run now: {}", answering.name),
        })
    };
    let elapsed = move || {
        let ended = matches!(*run.state().read(), RunState::Ended(_));
        let recorded = run.answering().read().as_ref().is_some_and(|answering| answering.id == EngineId::Recorded);
        (ended && !recorded).then(|| run.times())
    };
    view! {
        <div class="output-status" data-result=result>
            <Show when=move || run.is_active()>
                <span class="spinner" aria-hidden="true"></span>
            </Show>
            <span class="output-words">{words}</span>
            <span class="engine-name">{engine}</span>
            <span class="engine-name">{elapsed}</span>
            <span class="spacer"></span>
            <Show when=move || run.is_active()>
                <button type="button" class="button button-small" on:click=move |_| run.stop()>
                    <Icon shape=Shape::Stop />
                    "Stop"
                </button>
            </Show>
        </div>
    }
}

/// What the program printed, both streams in the order of arrival; what the build printed is folded away, since its
/// messages stand in the list. A piece that grows is drawn anew; the ones before it stay.
#[component]
fn Streams(run: Run) -> impl IntoView {
    let output = run.output();
    let failed = Memo::new(move |_| run.findings().read().errors() > 0);
    let built = Memo::new(move |_| output.read().built(failed.get()));
    let pieces = move || {
        let pieces = output.read().after_build(built.get());
        pieces.into_iter().enumerate().map(|(index, piece)| ((index, piece.text.len()), piece)).collect::<Vec<_>>()
    };
    let any = Memo::new(move |_| !pieces().is_empty());
    let dropped = move || {
        let dropped = output.with(crate::workspace::Output::dropped);
        (dropped > 0).then(|| format!("{} more were printed and are not kept.", words::bytes(dropped)))
    };
    view! {
        <Show when=move || any.get()>
            <pre class="output-stream" tabindex="0" aria-label="Printed">
                <For each=pieces key=|(key, _)| *key let((_, piece))>
                    {stream_piece(piece)}
                </For>
            </pre>
        </Show>
        {move || dropped().map(|text| view! { <p class="notice" data-kind="info">{text}</p> })}
        <Show when=move || { built.get() > 0 }>
            <details class="snippet-status build-output">
                <summary>"What the build printed"</summary>
                <pre class="output-stream output-stderr" tabindex="0">{move || build_text(run, built.get())}</pre>
            </details>
        </Show>
    }
}

fn build_text(run: Run, built: usize) -> String {
    let mut text = run.output().read().text(Stream::Stderr);
    text.truncate(text.floor_char_boundary(built));
    text
}

fn stream_piece(piece: Piece) -> AnyView {
    let class = match piece.stream {
        Stream::Stdout => "output-stdout",
        Stream::Stderr => "output-stderr",
    };
    view! { <span class=class>{piece.text}</span> }.into_any()
}

/// A line for a program that reads its input, where the engine passes it on.
#[component]
fn InputLine(run: Run) -> impl IntoView {
    let reads = move || {
        let running = matches!(*run.state().read(), RunState::Running | RunState::Overtime);
        let asks = run.sent().is_some_and(|sent| {
            let program = &sent.job.program;
            program.stdin.is_none() && program.files.iter().any(|file| rockpool_engine::detect::reads_stdin(&file.text))
        });
        running && asks && !run.is_in_page()
    };
    let line = RwSignal::new(String::new());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        run.send_line(&line.get_untracked());
        line.set(String::new());
    };
    view! {
        <Show when=reads>
            <form class="output-status input-line" on:submit=send>
                <label class="visually-hidden" for="program-input">"Input for the program"</label>
                <input
                    id="program-input"
                    class="select"
                    type="text"
                    autocomplete="off"
                    placeholder="Input for the program"
                    bind:value=line
                />
                <button type="submit" class="button button-small">"Send"</button>
                <button type="button" class="button button-small button-quiet" on:click=move |_| run.close_input()>
                    "End of input"
                </button>
            </form>
        </Show>
    }
}

/// Asks about a run that takes long.
#[component]
fn OvertimeNotice(run: Run) -> impl IntoView {
    view! {
        <Show when=move || *run.state().read() == RunState::Overtime>
            <p class="notice" data-kind="warning" role="status">
                {move || match run.is_in_page() {
                    true => "It still runs, and may never end. ",
                    false => {
                        "This takes long, and may never end. It is stopped soon unless you allow more time. "
                    }
                }}
                <button type="button" class="button button-small" on:click=move |_| run.allow_more_time()>
                    {move || if run.is_in_page() { "Let it run" } else { "Allow more time" }}
                </button>
                " "
                <button type="button" class="button button-small" on:click=move |_| run.stop()>"Stop now"</button>
            </p>
        </Show>
    }
}
