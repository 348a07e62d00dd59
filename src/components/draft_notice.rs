//! What the reader is asked about a draft: the lesson changed since it was written, or another tab changed it.

use leptos::prelude::*;

use crate::stores::{DraftKey, Drafts, Elsewhere};

/// Questions about the draft of one editor. Shows nothing while there are none.
#[component]
pub fn DraftNotice(
    /// Which draft.
    key: DraftKey,
    /// The text as the lesson has it now.
    #[prop(into)]
    original: Signal<String>,
    /// The text in the editor.
    #[prop(into)]
    text: Signal<String>,
    /// Puts another text into the editor.
    replace: Callback<String>,
) -> impl IntoView {
    let drafts = expect_context::<Drafts>();
    let outdated = RwSignal::new(drafts.load(&key).is_some_and(|draft| !draft.is_of(&original.get_untracked())));
    let elsewhere = drafts.elsewhere(key.clone());
    let key = StoredValue::new(key);

    let keep_edit = move || {
        key.with_value(|key| drafts.save(key, &text.get_untracked(), &original.get_untracked()));
        outdated.set(false);
    };
    let take_new = move || {
        replace.run(original.get_untracked());
        outdated.set(false);
    };
    let keep_mine = move || {
        key.with_value(|key| {
            drafts.save(key, &text.get_untracked(), &original.get_untracked());
            drafts.settle(key);
        });
    };
    let load_theirs = move || {
        let theirs = elsewhere.get_untracked();
        key.with_value(|key| drafts.settle(key));
        match theirs {
            Some(Elsewhere::Saved(draft)) => replace.run(draft.text),
            Some(Elsewhere::Removed) => replace.run(original.get_untracked()),
            None => {}
        }
    };
    let differs = move || {
        elsewhere.with(|elsewhere| match elsewhere {
            Some(Elsewhere::Saved(draft)) => text.with(|text| *text != draft.text),
            Some(Elsewhere::Removed) => original.with(|original| text.with(|text| text != original)),
            None => false,
        })
    };
    let differs = Memo::new(move |_| differs());
    view! {
        {move || {
            outdated.get().then(|| {
                let words = "This example changed since your edit.";
                question(words, ("Keep mine", keep_edit.into()), ("Take the new text", take_new.into()))
            })
        }}
        {move || {
            differs.get().then(|| {
                let words = "This text was changed in another tab.";
                question(words, ("Keep mine", keep_mine.into()), ("Load theirs", load_theirs.into()))
            })
        }}
    }
}

/// A sentence and two answers.
fn question(text: &'static str, one: (&'static str, Callback<()>), other: (&'static str, Callback<()>)) -> AnyView {
    let button = |(name, act): (&'static str, Callback<()>)| {
        view! { <button class="button button-small" type="button" on:click=move |_| act.run(())>{name}</button> " " }
            .into_any()
    };
    view! {
        <div class="notice draft-notice" data-kind="info" role="status">
            <p>{text}</p>
            <p>{button(one)} {button(other)}</p>
        </div>
    }
    .into_any()
}
