//! The settings page.

mod data;
mod engine;
pub mod offline;

use leptos::prelude::*;
use rockpool_engine::{Channel, Edition, Mode};

use super::Shown;
use crate::checker::CheckChoice;
use crate::stores::settings::CODE_SIZES;
use crate::stores::{Settings, Theme};
use data::PersonalData;
use engine::EngineSettings;
use offline::OfflineSettings;

/// All settings, and the data kept on this device.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let settings = expect_context::<Settings>();
    view! {
        <div class="settings">
            <h1>"Settings"</h1>
            <p>"Kept on this device only."</p>
            <section aria-labelledby="settings-look">
                <h2 id="settings-look">"Look"</h2>
                <ThemeChoice theme=settings.theme />
                <CodeSize size=settings.code_size />
                <Switch on=settings.wrap label="Wrap long lines of code" />
                <Switch on=settings.single_keys label="Single keys are shortcuts (list: ?)" />
            </section>
            <EngineSettings />
            <section aria-labelledby="settings-check">
                <h2 id="settings-check">"Check as you type"</h2>
                <p>
                    "The Rust compiler itself runs in this page: it is fetched once, works offline from then on, and sends "
                    "your code nowhere."
                </p>
                <Pick value=settings.check label="Check programs while I type" options=CHECKS />
                <Switch on=settings.inlay_types label="Show types that the code leaves out" />
            </section>
            <section aria-labelledby="settings-programs">
                <h2 id="settings-programs">"New programs"</h2>
                <Pick value=settings.edition label="Edition" options=EDITIONS />
                <Pick value=settings.channel label="Channel" options=CHANNELS />
                <Pick value=settings.mode label="Build" options=MODES />
                <Switch on=settings.backtrace label="Show a backtrace when a program panics" />
            </section>
            <OfflineSettings />
            <PersonalData />
        </div>
        <Shown title="Settings".to_owned() />
    }
}

const EDITIONS: &[(Edition, &str)] =
    &[(Edition::E2024, "2024"), (Edition::E2021, "2021"), (Edition::E2018, "2018"), (Edition::E2015, "2015")];
const CHANNELS: &[(Channel, &str)] =
    &[(Channel::Stable, "Stable"), (Channel::Beta, "Beta"), (Channel::Nightly, "Nightly")];
const CHECKS: &[(CheckChoice, &str)] = &[
    (CheckChoice::On, "Yes; ask first on a slow or metered connection"),
    (CheckChoice::Ask, "Ask before fetching the compiler"),
    (CheckChoice::Off, "No"),
];
const MODES: &[(Mode, &str)] = &[(Mode::Debug, "Debug, with overflow checks"), (Mode::Release, "Release, optimised")];

#[component]
fn ThemeChoice(theme: RwSignal<Theme>) -> impl IntoView {
    let choices: Vec<AnyView> = (Theme::ALL.iter())
        .map(|choice| {
            let choice = *choice;
            view! {
                <label>
                    <input
                        type="radio"
                        name="theme"
                        prop:checked=move || theme.get() == choice
                        on:change=move |_| theme.set(choice)
                    />
                    {choice.label()}
                </label>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="setting">
            <span id="theme-label">"Theme"</span>
            <div class="segmented" role="radiogroup" aria-labelledby="theme-label">{choices}</div>
        </div>
    }
}

#[component]
fn CodeSize(size: RwSignal<u32>) -> impl IntoView {
    let (least, most) = CODE_SIZES;
    let typed = move |event| {
        if let Ok(pixels) = event_target_value(&event).parse::<u32>() {
            size.set(pixels.clamp(least, most));
        }
    };
    view! {
        <label class="setting">
            <span>"Size of code"</span>
            <span>
                <input
                    type="range"
                    min=least.to_string()
                    max=most.to_string()
                    prop:value=move || size.get().to_string()
                    on:input=typed
                />
                " "
                {move || format!("{} px", size.get())}
            </span>
        </label>
    }
}

/// A setting that is on or off.
#[component]
fn Switch(on: RwSignal<bool>, label: &'static str) -> impl IntoView {
    view! {
        <label class="setting">
            <span>{label}</span>
            <input
                type="checkbox"
                prop:checked=move || on.get()
                on:change=move |_| on.update(|on| *on = !*on)
            />
        </label>
    }
}

/// A setting with a few named values.
#[component]
fn Pick<T>(value: RwSignal<T>, label: &'static str, options: &'static [(T, &'static str)]) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let choices: Vec<AnyView> = (options.iter().enumerate())
        .map(|(at, (option, name))| {
            let option = *option;
            view! { <option value=at.to_string() prop:selected=move || value.get() == option>{*name}</option> }
                .into_any()
        })
        .collect();
    let picked = move |event| {
        let at = event_target_value(&event).parse::<usize>().ok();
        if let Some((option, _)) = at.and_then(|at| options.get(at)) {
            value.set(*option);
        }
    };
    view! {
        <label class="setting">
            <span>{label}</span>
            <select class="select" on:change=picked>{choices}</select>
        </label>
    }
}
