//! Guides: the course's own, and a document from anywhere, shown like a lesson, its Rust examples live. What comes from
//! elsewhere is untrusted: it becomes typed blocks only, and opening it runs nothing.

mod opening;

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Block, COURSE_GUIDE, Guide, Lesson, Parsed, Problem};
use rockpool_page::{Base, LessonBody, Recordings, plain_text};

use super::Shown;
use super::lesson::{live_parts, with_recordings};
use crate::browser::guide_reader::{self, ReaderFault};
use crate::components::failure::Failure;
use crate::stores::fetch::FetchError;
use crate::stores::guide::{KIND, NAME, StoredGuide};
use crate::stores::progress::lessons;
use crate::stores::record::fingerprint;
use crate::stores::{CourseStore, Storage};
use opening::Opening;

/// The reader's own document, and whether it or the course's guide is in view.
#[derive(Clone, Copy)]
pub struct OpenGuide {
    storage: Storage,
    guide: RwSignal<Option<StoredGuide>>,
    shows_own: RwSignal<bool>,
}

impl OpenGuide {
    /// The document opened last is in view, else the course's guide.
    fn reopen(storage: Storage) -> Self {
        let guide: Option<StoredGuide> = storage.read(&storage.key(KIND, NAME));
        let shows_own = RwSignal::new(guide.is_some());
        Self { storage, guide: RwSignal::new(guide), shows_own }
    }

    /// Opens a document and keeps it.
    pub fn open(self, name: &str, text: String) {
        let guide = StoredGuide { name: name.to_owned(), text };
        self.storage.write(&self.storage.key(KIND, NAME), &guide);
        // The answer of a fetch may come after the page was left.
        let _ = self.guide.try_set(Some(guide));
        let _ = self.shows_own.try_set(true);
    }

    /// Closes it.
    pub fn close(self) {
        self.storage.remove(&self.storage.key(KIND, NAME));
        self.guide.set(None);
        self.shows_own.set(false);
    }
}

/// The guide page: the course's guide, a document of the reader's, or the ways to open one.
#[component]
pub fn GuidePage() -> impl IntoView {
    let open = OpenGuide::reopen(expect_context());
    let has_guide = expect_context::<CourseStore>().course().guide;
    move || {
        if has_guide && !open.shows_own.get() {
            view! { <CourseGuide open /> }.into_any()
        } else {
            view! { <OwnGuide open /> }.into_any()
        }
    }
}

/// The guide that the course carries, and below it the way to the reader's own document.
#[component]
fn CourseGuide(open: OpenGuide) -> impl IntoView {
    let store = expect_context::<CourseStore>();
    let loaded = LocalResource::new(move || async move { with_recordings(store, COURSE_GUIDE).await });
    let retry = Callback::new(move |()| loaded.refetch());
    move || match loaded.get() {
        None => view! { <p class="loading" role="status">"Loading…"</p> }.into_any(),
        Some(Ok((lesson, recordings))) => view! { <OfCourse open lesson recordings base=store.base() /> }.into_any(),
        Some(Err(error)) => view! { <Unloaded open error retry /> }.into_any(),
    }
}

#[component]
fn OfCourse(open: OpenGuide, lesson: Arc<Lesson>, recordings: Recordings, base: Base) -> impl IntoView {
    let live = live_parts(COURSE_GUIDE.into(), &recordings, base.clone());
    let title = lesson.title.clone();
    view! {
        <LessonBody lesson base live />
        <OwnDocument open />
        <Shown title />
    }
}

#[component]
fn Unloaded(open: OpenGuide, error: FetchError, retry: Callback<()>) -> impl IntoView {
    view! {
        <h1>"The course's guide could not be loaded"</h1>
        <Failure text=error.to_string() retry />
        <OwnDocument open />
        <Shown title="Guide".to_owned() />
    }
}

/// Back to the document that is open, or the ways to open one.
#[component]
fn OwnDocument(open: OpenGuide) -> impl IntoView {
    let name = move || open.guide.with(|guide| guide.as_ref().map(|guide| guide.name.clone()));
    view! {
        <section class="prose" aria-labelledby="own-guide">
            <h2 id="own-guide">"A document of your own"</h2>
            {move || match name() {
                Some(name) => view! {
                    <button class="button" type="button" on:click=move |_| open.shows_own.set(true)>
                        {format!("Back to {name}")}
                    </button>
                }
                .into_any(),
                None => view! { <Promise /> <Opening open /> }.into_any(),
            }}
        </section>
    }
}

/// What happens to a document that the reader opens.
#[component]
fn Promise() -> impl IntoView {
    view! {
        <p>
            "Open a Markdown document and make its Rust examples live. Topics that the course teaches are linked. "
            "The document stays in this browser, and nothing in it runs by itself."
        </p>
    }
}

/// A document of the reader's, or the ways to open one.
#[component]
fn OwnGuide(open: OpenGuide) -> impl IntoView {
    let store = expect_context::<CourseStore>();
    let read = LocalResource::new(move || {
        let guide = open.guide.get();
        async move {
            let StoredGuide { name, text } = guide?;
            let course = store.course();
            let topics =
                lessons(&course).flat_map(|lesson| lesson.topics.iter().map(|topic| (&**topic, &*lesson.slug)));
            let parsed = guide_reader::read(&text, &name, &topics.collect::<Vec<_>>()).await;
            Some((name, parsed))
        }
    });
    let retry = Callback::new(move |()| read.refetch());
    move || match read.get() {
        None => view! { <p class="loading" role="status">"Loading…"</p> }.into_any(),
        Some(None) => view! { <Welcome open /> }.into_any(),
        Some(Some((name, Ok(Parsed { value, problems })))) => {
            view! { <Document open name guide=value problems base=store.base() /> }.into_any()
        }
        Some(Some((name, Err(fault)))) => view! { <Unread open name fault retry /> }.into_any(),
    }
}

/// A document that is kept and cannot be shown.
#[component]
fn Unread(open: OpenGuide, name: String, fault: ReaderFault, retry: Callback<()>) -> impl IntoView {
    view! {
        <Head open name />
        <Failure text=fault.to_string() retry />
        <Shown title="Guide".to_owned() />
    }
}

/// What the document is called, and a way out of it.
#[component]
fn Head(open: OpenGuide, name: String) -> impl IntoView {
    let has_guide = expect_context::<CourseStore>().course().guide;
    view! {
        <p>
            <span class="badge">{name}</span>
            " "
            <button class="button button-small" type="button" on:click=move |_| open.close()>"Close"</button>
            {has_guide
                .then(|| {
                    view! {
                        " "
                        <button class="button button-small" type="button" on:click=move |_| open.shows_own.set(false)>
                            "The course's guide"
                        </button>
                    }
                })}
        </p>
    }
}

#[component]
fn Welcome(open: OpenGuide) -> impl IntoView {
    view! {
        <div class="prose">
            <h1>"Guide"</h1>
            <Promise />
            <Opening open />
        </div>
        <Shown title="Guide".to_owned() />
    }
}

/// An open document.
#[component]
fn Document(open: OpenGuide, name: String, guide: Guide, problems: Vec<Problem>, base: Base) -> impl IntoView {
    let Guide { front_matter, mut lesson } = guide;
    let slug: Arc<str> = format!("guide/{}", fingerprint(&name)).into();
    let live = live_parts(slug, &Recordings::default(), base.clone());
    if lesson.title.is_empty() {
        lesson.title.clone_from(&name);
    }
    let title = lesson.title.clone();
    let sections = sections(&lesson.blocks);
    view! {
        <div class="guide-head prose">
            <Head open name />
            {card(front_matter)} {problem_list(problems)} {sections}
        </div>
        <LessonBody lesson=Arc::new(lesson) base live />
        <Shown title />
    }
}

/// The front matter.
fn card(front_matter: Vec<(String, String)>) -> AnyView {
    if front_matter.is_empty() {
        return ().into_any();
    }
    let rows: Vec<AnyView> =
        (front_matter.into_iter()).map(|(key, value)| view! { <dt>{key}</dt> <dd>{value}</dd> }.into_any()).collect();
    view! { <dl class="card" aria-label="About this document">{rows}</dl> }.into_any()
}

/// What is wrong with the document. The rest is shown all the same.
fn problem_list(problems: Vec<Problem>) -> AnyView {
    if problems.is_empty() {
        return ().into_any();
    }
    let count = problems.len();
    let title =
        if count == 1 { "1 problem in this document".to_owned() } else { format!("{count} problems in this document") };
    let rows: Vec<AnyView> = (problems.into_iter())
        .map(|problem| view! { <li>{format!("Line {}: {}", problem.line, problem.message)}</li> }.into_any())
        .collect();
    view! {
        <details class="notice" data-kind="warning">
            <summary>{title}</summary>
            <ul>{rows}</ul>
        </details>
    }
    .into_any()
}

/// Links to the sections, if there are enough to be lost in.
fn sections(blocks: &[Block]) -> AnyView {
    let rows: Vec<AnyView> = (blocks.iter())
        .filter_map(|block| match block {
            Block::Heading { level: 2..=3, id, text } => {
                let href = format!("#{id}");
                Some(view! { <li><a href=href>{plain_text(text)}</a></li> }.into_any())
            }
            _ => None,
        })
        .collect();
    if rows.len() < 3 {
        return ().into_any();
    }
    view! {
        <nav class="guide-sections" aria-label="Sections">
            <details open>
                <summary>"Sections"</summary>
                <ul>{rows}</ul>
            </details>
        </nav>
    }
    .into_any()
}
