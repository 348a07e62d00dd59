//! The page that stands as a frame in somebody else's page: one example, exercise or lesson, and nothing around it.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Block, Exercise, Lesson, Snippet};
use rockpool_page::LessonBody;

use super::lesson::{live_parts, with_recordings};
use crate::components::exercise::LiveExercise;
use crate::components::explanation::ExplanationPanel;
use crate::components::live_regions::LiveRegions;
use crate::components::snippet::{LiveSnippet, Made, Manner};
use crate::embedding::Embedding;
use crate::embedding::protocol::{Content, FromFrame, Options, Part, Show};
use crate::stores::record::fingerprint;
use crate::stores::shelf::SaveState;
use crate::stores::{CourseStore, Progress, Storage, TaskKey};
use crate::workspace::{RunState, Workspace};

/// Everything inside `#app` of a frame.
#[component]
pub fn EmbedPage() -> impl IntoView {
    let embedding = expect_context::<Embedding>();
    let content = move || {
        let Show { page, content, options, .. } = embedding.show().get()?;
        Some(match content {
            Content::Snippet(block) => {
                let place: Arc<str> = format!("embed/{}", fingerprint(&embedding.place(&page))).into();
                match block.part() {
                    Part::Snippet(snippet) => view! { <EmbeddedSnippet snippet place options /> }.into_any(),
                    Part::Exercise(exercise) => view! { <EmbeddedExercise exercise place options /> }.into_any(),
                }
            }
            Content::Lesson { slug } => view! { <EmbeddedLesson slug /> }.into_any(),
        })
    };
    view! {
        <main class="embedded">{content} <NotSaved /></main>
        <LiveRegions />
        <ExplanationPanel />
    }
}

/// A word where nothing is kept, once there is something to keep: many browsers let frames of other sites store nothing.
#[component]
fn NotSaved() -> impl IntoView {
    let state = expect_context::<Storage>().state();
    let touched = expect_context::<Embedding>().touched();
    move || {
        (touched.get() && state.get() != SaveState::Saved).then(|| {
            view! {
                <p class="not-saved" title="This browser keeps nothing for a frame of another site.">
                    "Not saved: copy what you want to keep."
                </p>
            }
        })
    }
}

#[component]
fn EmbeddedSnippet(snippet: Snippet, place: Arc<str>, options: Options) -> impl IntoView {
    let embedding = expect_context::<Embedding>();
    let manner = manner(&options);
    let must_fail = matches!(snippet.expect, rockpool_course::Expectation::Fails { .. });
    let made = Callback::new(move |made: Made| {
        report(embedding, made.workspace);
        if must_fail {
            report_mended(embedding, made.workspace);
        }
        embedding.holds(made, &options);
    });
    view! {
        <LiveSnippet snippet lesson=place manner made />
        <Shown />
    }
}

#[component]
fn EmbeddedExercise(exercise: Exercise, place: Arc<str>, options: Options) -> impl IntoView {
    let embedding = expect_context::<Embedding>();
    let manner = manner(&options);
    report_solved(embedding, TaskKey { lesson: place.to_string(), task: exercise.given.id.clone() }, String::new());
    let made = Callback::new(move |made: Made| {
        report(embedding, made.workspace);
        embedding.holds(made, &options);
    });
    view! {
        <LiveExercise exercise lesson=place manner made />
        <Shown />
    }
}

/// A lesson of this site. Its drafts and progress are those of the lesson, and are not told.
#[component]
fn EmbeddedLesson(slug: String) -> impl IntoView {
    let embedding = expect_context::<Embedding>();
    let store = expect_context::<CourseStore>();
    let loaded = LocalResource::new(move || {
        let slug = slug.clone();
        async move { with_recordings(store, &slug).await }
    });
    Effect::new(move || {
        if let Some(Err(error)) = &*loaded.read() {
            embedding.failed(error.to_string());
        }
    });
    move || {
        let (lesson, recordings) = loaded.get()?.ok()?;
        embedding.touched().set(true);
        for task in exercises(&lesson) {
            report_solved(embedding, TaskKey { lesson: lesson.slug.clone(), task: task.clone() }, task);
        }
        let live = live_parts(lesson.slug.as_str().into(), &recordings, store.base());
        Some(view! {
            <LessonBody lesson base=store.base() live />
            <Shown />
        })
    }
}

fn exercises(lesson: &Lesson) -> Vec<String> {
    let id = |block: &Block| match block {
        Block::Exercise(exercise) => Some(exercise.given.id.clone()),
        _ => None,
    };
    lesson.blocks.iter().filter_map(id).collect()
}

fn manner(options: &Options) -> Manner {
    Manner { read_only: options.read_only, tools: options.tools }
}

/// Says that what this stands in is in the document.
#[component]
fn Shown() -> impl IntoView {
    let embedding = expect_context::<Embedding>();
    Effect::new(move || embedding.shown());
}

/// Tells what the reader writes, and how runs end.
fn report(embedding: Embedding, workspace: Workspace) {
    let code = workspace.field.code();
    Effect::new(move |before: Option<()>| {
        let code = code.get();
        if before.is_some() {
            embedding.touched().set(true);
            embedding.tell(&FromFrame::Changed { code });
        }
    });
    let run = workspace.run;
    Effect::new(move || {
        let success = match &*run.state().read() {
            RunState::Ended(outcome) => outcome.success,
            RunState::Failed(_) => false,
            RunState::Idle | RunState::Asks(_) | RunState::Waiting | RunState::Running | RunState::Overtime => return,
        };
        let output = run.output();
        let text = |stream| output.with_untracked(|output| output.text(stream));
        embedding.tell(&FromFrame::Ran {
            success,
            stdout: text(crate::workspace::Stream::Stdout),
            stderr: text(crate::workspace::Stream::Stderr),
            engine: run.answering().with_untracked(|who| who.as_ref().map(|who| who.name.clone())).unwrap_or_default(),
        });
    });
}

/// Tells when an example that must not compile runs after the reader's change.
fn report_mended(embedding: Embedding, workspace: Workspace) {
    let mended = Memo::new(move |_| {
        matches!(&*workspace.run.state().read(), RunState::Ended(outcome) if outcome.success) && workspace.ran_edited()
    });
    Effect::new(move || {
        if mended.get() {
            embedding.tell(&FromFrame::Solved { task: String::new() });
        }
    });
}

/// Tells when an exercise is solved that was not before.
fn report_solved(embedding: Embedding, key: TaskKey, task: String) {
    let progress = expect_context::<Progress>();
    let done = Memo::new(move |_| progress.is_done(&key));
    Effect::new(move |before: Option<bool>| {
        let done = done.get();
        if done && before == Some(false) {
            embedding.tell(&FromFrame::Solved { task: task.clone() });
        }
        done
    });
}
