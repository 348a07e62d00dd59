//! The course without a connection: what is on this device, fetching the rest, forgetting it.

use leptos::prelude::*;

use crate::stores::Offline;

/// Id of the section, which other pages lead to.
pub const ID: &str = "settings-offline";

/// The section on the offline copy.
#[component]
pub fn OfflineSettings() -> impl IntoView {
    let offline = expect_context::<Offline>();
    let view = offline.view();
    offline.look();
    let standing = move || {
        let text = view.with(|view| view.standing.clone());
        if text.is_empty() { "Finding out what is on this device…".to_owned() } else { text }
    };
    let message = Memo::new(move |_| view.with(|view| (view.message.clone(), view.failed)));
    let is_taking = Memo::new(move |_| view.with(|view| view.progress.is_some()));
    let is_kept = Memo::new(move |_| view.with(|view| view.kept));
    view! {
        <section aria-labelledby=ID>
            <h2 id=ID>"Offline"</h2>
            <p>{standing}</p>
            {move || if is_taking.get() {
                view! { <Taking offline /> }.into_any()
            } else {
                view! { <Offer offline /> }.into_any()
            }}
            {move || {
                let (text, failed) = message.get();
                let kind = if failed { "error" } else { "info" };
                (!text.is_empty()).then(|| view! { <p class="notice" data-kind=kind>{text}</p> })
            }}
            {move || is_kept.get().then(|| view! {
                <div class="setting">
                    <span>"Free the room that this takes; your own code and progress stay"</span>
                    <button class="button" type="button" on:click=move |_| offline.forget()>
                        "Forget the offline copy"
                    </button>
                </div>
            })}
        </section>
    }
}

/// What is missing can be fetched.
#[component]
fn Offer(offline: Offline) -> impl IntoView {
    let view = offline.view();
    let label = Memo::new(move |_| view.with(|view| view.take.clone()));
    move || {
        let label = label.get();
        (!label.is_empty()).then(|| {
            view! {
                <div class="setting">
                    <span>"All lessons, and the compiler that checks programs in the page"</span>
                    <button class="button" type="button" on:click=move |_| offline.take()>{label}</button>
                </div>
            }
            .into_any()
        })
    }
}

/// How far fetching is, and a way to end it.
#[component]
fn Taking(offline: Offline) -> impl IntoView {
    let view = offline.view();
    view! {
        <div class="setting">
            <label>
                "Fetching the course: " {move || view.with(|view| view.amount.clone())} " "
                <progress max="1" prop:value=move || view.with(|view| view.progress.unwrap_or(1.0))></progress>
            </label>
            <button class="button" type="button" on:click=move |_| offline.stop()>"Stop"</button>
        </div>
    }
}
