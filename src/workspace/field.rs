//! The text of one editor: its state, and commands to the editor wherever it is by now (static text, editor, plain field).

use leptos::html;
use leptos::prelude::*;

use crate::browser::editor::{Editor, EditorFault, Mark, Setup};
use crate::browser::{task, timer, units};

/// What stands in a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// The text as the static page has it.
    #[default]
    Static,
    /// The same, while the editor loads.
    Loading,
    /// The editor.
    Ready,
    /// A plain text field, and why.
    Plain(EditorFault),
}

/// The state of one field, and commands to its editor.
#[derive(Clone, Copy)]
pub struct Field {
    code: RwSignal<String>,
    hidden: RwSignal<Vec<(u32, u32)>>,
    shows_hidden: RwSignal<bool>,
    stage: RwSignal<Stage>,
    marks: RwSignal<Vec<Mark>>,
    inlays: RwSignal<Vec<(u32, String)>>,
    editor: StoredValue<Option<Editor>, LocalStorage>,
    wanted: StoredValue<Option<(u32, u32)>>,
    /// The element that the editor is put into.
    pub host: NodeRef<html::Div>,
    setup: StoredValue<Option<Setup>, LocalStorage>,
}

impl Field {
    /// A field with a text and its hidden lines.
    pub fn new(code: &str, hidden: Vec<(u32, u32)>) -> Self {
        Self {
            code: RwSignal::new(units::normal_lines(code)),
            hidden: RwSignal::new(hidden),
            shows_hidden: RwSignal::new(false),
            stage: RwSignal::new(Stage::Static),
            marks: RwSignal::new(Vec::new()),
            inlays: RwSignal::new(Vec::new()),
            editor: StoredValue::new_local(None),
            wanted: StoredValue::new(None),
            host: NodeRef::new(),
            setup: StoredValue::new_local(None),
        }
    }

    /// The text.
    pub fn code(self) -> Signal<String> {
        self.code.into()
    }

    /// The text at this moment, the last key press included (not reactive).
    pub fn text(self) -> String {
        let latest = self.editor.with_value(|editor| editor.as_ref().map(Editor::text));
        if let Some(latest) = latest
            && self.code.with_untracked(|code| *code != latest)
        {
            self.code.set(latest);
        }
        self.code.get_untracked()
    }

    /// The byte at which the first line starts that is not hidden (not reactive).
    pub fn first_shown(self) -> u32 {
        let hidden =
            self.hidden.with_untracked(|hidden| hidden.first().filter(|(from, _)| *from == 0).map(|(_, to)| *to));
        let lines = hidden.unwrap_or_default() as usize;
        self.code.with_untracked(|code| code.split_inclusive('\n').take(lines).map(str::len).sum::<usize>() as u32)
    }

    /// Whether hidden lines are shown.
    pub fn shows_hidden(self) -> Signal<bool> {
        self.shows_hidden.into()
    }

    /// Whether there are hidden lines.
    pub fn has_hidden(self) -> Signal<bool> {
        Signal::derive(move || !self.hidden.read().is_empty())
    }

    /// The hidden lines that the field began with, or was given with its last text.
    pub fn hidden(self) -> Signal<Vec<(u32, u32)>> {
        self.hidden.into()
    }

    /// Says how the editor begins, once it is loaded, and whom it calls. Its text and hidden lines are the field's own.
    pub fn attach(self, setup: Setup) {
        self.setup.set_value(Some(setup));
    }

    /// The reader changed the text.
    pub fn changed(self, text: String) {
        let _ = self.code.try_set(text);
    }

    /// Hidden lines were shown or hidden in the editor itself.
    pub fn hidden_shown(self, shown: bool) {
        let _ = self.shows_hidden.try_set(shown);
    }

    /// Takes the editor out of the page.
    pub fn close(self) {
        self.editor.set_value(None);
    }

    /// What stands there.
    pub fn stage(self) -> Signal<Stage> {
        self.stage.into()
    }

    /// Replaces the text as one step that can be undone.
    pub fn set_text(self, text: &str, hidden: Vec<(u32, u32)>) {
        let text = units::normal_lines(text);
        let done = self
            .editor
            .with_value(|editor| editor.as_ref().inspect(|editor| editor.set_text(&text, &hidden)).is_some());
        if !done {
            self.hidden.set(hidden);
        }
        if self.code.with_untracked(|code| *code != text) {
            self.code.set(text);
        }
    }

    /// Replaces ranges of bytes together as one step that can be undone.
    pub fn apply(self, edits: &[(u32, u32, String)]) {
        let done = self.editor.with_value(|editor| editor.as_ref().inspect(|editor| editor.apply(edits)).is_some());
        if done {
            self.text();
            return;
        }
        let mut text = self.code.get_untracked();
        let mut edits = edits.to_vec();
        edits.sort_by_key(|(from, ..)| std::cmp::Reverse(*from));
        for (from, to, new) in edits {
            let (from, to) = (text.floor_char_boundary(from as usize), text.floor_char_boundary(to as usize));
            text.replace_range(from..to.max(from), &new);
        }
        self.code.set(text);
    }

    /// Selects a range of bytes and takes focus, as soon as the editor is there.
    pub fn select(self, from: u32, to: u32) {
        let done = self.editor.with_value(|editor| editor.as_ref().inspect(|editor| editor.select(from, to)).is_some());
        if !done {
            self.wanted.set_value(Some((from, to)));
            self.load();
        }
    }

    /// Marks ranges.
    pub fn set_marks(self, marks: Vec<Mark>) {
        self.editor.with_value(|editor| editor.as_ref().inspect(|editor| editor.set_marks(&marks)).is_some());
        self.marks.set(marks);
    }

    /// Shows texts between others, each at a byte.
    pub fn set_inlays(self, inlays: Vec<(u32, String)>) {
        self.editor.with_value(|editor| editor.as_ref().inspect(|editor| editor.set_inlays(&inlays)).is_some());
        self.inlays.set(inlays);
    }

    /// Shows or hides the hidden lines.
    pub fn toggle_hidden(self) {
        let shown = !self.shows_hidden.get_untracked();
        self.shows_hidden.set(shown);
        self.editor.with_value(|editor| editor.as_ref().inspect(|editor| editor.show_hidden(shown)).is_some());
        self.load();
    }

    /// Loads the editor, if that was not begun.
    pub fn load(self) {
        let begun = matches!(self.stage.get_untracked(), Stage::Loading | Stage::Ready);
        let (Some(host), Some(mut setup)) = (self.host.get_untracked(), self.setup.with_value(Clone::clone)) else {
            return;
        };
        if begun {
            return;
        }
        if self.stage.get_untracked() == Stage::Static {
            self.stage.set(Stage::Loading);
        }
        setup.text = self.text();
        setup.hidden = self.hidden.get_untracked();
        task::spawn(async move {
            let opened = Editor::open(&host, setup.clone()).await;
            if self.stage.try_get_untracked().is_none() {
                return;
            }
            // Typing may have gone on in a plain field meanwhile.
            let text = self.text();
            let changed = text != setup.text;
            match opened {
                Ok(editor) => {
                    if changed {
                        editor.set_text(&text, &[]);
                    }
                    self.put(Some(editor), Stage::Ready);
                }
                Err(fault) if matches!(self.stage.get_untracked(), Stage::Plain(_)) => {
                    self.stage.set(Stage::Plain(fault));
                }
                Err(fault) => self.put(Editor::plain(&host, setup), Stage::Plain(fault)),
            }
        });
    }

    /// Puts the editor in the place of what was there.
    fn put(self, editor: Option<Editor>, stage: Stage) {
        if let Some(editor) = &editor {
            editor.set_marks(&self.marks.read_untracked());
            editor.set_inlays(&self.inlays.read_untracked());
            if self.shows_hidden.get_untracked() {
                editor.show_hidden(true);
            }
        }
        self.editor.set_value(editor);
        self.stage.set(stage);
        if let Some((from, to)) = self.wanted.try_update_value(Option::take).flatten() {
            // Once the static text is gone.
            timer::next_frame(move || self.select(from, to));
        }
    }
}
