//! All lessons with the reader's progress, and where to go on.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::Course;
use rockpool_page::{Base, ContentsPage as Body};

use super::Shown;
use crate::app::marks;
use crate::components::dialog::Dialog;
use crate::stores::progress::{Standing, lessons, next_lesson};
use crate::stores::{Announcer, CourseStore, Offline, Progress};

/// The contents page.
#[component]
pub fn ContentsPage() -> impl IntoView {
    let store = expect_context::<CourseStore>();
    let (course, base) = (store.course(), store.base());
    let mark = marks(&course, expect_context());
    let title = course.title.clone();
    let lead = {
        let (course, base) = (Arc::clone(&course), base.clone());
        ViewFn::from(move || view! { <Lead course=Arc::clone(&course) base=base.clone() /> })
    };
    view! {
        <Body course base=base.clone() mark lead />
        <OfflineEntry base />
        <Shown title />
    }
}

/// The way on, how far the reader is, and how to start over.
#[component]
fn Lead(course: Arc<Course>, base: Base) -> impl IntoView {
    let progress = expect_context::<Progress>();
    let all = progress.all();
    let go_on = {
        let course = Arc::clone(&course);
        move || {
            let next = all.with(|all| next_lesson(&course, all).cloned());
            let begun = all.with(|all| all.values().any(|lesson| lesson.visited > 0));
            let title = next.as_ref().and_then(|next| title_of(&course, &next.slug));
            let word = match title {
                Some(title) if begun => format!("Continue: {title}"),
                _ => "Start with the first lesson".to_owned(),
            };
            next.map(|next| view! { <a class="button button-primary" href=base.lesson(&next.slug)>{word}</a> })
        }
    };
    let counts = Memo::new(move |_| count(&course, progress));
    let resetting = RwSignal::new(false);
    view! {
        {go_on}
        {move || {
            let (begun, done, of) = counts.get();
            begun.then(|| how_far(done, of, resetting))
        }}
        <ResetProgress open=resetting />
    }
}

/// The way to the offline copy: at the end, where it moves nothing when it comes.
#[component]
fn OfflineEntry(base: Base) -> impl IntoView {
    let offline = expect_context::<Offline>();
    let view = offline.view();
    offline.look();
    let brief = Memo::new(move |_| view.with(|view| view.brief.clone()));
    let href = format!("{}#{}", base.settings(), super::settings::offline::ID);
    move || {
        let text = brief.get();
        (!text.is_empty()).then(|| view! { <p class="offline-entry"><a href=href.clone()>{text}</a></p> }.into_any())
    }
}

/// Whether anything was begun, lessons done, lessons there are (reactive).
fn count(course: &Course, progress: Progress) -> (bool, usize, usize) {
    let standings: Vec<Standing> = lessons(course).map(|lesson| progress.standing(lesson)).collect();
    let done = standings.iter().filter(|standing| **standing == Standing::Done).count();
    (standings.iter().any(|standing| *standing != Standing::New), done, standings.len())
}

fn how_far(done: usize, of: usize, resetting: RwSignal<bool>) -> AnyView {
    let share = if of == 0 { 0.0 } else { done as f64 / of as f64 };
    view! {
        <span class="progress-ring" style:--progress=format!("{share:.3}") aria-hidden="true"></span>
        <span>{format!("{done} of {of} lessons done ({:.0}%)", share * 100.0)}</span>
        <button class="button button-quiet button-small" type="button" on:click=move |_| resetting.set(true)>
            "Reset progress…"
        </button>
    }
    .into_any()
}

fn title_of(course: &Course, slug: &str) -> Option<String> {
    let mut entries = course.chapters.iter().flat_map(|chapter| &chapter.entries);
    let entry = entries.find(|entry| entry.lesson.as_ref().is_some_and(|lesson| lesson.slug == slug))?;
    Some(entry.title.clone())
}

/// Asks before progress is forgotten.
#[component]
fn ResetProgress(open: RwSignal<bool>) -> impl IntoView {
    let progress = expect_context::<Progress>();
    let announcer = expect_context::<Announcer>();
    let reset = move |_| {
        progress.clear_all();
        open.set(false);
        announcer.say("Progress reset.");
    };
    let content = ViewFn::from(move || {
        view! {
            <div class="dialog-body">
                <p>"This forgets which lessons were read, which exercises are done, and all quiz answers. Your code stays."</p>
            </div>
            <div class="dialog-actions">
                <button class="button" type="button" on:click=move |_| open.set(false)>"Keep"</button>
                <button class="button button-primary" type="button" on:click=reset>"Reset progress"</button>
            </div>
        }
    });
    view! { <Dialog open title="Reset progress?" content /> }
}
