//! What the reader must know about their stored data: that it is not saved, was unreadable, or is of a newer version.

use leptos::prelude::*;

use crate::stores::Storage;
use crate::stores::disk::DiskError;
use crate::stores::shelf::{NotSaved, Notice, SaveState};

/// The notices above the page's content.
#[component]
pub fn StorageNotices() -> impl IntoView {
    let storage = expect_context::<Storage>();
    let (state, notices) = (storage.state(), storage.notices());
    let hidden = RwSignal::new(false);
    let not_saved = Memo::new(move |_| match state.get() {
        SaveState::Saved => None,
        SaveState::NotSaved(why) => Some(why),
    });
    view! {
        {move || {
            let why = not_saved.get().filter(|_| !hidden.get())?;
            Some(notice(why_text(why), "Hide", Callback::new(move |()| hidden.set(true))))
        }}
        {move || {
            let text = notices.with(|list| notices_text(list))?;
            Some(notice(text, "Understood", Callback::new(move |()| storage.dismiss())))
        }}
    }
}

fn notice(text: String, action: &'static str, act: Callback<()>) -> AnyView {
    view! {
        <div class="notice storage-notice" data-kind="warning" role="status">
            <p>{text}</p>
            <p>
                <button class="button button-small" type="button" on:click=move |_| act.run(())>{action}</button>
            </p>
        </div>
    }
    .into_any()
}

fn why_text(why: NotSaved) -> String {
    match why {
        NotSaved::Disk(DiskError::Blocked) => {
            "Not saved: this browser does not let the page store anything, as in some private windows. Everything else \
             works; what you do is lost when you close the page."
        }
        NotSaved::Disk(DiskError::Full) => {
            "Not saved: the browser's storage for this site is full. What you do now is lost when you close the page. \
             Export your data in the settings, then clear some."
        }
        NotSaved::Newer => {
            "Not saved: part of your data was written by a newer version of this page and is left alone. Reload the \
             page to get that version."
        }
    }
    .to_owned()
}

/// All notices in one text, or `None` without any.
fn notices_text(list: &[Notice]) -> Option<String> {
    let aside = list.iter().filter(|notice| matches!(notice, Notice::KeptAside { .. })).count();
    let newer = list.len() - aside;
    let mut parts = Vec::new();
    if aside > 0 {
        let things = if aside == 1 { "One saved item".to_owned() } else { format!("{aside} saved items") };
        parts.push(format!(
            "{things} could not be read and was kept aside. Nothing is deleted; an export in the settings contains it."
        ));
    }
    if newer > 0 {
        parts.push("Some of your data is of a newer version of this page and is only read by it.".to_owned());
    }
    (!parts.is_empty()).then(|| parts.join(" "))
}
