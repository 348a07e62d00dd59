//! A guide: one Markdown document from anywhere, shown like a lesson, its Rust examples live. Untrusted: it becomes
//! typed blocks only, and opening it runs nothing.

mod opening;

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Block, Guide, Parsed, Problem};
use rockpool_page::{Base, LessonBody, plain_text};

use super::Shown;
use super::lesson::live_parts;
use crate::browser::guide_reader::{self, ReaderFault};
use crate::components::failure::Failure;
use crate::stores::guide::{KIND, NAME, StoredGuide};
use crate::stores::progress::lessons;
use crate::stores::record::fingerprint;
use crate::stores::{CourseStore, Storage};
use opening::Opening;

/// The guide that is open.
#[derive(Clone, Copy)]
pub struct OpenGuide {
    storage: Storage,
    guide: RwSignal<Option<StoredGuide>>,
}

impl OpenGuide {
    /// The guide opened last.
    fn reopen(storage: Storage) -> Self {
        let guide = storage.read(&storage.key(KIND, NAME));
        Self { storage, guide: RwSignal::new(guide) }
    }

    /// Opens a document and keeps it.
    pub fn open(self, name: &str, text: String) {
        let guide = StoredGuide { name: name.to_owned(), text };
        self.storage.write(&self.storage.key(KIND, NAME), &guide);
        // The answer of a fetch may come after the page was left.
        let _ = self.guide.try_set(Some(guide));
    }

    /// Closes it.
    pub fn close(self) {
        self.storage.remove(&self.storage.key(KIND, NAME));
        self.guide.set(None);
    }
}

/// The guide page: a document, or the ways to open one.
#[component]
pub fn GuidePage() -> impl IntoView {
    let open = OpenGuide::reopen(expect_context());
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
    view! {
        <p>
            <span class="badge">{name}</span>
            " "
            <button class="button button-small" type="button" on:click=move |_| open.close()>"Close"</button>
        </p>
    }
}

#[component]
fn Welcome(open: OpenGuide) -> impl IntoView {
    view! {
        <div class="prose">
            <h1>"Guide"</h1>
            <p>
                "Open a Markdown document and make its Rust examples live. Topics that the course teaches are linked. "
                "The document stays in this browser, and nothing in it runs by itself."
            </p>
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
    let live = live_parts(slug, base.clone());
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
