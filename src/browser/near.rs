//! Knowing when the reader comes near an element, so that heavy things load no earlier.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How near counts, in screens above and below.
const MARGIN: &str = "100% 0px";

/// Watches an element until it is dropped.
pub struct Watch {
    observer: Option<IntersectionObserver>,
    _call: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Calls once when an element comes within a screen of what the reader sees; at once where that cannot be watched.
#[must_use = "dropping it stops watching"]
pub fn when_near(element: &Element, near: impl FnOnce() + 'static) -> Watch {
    let near = Rc::new(RefCell::new(Some(near)));
    let first = Rc::clone(&near);
    let call = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let seen = |entry: JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
        if entries.iter().any(seen)
            && let Some(near) = first.borrow_mut().take()
        {
            near();
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let observer = IntersectionObserver::new_with_options(call.as_ref().unchecked_ref(), &options).ok();
    match &observer {
        Some(observer) => observer.observe(element),
        None => {
            if let Some(near) = near.borrow_mut().take() {
                near();
            }
        }
    }
    Watch { observer, _call: call }
}
