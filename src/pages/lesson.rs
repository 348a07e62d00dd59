//! A lesson with its parts live.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Exercise, Lesson, Snippet};
use rockpool_page::{Base, LessonBody, LiveParts, Recordings};

use super::Shown;
use super::not_found::NotFoundPage;
use crate::browser::takeover;
use crate::components::exercise::LiveExercise;
use crate::components::failure::Failure;
use crate::components::quiz::LiveQuiz;
use crate::components::snippet::LiveSnippet;
use crate::navigator::Navigator;
use crate::stores::fetch::FetchError;
use crate::stores::progress::{Standing, lessons};
use crate::stores::{CourseStore, Progress};

/// The lesson that the address names. The one before stays in view until the next is here.
#[component]
pub fn LessonPage() -> impl IntoView {
    let store = expect_context::<CourseStore>();
    let navigator = expect_context::<Navigator>();
    let slug = Memo::new(move |before: Option<&String>| {
        let now = navigator.place().with(|place| place.lesson().map(str::to_owned));
        // On the way to a page that is no lesson the one in view stays.
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    let loaded = LocalResource::new(move || {
        let slug = slug.get();
        async move {
            // What the course does not list need not be asked for.
            if !lessons(&store.course()).any(|lesson| lesson.slug == slug) {
                return Err(FetchError::Missing { url: store.base().lesson(&slug) });
            }
            with_recordings(store, &slug).await
        }
    });
    let retry = Callback::new(move |()| loaded.refetch());
    move || match loaded.get() {
        None => view! { <p class="loading" role="status">"Loading…"</p> }.into_any(),
        Some(Ok((lesson, recordings))) => view! { <Loaded lesson recordings base=store.base() /> }.into_any(),
        Some(Err(FetchError::Missing { .. })) => view! { <NotFoundPage /> }.into_any(),
        Some(Err(error)) => failed(&error, navigator, retry),
    }
}

/// A lesson with what its programs gave, both asked for at once. They come together, since the readable page shows both.
/// A lesson without recordings is still a lesson.
pub async fn with_recordings(store: CourseStore, slug: &str) -> Result<(Arc<Lesson>, Recordings), FetchError> {
    let (lesson, recordings) = futures::join!(store.lesson(slug), store.recordings(slug));
    Ok((lesson?, recordings.unwrap_or_default()))
}

/// A reader who still has the readable page keeps it, with a note; else the failure stands in the lesson's place.
fn failed(error: &FetchError, navigator: Navigator, retry: Callback<()>) -> AnyView {
    if navigator.is_staged() {
        let text = format!("Examples are not live yet. {error}");
        takeover::note(&text, "Try again", move || {
            takeover::clear_note();
            retry.run(());
        });
        return ().into_any();
    }
    view! {
        <h1>"This lesson could not be loaded"</h1>
        <Failure text=error.to_string() retry />
        <Shown title="Not loaded".to_owned() />
    }
    .into_any()
}

#[component]
fn Loaded(lesson: Arc<Lesson>, recordings: Recordings, base: Base) -> impl IntoView {
    let progress = expect_context::<Progress>();
    let slug: Arc<str> = lesson.slug.as_str().into();
    let title = lesson.title.clone();
    let visited = Arc::clone(&slug);
    Effect::new(move || progress.visit(&visited));
    let live = live_parts(Arc::clone(&slug), &recordings, base.clone());
    view! {
        <LessonBody lesson base live />
        <ReadMark slug />
        <Shown title />
    }
}

/// Live components in the place of the static parts.
pub fn live_parts(lesson: Arc<str>, recordings: &Recordings, base: Base) -> LiveParts {
    let (of_exercise, of_quiz) = (Arc::clone(&lesson), Arc::clone(&lesson));
    let (of_snippets, of_exercises) = (Arc::clone(recordings), Arc::clone(recordings));
    LiveParts {
        snippet: Arc::new(move |snippet: Snippet| {
            let recording = of_snippets.get(&snippet.id).cloned();
            view! { <LiveSnippet snippet lesson=Arc::clone(&lesson) recording /> }.into_any()
        }),
        exercise: Arc::new(move |exercise: Exercise| {
            let recording = of_exercises.get(&exercise.given.id).cloned();
            view! { <LiveExercise exercise lesson=Arc::clone(&of_exercise) recording /> }.into_any()
        }),
        quiz: Arc::new(move |quiz| {
            view! { <LiveQuiz quiz lesson=Arc::clone(&of_quiz) base=base.clone() /> }.into_any()
        }),
    }
}

/// How the lesson stands, and a way to call it done by hand. Shown only for lessons of the course.
#[component]
fn ReadMark(slug: Arc<str>) -> impl IntoView {
    let progress = expect_context::<Progress>();
    let course = expect_context::<CourseStore>().course();
    let found = lessons(&course).find(|lesson| *lesson.slug == *slug).cloned();
    found.map(|lesson| {
        let marked = lesson.clone();
        let done = Memo::new(move |_| progress.standing(&lesson) == Standing::Done);
        let by_hand = {
            let slug = Arc::clone(&slug);
            Memo::new(move |_| progress.of(&slug).read)
        };
        let tasks = marked.tasks.len();
        let words = move || match (done.get(), tasks) {
            (true, _) => "This lesson is done.".to_owned(),
            (false, 0) => String::new(),
            (false, of) => format!("{} of {of} tasks done.", progress.done_of(&marked)),
        };
        let toggle = move |_| progress.set_read(&slug, !by_hand.get_untracked());
        let shown = move || (!done.get() || by_hand.get()).then_some(());
        view! {
            <div class="read-mark prose">
                <p>
                    {words} " "
                    {move || {
                        shown().map(|()| {
                            let toggle = toggle.clone();
                            let word = if by_hand.get() { "Mark as not done" } else { "Mark as done" };
                            view! {
                                <button class="button button-small" type="button" on:click=toggle>{word}</button>
                            }
                        })
                    }}
                </p>
            </div>
        }
    })
}
