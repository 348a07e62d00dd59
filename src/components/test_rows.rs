//! A row a test.

use leptos::prelude::*;
use rockpool_engine::{TestResult, TestRow};

use crate::workspace::{Place, Run};

/// The tests of a run, as the harness tells of them.
#[component]
pub fn TestRows(
    /// The run.
    run: Run,
    /// The reader wants to see a place of their text.
    go_to: Callback<Place>,
    /// Tests that are expected, by their last name.
    expected: Vec<String>,
) -> impl IntoView {
    let expected = StoredValue::new(expected);
    let rows = move || {
        let active = run.is_active();
        run.findings().with(|found| {
            let told: Vec<&TestRow> = found.tests.rows.iter().collect();
            let missing = |name: &&String| !told.iter().any(|row| last(&row.name) == name.as_str());
            let waiting: Vec<AnyView> = expected.with_value(|expected| {
                let names = expected.iter().filter(|_| active).filter(missing);
                names.map(|name| waiting_row(name)).collect()
            });
            told.iter().map(|row| test_row(row, run, go_to, active)).chain(waiting).collect::<Vec<_>>()
        })
    };
    let any = Memo::new(move |_| {
        let expects = expected.with_value(|expected| !expected.is_empty());
        !run.findings().read().tests.rows.is_empty() || (expects && run.is_active())
    });
    view! {
        <Show when=move || any.get()>
            <ul class="tests" aria-label="Tests">{rows}</ul>
        </Show>
    }
}

/// The name of a test without its modules.
fn last(name: &str) -> &str {
    name.rsplit("::").next().unwrap_or(name)
}

fn waiting_row(name: &str) -> AnyView {
    view! {
        <li class="test-row" data-result="running">
            <span class="test-result">"waiting"</span>
            <span class="test-name">{name.to_owned()}</span>
        </li>
    }
    .into_any()
}

/// A test without a result in a run that is not `active` any more was ended with it, or ended it.
fn test_row(row: &TestRow, run: Run, go_to: Callback<Place>, active: bool) -> AnyView {
    let (result, word) = match &row.result {
        TestResult::Running if active => ("running", "running".to_owned()),
        TestResult::Running => ("failed", "not finished".to_owned()),
        TestResult::Passed => ("passed", "passed".to_owned()),
        TestResult::Failed => ("failed", "failed".to_owned()),
        TestResult::TimedOut => ("failed", "took too long".to_owned()),
        TestResult::Ignored { reason: None } => ("ignored", "ignored".to_owned()),
        TestResult::Ignored { reason: Some(reason) } => ("ignored", format!("ignored: {reason}")),
    };
    let failure = row.failure.as_ref();
    let place = failure
        .and_then(|failure| failure.panic.as_ref())
        .and_then(|panic| run.sent().and_then(|sent| sent.place_of_line(&panic.file, panic.line, panic.column)));
    let text = failure.map(|failure| view! { <pre>{failure.text.clone()}</pre> });
    view! {
        <li class="test-row" data-result=result>
            <span class="test-result">{word}</span>
            <span class="test-name">{last(&row.name).to_owned()}</span>
            {place
                .map(|place| {
                    view! {
                        <button type="button" class="diagnostic-place" on:click=move |_| go_to.run(place)>
                            "Show the place"
                        </button>
                    }
                })}
            {text}
        </li>
    }
    .into_any()
}
