//! The reader's data: how much there is, a copy to keep, one to bring back, and forgetting it.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::browser::{clock, files, task};
use crate::components::dialog::Dialog;
use crate::stores::backup::{self, Backup, Objects, Plan, Way};
use crate::stores::personal::Personal;
use crate::stores::shelf::SaveState;
use crate::stores::{Announcer, drafts, progress};

/// The section on data.
#[component]
pub fn PersonalData() -> impl IntoView {
    let personal = Personal::here();
    let announcer = expect_context::<Announcer>();
    let coming = RwSignal::new(None::<Backup>);
    let problem = RwSignal::new(None::<String>);
    let forgetting = RwSignal::new(false);
    // The stores do not tell of every change; the count is made again after what this section itself does.
    let done = RwSignal::new(0_u32);
    let counts = move || {
        done.track();
        counts(&personal.objects())
    };
    let state = personal.storage.state();
    let saved = move || match state.get() {
        SaveState::Saved => "Everything is saved in this browser.",
        SaveState::NotSaved(_) => "Not everything is saved: export it if you want to keep it.",
    };
    let export = move |_| {
        let name = format!("rockpool-{}.json", clock::today());
        if files::save(&name, "application/json", &personal.export()) {
            announcer.say("Your data was offered as a file.");
        } else {
            problem.set(Some("The browser did not let the page save a file.".to_owned()));
        }
    };
    let chosen = move |event: Event| {
        let Some(file) = files::chosen(&event) else { return };
        problem.set(None);
        task::spawn(async move {
            let read = match file.text(backup::MAX_BYTES).await {
                Ok(text) => backup::read(&text).map_err(|error| error.to_string()),
                Err(error) => Err(error.to_string()),
            };
            match read {
                Ok(backup) => drop(coming.try_set(Some(backup))),
                Err(text) => drop(problem.try_set(Some(text))),
            }
        });
    };
    view! {
        <section aria-labelledby="settings-data">
            <h2 id="settings-data">"Your data"</h2>
            <p>{counts} " " {saved}</p>
            <div class="setting">
                <span>"A copy of your code, progress and settings in one file"</span>
                <button class="button" type="button" on:click=export>"Export"</button>
            </div>
            <label class="setting">
                <span>"Bring back an exported file"</span>
                <input type="file" accept="application/json,.json" on:change=chosen />
            </label>
            {move || problem.get().map(|text| view! { <p class="notice" data-kind="error" role="alert">{text}</p> })}
            <div class="setting">
                <span>"Forget everything on this device"</span>
                <button class="button" type="button" on:click=move |_| forgetting.set(true)>"Clear…"</button>
            </div>
            <Import coming personal done />
            <Forget open=forgetting personal done />
        </section>
    }
}

fn counts(objects: &Objects) -> String {
    let of = |kind: &str| objects.keys().filter(|(known, _)| known == kind).count();
    let (drafts, lessons) = (of(drafts::KIND), of(progress::KIND));
    let plural = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    format!(
        "{} and progress in {}.",
        plural(drafts, "edited program", "edited programs"),
        plural(lessons, "lesson", "lessons")
    )
}

/// Shows what an import would change before it does.
#[component]
fn Import(coming: RwSignal<Option<Backup>>, personal: Personal, done: RwSignal<u32>) -> impl IntoView {
    let open = RwSignal::new(false);
    let way = RwSignal::new(Way::Merge);
    let announcer = expect_context::<Announcer>();
    Effect::new(move || {
        if coming.with(Option::is_some) {
            open.set(true);
        }
    });
    let plan = Memo::new(move |_| {
        let way = way.get();
        coming.with(|coming| {
            coming.as_ref().map(|coming| backup::plan(&personal.objects(), &coming.objects, way)).unwrap_or_default()
        })
    });
    let import = move |_| {
        plan.with_untracked(|plan| personal.apply(plan));
        open.set(false);
        done.update(|done| *done += 1);
        announcer.say("Your data was imported.");
    };
    let content = ViewFn::from(move || {
        view! {
            <div class="dialog-body">
                <p>{move || coming.with(|coming| coming.as_ref().map(about))}</p>
                <WayChoice way />
                <p role="status">{move || plan.with(plan_text)}</p>
            </div>
            <div class="dialog-actions">
                <button class="button" type="button" on:click=move |_| open.set(false)>"Cancel"</button>
                <button class="button button-primary" type="button" on:click=import>"Import"</button>
            </div>
        }
    });
    view! { <Dialog open title="Import" content /> }
}

#[component]
fn WayChoice(way: RwSignal<Way>) -> impl IntoView {
    let choice = |value: Way, label: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name="import-way"
                    prop:checked=move || way.get() == value
                    on:change=move |_| way.set(value)
                />
                {label}
            </label>
        }
    };
    view! {
        <div class="segmented" role="radiogroup" aria-label="How to import">
            {choice(Way::Merge, "Add to what is here")} {choice(Way::Replace, "Replace what is here")}
        </div>
    }
}

fn about(backup: &Backup) -> String {
    let mut text = format!("Exported on {}: {}", backup.exported, counts(&backup.objects));
    if !backup.unsound.is_empty() {
        text += &format!(" {} further items cannot be read and are left out.", backup.unsound.len());
    }
    text
}

fn plan_text(plan: &Plan) -> String {
    let Plan { added, changed, removed, same, .. } = plan;
    format!("{added} new, {changed} changed, {removed} forgotten, {same} stay as they are.")
}

/// Asks before everything is forgotten.
#[component]
fn Forget(open: RwSignal<bool>, personal: Personal, done: RwSignal<u32>) -> impl IntoView {
    let announcer = expect_context::<Announcer>();
    let forget = move |_| {
        personal.clear();
        open.set(false);
        done.update(|done| *done += 1);
        announcer.say("Everything was forgotten.");
    };
    let content = ViewFn::from(move || {
        view! {
            <div class="dialog-body">
                <p>"Your code, progress, quiz answers, the opened guide and all settings of this page are deleted. "
                "This cannot be undone; an export can bring them back."</p>
            </div>
            <div class="dialog-actions">
                <button class="button" type="button" on:click=move |_| open.set(false)>"Keep"</button>
                <button class="button button-primary" type="button" on:click=forget>"Forget everything"</button>
            </div>
        }
    });
    view! { <Dialog open title="Forget everything?" content /> }
}
