//! A live example: toolbar, editor, questions about its draft, output.

#![allow(clippy::needless_pass_by_value, reason = "Leptos hands properties of components over by value")]

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Expectation, Snippet};
use rockpool_engine::Recording;
use rockpool_page::Recorded;

use crate::components::check_pane::{CheckPane, Mend};
use crate::components::code_field::CodeField;
use crate::components::draft_notice::DraftNotice;
use crate::components::expectation::ExpectationLine;
use crate::components::fault::WaysOn;
use crate::components::live_module::LiveModule;
use crate::components::missing_crate::MissingCrate;
use crate::components::output::OutputPane;
use crate::components::toolbar::Toolbar;
use crate::stores::fetch::of_build;
use crate::stores::{CourseStore, Drafts};
use crate::workspace::{Doing, Place, RunState, Workspace};

/// How much of an example the reader may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// Whether the text cannot be changed.
    pub read_only: bool,
    /// Whether more than the main button is offered.
    pub tools: bool,
}

impl Default for Manner {
    fn default() -> Self {
        Self { read_only: false, tools: true }
    }
}

/// What a page is given that shows one example or exercise and has to do with it by itself.
#[derive(Clone, Copy)]
pub struct Made {
    /// Its state.
    pub workspace: Workspace,
    /// Does what its buttons do.
    pub ask: Callback<Doing>,
}

/// A live example of a lesson.
#[component]
pub fn LiveSnippet(
    /// The example.
    snippet: Snippet,
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
    let workspace = Workspace::new(&snippet, &lesson, None);
    workspace.recording.set(recording);
    workspace.keep_drafts(expect_context::<Drafts>());
    workspace.keep_checking();
    mark_findings(workspace);
    prepare(workspace);
    let ask = Callback::new(move |doing: Doing| workspace.ask(doing, |_| ()));
    let expect = snippet.expect.clone();
    // As in mdBook, `no_run` is not run: it would wait for ever, or for a network that is not there.
    let runnable = snippet.runnable && expect != Expectation::Compiles;
    let base = expect_context::<CourseStore>().base();
    let module = snippet.module.as_ref().map(|path| view! { <LiveModule url=of_build(&base.asset(path)) /> });
    if let Some(made) = made {
        made.run(Made { workspace, ask });
    }
    view! {
        <div class="snippet" data-snippet=snippet.id.clone() data-expect=expectation_name(&snippet.expect)>
            <Toolbar workspace ask runnable tools=manner.tools />
            <Editing workspace ask runnable read_only=manner.read_only label="Example".to_owned() />
            <CheckPane check=workspace.check go_to=goes(workspace) mend=mends(workspace) />
            <ExpectationLine workspace expect />
            <GivenBefore workspace />
            <Results workspace ask />
            <MissingCrate workspace />
            {module}
        </div>
    }
}

/// The editor and what is asked about its draft.
#[component]
pub fn Editing(
    /// The example's state.
    workspace: Workspace,
    /// Does something with the program.
    ask: Callback<Doing>,
    /// Whether Ctrl-Enter runs.
    runnable: bool,
    /// Whether the text cannot be changed.
    #[prop(optional)]
    read_only: bool,
    /// Name of the editing area.
    label: String,
) -> impl IntoView {
    let on_run = Callback::new(move |()| {
        if runnable {
            ask.run(untrack(|| workspace.auto()));
        }
    });
    let on_mark = Callback::new(move |mark: usize| {
        if let Some(place) = workspace.check.choose(workspace.run, 0, mark) {
            workspace.go_to(place);
        }
    });
    let original = Signal::stored(workspace.given().code);
    let replace = Callback::new(move |text: String| workspace.replace(&text));
    view! {
        <CodeField field=workspace.field label read_only on_run on_mark types=Some(workspace.types) />
        <DraftNotice key=workspace.key() original text=workspace.field.code() replace />
    }
}

/// What was recorded, as in the readable page, until a run has something of its own to show.
#[component]
pub fn GivenBefore(
    /// The example's state.
    workspace: Workspace,
) -> impl IntoView {
    let is_idle = Memo::new(move |_| *workspace.run.state().read() == RunState::Idle);
    move || {
        let recording = workspace.recording.read().clone().filter(|_| is_idle.get());
        recording.map(|recording| view! { <Recorded recording /> })
    }
}

/// What came of the last run.
#[component]
pub fn Results(
    /// The example's state.
    workspace: Workspace,
    /// Does something with the program.
    ask: Callback<Doing>,
    /// Names of tests that will run.
    #[prop(optional)]
    expected_tests: Vec<String>,
) -> impl IntoView {
    let ways = WaysOn {
        retry: Callback::new(move |()| {
            workspace.engines().find_out();
            ask.run(workspace.doing.get_untracked().unwrap_or_else(|| untrack(|| workspace.auto())));
        }),
        has_recording: Signal::derive(move || workspace.recording.read().is_some()),
        show_recorded: Callback::new(move |()| workspace.show_recorded()),
        settings: StoredValue::new(expect_context::<CourseStore>().base().settings()),
    };
    let go_to = goes(workspace);
    view! { <OutputPane run=workspace.run go_to ways check=workspace.check expected_tests /> }
}

/// Shows a place of the text.
pub fn goes(workspace: Workspace) -> Callback<Place> {
    Callback::new(move |place: Place| workspace.go_to(place))
}

/// Applies a suggestion; says whether it could.
pub fn mends(workspace: Workspace) -> Callback<Mend, bool> {
    Callback::new(move |mend: Mend| workspace.mend(&mend.checked.sent, &mend.edits))
}

/// Keeps the marks in the editor as the findings are, until the text changes under them.
pub fn mark_findings(workspace: Workspace) {
    Effect::new(move || workspace.field.set_marks(workspace.marks()));
}

/// Finds out, once the reader comes near, what running will need: the server's name.
pub fn prepare(workspace: Workspace) {
    Effect::new(move |begun: Option<bool>| {
        // The field changes from static to loading when the reader comes near.
        let near = workspace.field.stage().get() != crate::workspace::field::Stage::Static;
        if !near || begun == Some(true) {
            return begun.unwrap_or(false);
        }
        workspace.engines().find_out();
        true
    });
}

/// Name of an expectation for the style sheet.
pub fn expectation_name(expect: &Expectation) -> &'static str {
    match expect {
        Expectation::Runs => "runs",
        Expectation::Compiles => "compiles",
        Expectation::Panics => "panics",
        Expectation::Fails { .. } => "fails",
        Expectation::Ignored => "ignored",
    }
}
