//! Putting the app in the place of the readable page in one step: what the reader looks at does not move.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{document, in_view, page};

/// Id of the element that the page's content stands in.
const ROOT: &str = "app";

/// A place for the app outside of the page, to be filled before it is shown.
#[derive(Clone)]
pub struct Stage {
    element: HtmlElement,
}

impl Stage {
    /// The element to mount the app into.
    pub fn element(&self) -> HtmlElement {
        self.element.clone()
    }
}

/// Makes the stage; a document that makes no elements is being torn down.
pub fn stage() -> Option<Stage> {
    let element: HtmlElement = page().create_element("div").ok()?.dyn_into().ok()?;
    element.set_id(ROOT);
    Some(Stage { element })
}

/// Puts the staged app in the place of the readable page. What the reader looks at stays where it is, though a live part
/// above it may be of another height; where the same element is in both, focus stays, too.
pub fn show(stage: &Stage) {
    let stage = &stage.element;
    let Some(old) = page().get_element_by_id(ROOT) else {
        if let Some(body) = page().body() {
            let _ = body.append_child(stage);
        }
        return;
    };
    let focused = page()
        .active_element()
        .filter(|element| old.contains(Some(element)))
        .and_then(|element| path_to(&old, &element));
    let opened = open_details(&old);
    let seen = in_view::first(&old).and_then(|(piece, top)| Some((path_to(&old, &piece)?, top)));
    let scrolled = document::scrolled();
    if old.replace_with_with_node_1(stage).is_err() {
        return;
    }
    for path in opened {
        if let Some(element) = element_at(stage, &path) {
            let _ = element.set_attribute("open", "");
        }
    }
    if let Some(element) = focused.and_then(|path| element_at(stage, &path)) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.unchecked_into::<HtmlElement>().focus_with_options(&options);
    }
    let moved = match seen.and_then(|(path, top)| Some((element_at(stage, &path)?, top))) {
        Some((piece, top)) => in_view::top(&piece) - top,
        None => scrolled - document::scrolled(),
    };
    if moved.abs() >= 1.0 {
        document::scroll_to(document::scrolled() + moved);
    }
}

/// Tag and position of each element on the way down. Both pages are one markup, so the way is the same unless it
/// leads into a live part, where another tag ends it.
type Path = Vec<(String, u32)>;

fn path_to(root: &Element, element: &Element) -> Option<Path> {
    let mut path = Path::new();
    let mut at = element.clone();
    while at != *root {
        let parent = at.parent_element()?;
        let children = parent.children();
        let position = (0..children.length()).find(|n| children.item(*n).as_ref() == Some(&at))?;
        path.push((at.tag_name(), position));
        at = parent;
    }
    path.reverse();
    Some(path)
}

fn element_at(root: &Element, path: &Path) -> Option<Element> {
    path.iter().try_fold(root.clone(), |at, (tag, position)| {
        at.children().item(*position).filter(|child| child.tag_name() == *tag)
    })
}

/// What the reader opened before the app came.
fn open_details(root: &Element) -> Vec<Path> {
    let Ok(list) = root.query_selector_all("details[open]") else { return Vec::new() };
    let elements = (0..list.length()).filter_map(|n| list.item(n)?.dyn_into::<Element>().ok());
    elements.filter_map(|element| path_to(root, &element)).collect()
}

/// Shows a note at the end of the readable page that stays usable, with a button. A second note replaces the first.
pub fn note(text: &str, action: &str, act: impl FnOnce() + 'static) {
    clear_note();
    // Building three elements only fails in a document that is being torn down.
    let _ = build_note(text, action, act);
}

/// Takes the note away.
pub fn clear_note() {
    if let Some(note) = page().get_element_by_id(NOTE) {
        note.remove();
    }
}

const NOTE: &str = "takeover-note";

/// Keeps the note in sight wherever the reader is in the page, whatever the style sheet says.
fn pin(note: &Element) {
    let Some(note) = note.dyn_ref::<HtmlElement>() else { return };
    let look = [
        ("position", "fixed"),
        ("inset", "auto 1rem 1rem"),
        ("z-index", "100"),
        ("max-width", "40rem"),
        ("margin", "0 auto"),
    ];
    for (name, value) in look {
        let _ = note.style().set_property(name, value);
    }
}

fn build_note(text: &str, action: &str, act: impl FnOnce() + 'static) -> Option<()> {
    let make = |tag: &str| page().create_element(tag).ok();
    let (note, words, button) = (make("div")?, make("p")?, make("button")?);
    note.set_id(NOTE);
    note.set_class_name("notice takeover-note");
    pin(&note);
    note.set_attribute("role", "alert").ok()?;
    note.set_attribute("data-kind", "warning").ok()?;
    words.set_text_content(Some(text));
    button.set_attribute("type", "button").ok()?;
    button.set_class_name("button");
    button.set_text_content(Some(action));
    gloo::events::EventListener::once(&button, "click", move |_| act()).forget();
    note.append_child(&words).ok()?;
    note.append_child(&button).ok()?;
    page().body()?.append_child(&note).ok()?;
    Some(())
}
