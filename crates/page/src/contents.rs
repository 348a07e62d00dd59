//! The list of lessons, short for the sidebar and full for the contents page.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Chapter, Course, Entry, LessonRef};

use crate::icon::Waves;
use crate::lesson::minutes_text;
use crate::topics::topics;
use crate::{Base, Icon, Shape, sentence};

/// How far the reader is with a lesson.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EntryMark {
    /// Nothing is known.
    #[default]
    Unseen,
    /// Opened, with so many of its tasks done.
    Started {
        /// Tasks done.
        done: u32,
        /// Tasks there are.
        of: u32,
    },
    /// All done.
    Done,
}

/// The mark of a lesson by its slug. Signals that it reads are followed.
pub type MarkOf = Arc<dyn Fn(&str) -> EntryMark + Send + Sync>;

/// No marks: what a static page knows.
pub fn no_marks() -> MarkOf {
    Arc::new(|_| EntryMark::Unseen)
}

/// Which form of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentsForm {
    /// Titles only, for the sidebar.
    Titles,
    /// With summaries and minutes, for the contents page.
    Full,
}

/// All chapters with their lessons.
#[component]
pub fn Contents(
    /// The course.
    course: Arc<Course>,
    /// Where the site is.
    base: Base,
    /// Slug of the lesson being read.
    #[prop(into)]
    current: Signal<Option<String>>,
    /// How far the reader is, [`no_marks`] in a static page.
    mark: MarkOf,
    /// Which form.
    form: ContentsForm,
) -> impl IntoView {
    let chapters: Vec<AnyView> =
        course.chapters.iter().map(|chapter| view_chapter(chapter, &base, current, &mark, form)).collect();
    view! {
        <div class="contents" data-form=match form {
            ContentsForm::Titles => "titles",
            ContentsForm::Full => "full",
        }>{chapters}</div>
    }
}

fn view_chapter(
    chapter: &Chapter,
    base: &Base,
    current: Signal<Option<String>>,
    mark: &MarkOf,
    form: ContentsForm,
) -> AnyView {
    let entries: Vec<AnyView> =
        chapter.entries.iter().map(|entry| view_entry(entry, base, current, mark, form)).collect();
    let title = chapter.title.clone().map(|title| match form {
        ContentsForm::Titles => view! { <p class="chapter-title">{title}</p> }.into_any(),
        ContentsForm::Full => view! { <h2 class="chapter-title">{title}</h2> }.into_any(),
    });
    view! {
        <section class="chapter">
            {title} <ol class="entries">{entries}</ol>
        </section>
    }
    .into_any()
}

fn view_entry(
    entry: &Entry,
    base: &Base,
    current: Signal<Option<String>>,
    mark: &MarkOf,
    form: ContentsForm,
) -> AnyView {
    let number = entry.number.iter().map(u32::to_string).collect::<Vec<_>>().join(".");
    let number = (!number.is_empty()).then(|| view! { <span class="entry-number">{number}</span> });
    let depth = entry.depth.min(5).to_string();
    let Some(lesson) = &entry.lesson else {
        return view! {
            <li class="entry" data-depth=depth data-draft="true">
                <span class="entry-link">{number} <span class="entry-title">{entry.title.clone()}</span></span>
                <span class="badge">"Planned"</span>
            </li>
        }
        .into_any();
    };
    let slug = lesson.slug.clone();
    let is_current = move || current.with(|current| (current.as_deref() == Some(slug.as_str())).then_some("page"));
    view! {
        <li class="entry" data-depth=depth>
            <a class="entry-link" href=base.lesson(&lesson.slug) aria-current=is_current>
                {number} <span class="entry-title">{entry.title.clone()}</span> {view_mark(&lesson.slug, mark)}
            </a>
            {(form == ContentsForm::Full).then(|| about(lesson))}
        </li>
    }
    .into_any()
}

/// What a lesson is about and how long it takes.
fn about(lesson: &LessonRef) -> AnyView {
    let mut effort = Vec::new();
    if lesson.minutes > 0 {
        effort.push(minutes_text(lesson.minutes));
    }
    match lesson.tasks.len() {
        0 => {}
        1 => effort.push("1 task".to_owned()),
        tasks => effort.push(format!("{tasks} tasks")),
    }
    view! {
        <p class="entry-about">{sentence(&lesson.summary)}</p>
        <p class="entry-effort">{effort.join(" · ")}</p>
    }
    .into_any()
}

/// The mark's place is always there, so that progress moves nothing when it is known.
fn view_mark(slug: &str, mark: &MarkOf) -> AnyView {
    let (slug, mark) = (slug.to_owned(), Arc::clone(mark));
    let content = move || match mark(&slug) {
        EntryMark::Unseen => ().into_any(),
        EntryMark::Started { done, of } => view! {
            <span class="done-mark" data-mark="started">
                <Icon shape=Shape::Started />
                <span class="visually-hidden">{format!("Started, {done} of {of} tasks done")}</span>
            </span>
        }
        .into_any(),
        EntryMark::Done => view! {
            <span class="done-mark" data-mark="done">
                <Icon shape=Shape::Done />
                <span class="visually-hidden">"Done"</span>
            </span>
        }
        .into_any(),
    };
    view! { <span class="entry-mark">{content}</span> }.into_any()
}

/// The contents page: the course's title, a way in, and all lessons.
#[component]
pub fn ContentsPage(
    /// The course.
    course: Arc<Course>,
    /// Where the site is.
    base: Base,
    /// How far the reader is, [`no_marks`] in a static page.
    mark: MarkOf,
    /// Stands below the title: the app's "continue" and progress. In a static page a link to the first lesson.
    #[prop(optional)]
    lead: Option<ViewFn>,
) -> impl IntoView {
    let first = course.chapters.iter().flat_map(|chapter| &chapter.entries).find_map(|entry| entry.lesson.clone());
    let start = first.map(|lesson| {
        view! { <a class="button button-primary" href=base.lesson(&lesson.slug)>"Start with the first lesson"</a> }
    });
    let topics = topics(&course, &base);
    view! {
        <div class="contents-page">
            <header class="hero">
                <h1>{course.title.clone()}</h1>
                <p class="tagline">{tagline(&course)}</p>
                <div class="lead">
                    {match lead {
                        Some(lead) => lead.run(),
                        None => start.into_any(),
                    }}
                </div>
                <Waves />
            </header>
            {topics} <Contents course base current={None::<String>} mark form=ContentsForm::Full />
        </div>
    }
}

/// How much there is, in one line.
fn tagline(course: &Course) -> String {
    let written = course.chapters.iter().flat_map(|chapter| &chapter.entries).filter_map(|entry| entry.lesson.as_ref());
    let (lessons, minutes) = written.fold((0, 0), |(lessons, minutes), lesson| (lessons + 1, minutes + lesson.minutes));
    let lessons = if lessons == 1 { "1 lesson".to_owned() } else { format!("{lessons} lessons") };
    let time = if minutes < 90 { format!("{minutes} minutes") } else { format!("{} hours", (minutes + 30) / 60) };
    format!("{lessons}, about {time} of reading, and every example is live.")
}
