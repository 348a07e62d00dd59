//! The free editor: any program, of one file or several.

mod file_tabs;
mod gist;
mod opened;
mod toolbar;

use leptos::prelude::*;

use super::Shown;
use crate::components::check_pane::{CheckPane, Mend};
use crate::components::code_field::CodeField;
use crate::components::fault::WaysOn;
use crate::components::output::OutputPane;
use crate::stores::{CourseStore, Drafts};
use crate::workspace::desk::{Desk, OpenFile};
use file_tabs::FileTabs;
use gist::Gist;
use opened::OpenedLink;
use toolbar::DeskToolbar;

/// The playground page. It opens links that carry code, and asks before they replace the reader's own.
#[component]
pub fn PlaygroundPage() -> impl IntoView {
    let drafts = expect_context::<Drafts>();
    let desk = Desk::open(drafts);
    desk.keep_drafts(drafts);
    desk.keep_checking();
    Effect::new(move || desk.mark());
    view! {
        <h1 class="visually-hidden">"Playground"</h1>
        <OpenedLink desk />
        <div class="playground">
            <DeskToolbar desk />
            <div class="playground-editor">
                <FileTabs desk />
                <For each=move || desk.files.get() key=|file| file.id let(file)>
                    <FileEditor desk file />
                </For>
            </div>
            <DeskOutput desk />
            <Gist desk />
        </div>
        <Shown title="Playground".to_owned() />
    }
}

/// The editor of one file; hidden while another is in view, so that each keeps its own history.
#[component]
fn FileEditor(desk: Desk, file: OpenFile) -> impl IntoView {
    let on_run = Callback::new(move |()| desk.ask(untrack(|| desk.auto())));
    let on_mark = Callback::new(move |mark: usize| {
        let index = desk.files.read_untracked().iter().position(|known| known.id == file.id);
        let place = index.and_then(|index| desk.check.choose(desk.run, index, mark));
        if let Some(place) = place {
            desk.go_to(place);
        }
    });
    let label = file.path.get_untracked();
    let is_first = desk.files.read_untracked().first().is_some_and(|first| first.id == file.id);
    let types = is_first.then_some(desk.types);
    if is_first {
        desk.types.show_in(file.field);
    }
    view! {
        <div id=format!("file-{}", file.id) role="tabpanel" hidden=move || desk.active.get() != file.id>
            <CodeField field=file.field label on_run on_mark types />
        </div>
    }
}

/// Input for the program, and what came of it.
#[component]
fn DeskOutput(desk: Desk) -> impl IntoView {
    let ways = WaysOn {
        retry: Callback::new(move |()| {
            desk.ask(desk.doing.get_untracked().unwrap_or_else(|| untrack(|| desk.auto())));
        }),
        has_recording: Signal::stored(false),
        show_recorded: Callback::new(|()| ()),
        settings: StoredValue::new(expect_context::<CourseStore>().base().settings()),
    };
    let go_to = Callback::new(move |place| desk.go_to(place));
    let mend = Callback::new(move |mend: Mend| desk.mend(&mend.checked.sent, mend.file, &mend.edits));
    view! {
        <div class="playground-output">
            <CheckPane check=desk.check go_to mend />
            <OutputPane run=desk.run go_to ways check=desk.check />
            <details class="snippet-status">
                <summary>"Standard input"</summary>
                <label class="visually-hidden" for="desk-stdin">"Standard input"</label>
                <textarea
                    id="desk-stdin"
                    class="select"
                    rows="4"
                    spellcheck="false"
                    placeholder="What the program reads. Empty: it is asked for while it runs, where the server can."
                    prop:value=move || desk.stdin.get()
                    on:input:target=move |event| desk.stdin.set(event.target().value())
                ></textarea>
            </details>
        </div>
    }
}
