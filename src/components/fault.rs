//! A run that the outside broke: whose fault it is, and ways on.

use leptos::prelude::*;
use rockpool_engine::EngineError;

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
    move || error().map(|error| view! { <FaultNotice error ways /> })
}

#[component]
fn FaultNotice(error: EngineError, ways: WaysOn) -> impl IntoView {
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
