//! The page that this one stands in as a frame: what it says, what is said to it, and how much room the frame needs.

use gloo::events::EventListener;
use js_sys::{JSON, Object};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MessageEvent, ResizeObserver};

use super::{document, page, window};
use crate::embedding::host::Host;

/// The page around this one.
pub struct Embedder {
    host: Host,
}

impl Embedder {
    /// The page that the frame's address names.
    pub fn new(host: Host) -> Self {
        Self { host }
    }

    /// That page.
    pub fn host(&self) -> &Host {
        &self.host
    }

    /// Calls back with each message of that page, as JSON. For the app's lifetime.
    pub fn listen(&self, hear: impl Fn(&str) + 'static) {
        let host = self.host.clone();
        let listener = EventListener::new(&window(), "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
            let parent = window().parent().ok().flatten();
            let is_parent = event.source().zip(parent).is_some_and(|(from, parent)| Object::is(&from, &parent));
            if !is_parent || !host.is(&event.origin()) {
                return;
            }
            if let Some(json) = JSON::stringify(&event.data()).ok().and_then(|json| json.as_string()) {
                hear(&json);
            }
        });
        listener.forget();
    }

    /// Says something, given as JSON; only that page hears it.
    pub fn post(&self, json: &str) {
        let (Ok(Some(parent)), Ok(message)) = (window().parent(), JSON::parse(json)) else { return };
        // Fails only for a target that is no origin, which the host is.
        let _ = parent.post_message(&message, self.host.target());
    }
}

/// Calls back with the page's height whenever it changes. For the app's lifetime.
pub fn on_resize(resized: impl Fn(f64) + 'static) {
    let call = Closure::<dyn FnMut()>::new(move || resized(document::height()));
    if let (Ok(observer), Some(root)) = (ResizeObserver::new(call.as_ref().unchecked_ref()), page().document_element())
    {
        observer.observe(&root);
        // Lives as long as the page does.
        let _ = call.into_js_value();
    }
}
