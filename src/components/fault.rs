//! A run that the outside broke: whose fault it is, and ways on.

use leptos::prelude::*;
use rockpool_engine::EngineError;

use crate::checker::standing::megabytes;
use crate::engines::{EngineId, Engines};
use crate::workspace::{Run, RunState};

/// What can be done after a fault.
#[derive(Clone, Copy)]
pub struct WaysOn {
    /// Asks the same again.
    pub retry: Callback<()>,
    /// Whether there is recorded output to show.
    pub has_recording: Signal<bool>,
    /// Shows it.
    pub show_recorded: Callback<()>,
    /// Where another server can be chosen.
    pub settings: StoredValue<String>,
}

/// What a run in the page would fetch, on a connection where that is not done unasked.
#[component]
pub fn FetchFirst(
    /// The run.
    run: Run,
    /// What can be done.
    ways: WaysOn,
) -> impl IntoView {
    let engines = expect_context::<Engines>();
    let bytes = Memo::new(move |_| match *run.state().read() {
        RunState::Asks(bytes) => Some(bytes),
        _ => None,
    });
    let fetch = move |_| {
        engines.page().allow_fetching();
        ways.retry.run(());
    };
    move || {
        bytes.get().map(|bytes| {
            let amount = megabytes(bytes);
            view! {
                <div class="notice" data-kind="info" role="status">
                    <p>{format!("To run programs, this page fetches the Rust compiler and its library once: {amount}.")}</p>
                    <p class="exercise-actions">
                        <button type="button" class="button button-small" on:click=fetch>
                            {format!("Fetch {amount} and run")}
                        </button>
                        <OnServer ways />
                    </p>
                </div>
            }
        })
    }
}

/// Asks the same of the server, from now on.
#[component]
fn OnServer(ways: WaysOn) -> impl IntoView {
    let engines = expect_context::<Engines>();
    let ask = move |_| {
        engines.preferred().set(Some(EngineId::Playground));
        ways.retry.run(());
    };
    view! {
        <button type="button" class="button button-small" on:click=ask>
            {move || format!("Run on {}", engines.playground().name())}
        </button>
    }
}

/// The fault of a run, if it has one.
#[component]
pub fn Fault(
    /// The run.
    run: Run,
    /// What can be done.
    ways: WaysOn,
) -> impl IntoView {
    let error = move || match &*run.state().read() {
        RunState::Failed(error) => Some(error.clone()),
        _ => None,
    };
    let in_page = move || run.is_in_page();
    move || error().map(|error| view! { <FaultNotice error in_page=in_page() ways /> })
}

#[component]
fn FaultNotice(error: EngineError, in_page: bool, ways: WaysOn) -> impl IntoView {
    let wait = match error {
        EngineError::RateLimited { retry_after: Some(seconds) } => Some(format!("It asks for {seconds} seconds.")),
        _ => None,
    };
    let can_retry = !matches!(error, EngineError::Unsupported { .. });
    view! {
        <div class="notice" data-kind="error" role="alert">
            <p>{error.to_string()} " " {wait}</p>
            <p class="exercise-actions">
                {can_retry
                    .then(|| {
                        view! {
                            <button type="button" class="button button-small" on:click=move |_| ways.retry.run(())>
                                "Try again"
                            </button>
                        }
                    })}
                {in_page.then(|| view! { <OnServer ways /> })}
                <Show when=move || ways.has_recording.get()>
                    <button type="button" class="button button-small" on:click=move |_| ways.show_recorded.run(())>
                        "Show the recorded output"
                    </button>
                </Show>
                <a class="button button-small" href=ways.settings.get_value()>"Choose another server"</a>
            </p>
        </div>
    }
}
