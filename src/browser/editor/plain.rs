//! A text field in place of the editor.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement, KeyboardEvent};

use super::super::page;
use super::Setup;
use super::units::to_utf16;

/// A field with the text. Hidden lines are shown in it, since a field cannot hide any.
pub(super) struct PlainEditor {
    field: HtmlTextAreaElement,
    _listeners: [EventListener; 2],
}

impl Drop for PlainEditor {
    fn drop(&mut self) {
        self.field.remove();
    }
}

impl PlainEditor {
    /// `None` where the document makes no elements any more.
    pub(super) fn new(parent: &HtmlElement, setup: Setup) -> Option<Self> {
        let field: HtmlTextAreaElement = page().create_element("textarea").ok()?.dyn_into().ok()?;
        for (name, value) in
            [("aria-label", setup.label.as_str()), ("spellcheck", "false"), ("autocapitalize", "off"), ("wrap", "off")]
        {
            // Only a name that is none fails, and these are constants.
            let _ = field.set_attribute(name, value);
        }
        field.set_value(&setup.text);
        field.set_rows(setup.text.lines().count().clamp(3, 40) as u32);
        field.set_read_only(setup.read_only);
        let (on_change, changed) = (setup.on_change, field.clone());
        let input = EventListener::new(&field, "input", move |_| on_change(changed.value()));
        let on_run = setup.on_run;
        let options = EventListenerOptions::enable_prevent_default();
        let keys = EventListener::new_with_options(&field, "keydown", options, move |event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
            if key.key() == "Enter" && (key.ctrl_key() || key.meta_key()) {
                event.prevent_default();
                on_run();
            }
        });
        parent.append_child(&field).ok()?;
        Some(Self { field, _listeners: [input, keys] })
    }

    pub(super) fn text(&self) -> String {
        self.field.value()
    }

    pub(super) fn set_text(&self, text: &str) {
        self.field.set_value(text);
        self.tell();
    }

    pub(super) fn set_read_only(&self, read_only: bool) {
        self.field.set_read_only(read_only);
    }

    /// Later edits are made first, so that the places of the earlier ones stay.
    pub(super) fn apply(&self, edits: &[(u32, u32, String)]) {
        let mut text = self.text();
        let mut edits = edits.to_vec();
        edits.sort_by_key(|(from, ..)| std::cmp::Reverse(*from));
        for (from, to, new) in edits {
            let (from, to) = (text.floor_char_boundary(from as usize), text.floor_char_boundary(to as usize));
            text.replace_range(from..to.max(from), &new);
        }
        self.set_text(&text);
    }

    pub(super) fn select(&self, from: u32, to: u32) {
        let text = self.text();
        self.focus();
        // Fails only for fields of other types.
        let _ = self.field.set_selection_range(to_utf16(&text, from), to_utf16(&text, to));
    }

    pub(super) fn focus(&self) {
        // Fails only for an element that left the page.
        let _ = self.field.focus();
    }

    /// Setting a value fires no event of its own.
    fn tell(&self) {
        if let Ok(event) = web_sys::Event::new("input") {
            let _ = self.field.dispatch_event(&event);
        }
    }
}
