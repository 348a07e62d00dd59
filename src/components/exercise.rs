//! A live exercise: given code, tests that judge it, hints, a solution.

#![allow(clippy::needless_pass_by_value, reason = "Leptos hands properties of components over by value")]

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::Exercise;
use rockpool_engine::Recording;
use rockpool_page::{Icon, Shape, StaticCode};

use crate::components::check_pane::CheckPane;
use crate::components::hints::Hints;
use crate::components::snippet::{Editing, GivenBefore, Made, Manner, Results, goes, mark_findings, mends, prepare};
use crate::components::solution::Solution;
use crate::components::toolbar::Toolbar;
use crate::stores::{Announcer, CourseStore, Drafts, Progress, TaskKey};
use crate::workspace::exercise_tests::test_names;
use crate::workspace::{Doing, Workspace};

/// A live exercise of a lesson.
#[component]
pub fn LiveExercise(
    /// The task.
    exercise: Exercise,
    /// Slug of the lesson, or the name of the page that has it.
    lesson: Arc<str>,
    /// What it gave when the course was built, if that is known.
    #[prop(optional_no_strip)]
    recording: Option<Recording>,
    /// How much of it may be used.
    #[prop(optional)]
    manner: Manner,
    /// Is given what was made of it.
    #[prop(optional)]
    made: Option<Callback<Made>>,
) -> impl IntoView {
    let Exercise { given, tests, hints, solution, .. } = exercise;
    let workspace = Workspace::new(&given, &lesson, Some(tests.clone()));
    workspace.recording.set(recording);
    workspace.keep_drafts(expect_context::<Drafts>());
    workspace.keep_checking();
    mark_findings(workspace);
    prepare(workspace);
    let key = StoredValue::new(TaskKey { lesson: lesson.to_string(), task: given.id.clone() });
    let tried = RwSignal::new(false);
    let ask = judge(workspace, key, tried);
    let expected_tests = test_names(&tests);
    let base = expect_context::<CourseStore>().base();
    if let Some(made) = made {
        made.run(Made { workspace, ask });
    }
    view! {
        <div class="exercise" data-exercise=given.id.clone() role="group" aria-label="Exercise">
            <Title done_key=key />
            <div class="snippet">
                <Toolbar workspace ask runnable=given.runnable tools=manner.tools badge="Make the tests pass" />
                <Editing
                    workspace
                    ask
                    runnable=given.runnable
                    read_only=manner.read_only
                    label="Exercise".to_owned()
                />
                <CheckPane check=workspace.check go_to=goes(workspace) mend=mends(workspace) />
                <GivenBefore workspace />
                <Results workspace ask expected_tests />
            </div>
            <details class="exercise-tests">
                <summary>"Tests"</summary>
                <StaticCode code=tests />
            </details>
            <Hints hints base />
            {solution.map(|solution| view! { <Solution workspace solution tried /> })}
        </div>
    }
}

/// Asks, and marks the exercise as done when all tests pass.
fn judge(workspace: Workspace, key: StoredValue<TaskKey>, tried: RwSignal<bool>) -> Callback<Doing> {
    let progress = expect_context::<Progress>();
    let announcer = use_context::<Announcer>();
    Callback::new(move |doing: Doing| {
        workspace.ask(doing, move |outcome| {
            if doing != Doing::Test {
                return;
            }
            let _ = tried.try_set(true);
            let findings = workspace.run.findings();
            if outcome.success && findings.with_untracked(|found| found.tests.all_passed()) {
                key.with_value(|key| progress.mark_done(key));
                if let Some(announcer) = announcer {
                    announcer.say("Solved: all tests pass");
                }
            }
        });
    })
}

/// The word, and whether it is solved.
#[component]
fn Title(done_key: StoredValue<TaskKey>) -> impl IntoView {
    let progress = expect_context::<Progress>();
    let done = Memo::new(move |_| done_key.with_value(|key| progress.is_done(key)));
    view! {
        <p class="exercise-title">
            "Exercise"
            <Show when=move || done.get()>
                <span class="done-mark" data-mark="done">
                    <Icon shape=Shape::Done />
                    "Solved"
                </span>
                <button
                    type="button"
                    class="button button-small button-quiet"
                    on:click=move |_| done_key.with_value(|key| progress.clear(key))
                >
                    "Mark as not solved"
                </button>
            </Show>
        </p>
    }
}
