//! Makes a link that carries code, and opens the same code on the playground page.

use leptos::prelude::*;

use crate::browser::{clipboard, document, task};
use crate::navigator::Navigator;
use crate::share::{self, Shared};

/// Share, and go on in the playground page.
#[component]
pub fn ShareButton(
    /// What to share.
    shared: Callback<(), Shared>,
    /// The playground page.
    page: String,
    /// Whether going on there is offered too.
    #[prop(default = true)]
    go_on: bool,
) -> impl IntoView {
    // A frame in somebody else's page goes nowhere: there the playground is another window.
    let navigator = use_context::<Navigator>();
    let said = RwSignal::new(None::<String>);
    let link = RwSignal::new(None::<String>);
    let page = StoredValue::new(page);
    let made = move || share::encode(&shared.run(())).map(|fragment| format!("{}#{fragment}", page.get_value()));
    let copy = move |_| match made() {
        Ok(path) => {
            let url = format!("{}{path}", document::origin());
            link.set(Some(url.clone()));
            task::spawn(async move {
                let done = clipboard::copy(&url).await;
                let words = if done { "The link is copied." } else { "Copy this link:" };
                let _ = said.try_set(Some(words.to_owned()));
            });
        }
        Err(error) => {
            link.set(None);
            said.set(Some(error.to_string()));
        }
    };
    let open = move |_| match made() {
        Ok(path) => match navigator {
            Some(navigator) => navigator.go_to(&path),
            None => document::open_window(&path),
        },
        Err(error) => said.set(Some(error.to_string())),
    };
    view! {
        <button type="button" class="button button-small" on:click=copy>"Share"</button>
        {go_on
            .then(|| {
                view! {
                    <button type="button" class="button button-small" on:click=open>"Open in the playground"</button>
                }
            })}
        <span role="status">
            {move || said.get()} " "
            {move || link.get().map(|url| view! { <a href=url.clone()>"The link"</a> })}
        </span>
    }
}
