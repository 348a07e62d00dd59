//! What is around every page, and which page is in view.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Course, LessonRef};
use rockpool_page::{EntryMark, Frame, MarkOf, Place};

use crate::components::explanation::ExplanationPanel;
use crate::components::header_tools::HeaderTools;
use crate::components::key_map::KeyMap;
use crate::components::live_regions::LiveRegions;
use crate::components::search_dialog::SearchDialog;
use crate::components::storage_notices::StorageNotices;
use crate::components::update_notice::UpdateNotice;
use crate::navigator::Navigator;
use crate::pages;
use crate::stores::progress::{self, Standing};
use crate::stores::{CourseStore, Progress};

/// Everything inside `#app`.
#[component]
pub fn App() -> impl IntoView {
    let store = expect_context::<CourseStore>();
    let navigator = expect_context::<Navigator>();
    let (course, base) = (store.course(), store.base());
    let mark = marks(&course, expect_context());
    view! {
        <Frame course base place=navigator.place() mark tools=ViewFn::from(|| view! { <HeaderTools /> })>
            <StorageNotices />
            <UpdateNotice />
            <Page />
        </Frame>
        <LiveRegions />
        <SearchDialog />
        <KeyMap />
        <ExplanationPanel />
    }
}

/// The page in view. Another lesson is not another page, so that the one being read stays until the next is here.
#[component]
fn Page() -> impl IntoView {
    let place = expect_context::<Navigator>().place();
    let kind = Memo::new(move |_| place.with(std::mem::discriminant));
    move || {
        // Reading it, not `track`: a memo that was never computed notices nothing.
        let _ = kind.read();
        match place.get_untracked() {
            Place::Contents => view! { <pages::contents::ContentsPage /> }.into_any(),
            Place::Lesson(_) => view! { <pages::lesson::LessonPage /> }.into_any(),
            Place::Playground => view! { <pages::playground::PlaygroundPage /> }.into_any(),
            Place::Guide => view! { <pages::guide::GuidePage /> }.into_any(),
            Place::Settings => view! { <pages::settings::SettingsPage /> }.into_any(),
            Place::NotFound => view! { <pages::not_found::NotFoundPage /> }.into_any(),
        }
    }
}

/// Marks of the lessons in a list of contents.
pub fn marks(course: &Course, progress: Progress) -> MarkOf {
    let lessons: BTreeMap<String, LessonRef> =
        progress::lessons(course).map(|lesson| (lesson.slug.clone(), lesson.clone())).collect();
    Arc::new(move |slug| {
        let Some(lesson) = lessons.get(slug) else { return EntryMark::Unseen };
        match progress.standing(lesson) {
            Standing::New => EntryMark::Unseen,
            Standing::Begun => {
                let done = progress.done_of(lesson);
                EntryMark::Started { done, of: lesson.tasks.len() as u32 }
            }
            Standing::Done => EntryMark::Done,
        }
    })
}
