//! What happens to the page: keys, being left, losing the connection.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::{page, window};

/// Hears something until it is dropped. Keep it in a `StoredValue::new_local` of the component that listens.
pub struct Listening {
    _listeners: Vec<EventListener>,
}

/// A key that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// What it means, such as `a`, `?`, `Enter`, `ArrowDown`.
    pub name: String,
    /// Whether Ctrl, or Command on a Mac, was held.
    pub command: bool,
    /// Whether the reader was typing into something.
    pub typing: bool,
}

/// Calls back with each key before the page acts on it; `true` keeps the page from acting. For the app's lifetime.
pub fn on_key(pressed: impl Fn(Key) -> bool + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.default_prevented() || event.is_composing() || event.alt_key() {
            return;
        }
        let key = Key { name: event.key(), command: event.ctrl_key() || event.meta_key(), typing: is_typing(event) };
        if pressed(key) {
            event.prevent_default();
        }
    });
    listener.forget();
}

fn is_typing(event: &Event) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
        || element.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable)
}

/// Calls back whenever the page may be about to end: hidden or left. For the app's lifetime.
pub fn on_leave(leave: impl Fn() + Clone + 'static) {
    let also = leave.clone();
    EventListener::new(&window(), "pagehide", move |_| leave()).forget();
    let hidden = move |_: &Event| {
        if page().hidden() {
            also();
        }
    };
    EventListener::new(&page(), "visibilitychange", hidden).forget();
}

/// Calls back with whether there is a connection, whenever that changes.
#[must_use = "dropping it stops listening"]
pub fn on_connection(changed: impl Fn(bool) + Clone + 'static) -> Listening {
    let also = changed.clone();
    let back = EventListener::new(&window(), "online", move |_| changed(true));
    let gone = EventListener::new(&window(), "offline", move |_| also(false));
    Listening { _listeners: vec![back, gone] }
}

/// Whether the browser believes that there is a connection.
pub fn is_online() -> bool {
    window().navigator().on_line()
}

/// Asks the reader before the page is left, as long as the returned value lives: something would be lost.
#[must_use = "dropping it stops asking"]
pub fn ask_before_leaving() -> Listening {
    let options = EventListenerOptions::enable_prevent_default();
    let ask = EventListener::new_with_options(&window(), "beforeunload", options, Event::prevent_default);
    Listening { _listeners: vec![ask] }
}
