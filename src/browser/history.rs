//! Addresses: where the page is, links that stay in the app, going back.
//!
//! The place scrolled to is kept for each entry of the history, because the browser would restore it before the page
//! it goes back to is there.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent, ScrollRestoration};

use super::{document, page, window};

/// Where the page is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Path, percent-encoded.
    pub path: String,
    /// Query with its `?`, or nothing.
    pub query: String,
    /// Fragment with its `#`, or nothing.
    pub hash: String,
}

/// How the page came to be at an address.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Way {
    /// By a link or a command: a new entry.
    Forward,
    /// By going back or on: an entry that was scrolled to this height.
    Again {
        /// Pixels from the top.
        scrolled: f64,
    },
}

/// The address now.
pub fn here() -> Address {
    let location = window().location();
    Address {
        path: location.pathname().unwrap_or_default(),
        query: location.search().unwrap_or_default(),
        hash: location.hash().unwrap_or_default(),
    }
}

/// Puts another address in place of this one, without going anywhere.
pub fn replace(url: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(url));
    }
}

/// The history of this page view.
#[derive(Clone)]
pub struct Navigation {
    entries: Rc<Entries>,
}

struct Entries {
    current: Cell<u32>,
    next: Cell<u32>,
    scrolled: RefCell<BTreeMap<u32, f64>>,
    arrived: Box<dyn Fn(Way)>,
}

impl Navigation {
    /// Takes links within the app over: `is_ours` says of a path whether it is a page of the app, `arrived` is called
    /// after the address changed. For the app's lifetime.
    pub fn start(is_ours: impl Fn(&str) -> bool + 'static, arrived: impl Fn(Way) + 'static) -> Self {
        let entries = Entries {
            current: Cell::new(0),
            next: Cell::new(1),
            scrolled: RefCell::default(),
            arrived: Box::new(arrived),
        };
        let navigation = Self { entries: Rc::new(entries) };
        if let Ok(history) = window().history() {
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
            let _ = history.replace_state(&JsValue::from(0), "");
        }
        navigation.hear(is_ours);
        navigation
    }

    /// Goes to an address of the app.
    pub fn go(&self, url: &str) {
        let id = self.entries.next.get();
        let Ok(history) = window().history() else { return };
        if history.push_state_with_url(&JsValue::from(id), "", Some(url)).is_err() {
            let _ = window().location().set_href(url);
            return;
        }
        self.entries.next.set(id + 1);
        self.entries.current.set(id);
        (self.entries.arrived)(Way::Forward);
    }

    fn hear(&self, is_ours: impl Fn(&str) -> bool + 'static) {
        let here = self.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let click = EventListener::new_with_options(&page(), "click", options, move |event| {
            let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
            if let Some(link) = link_of(event)
                && is_ours(&link.pathname())
                && !is_jump(&link)
            {
                event.prevent_default();
                here.go(&link.href());
            }
        });
        click.forget();
        let here = self.clone();
        EventListener::new(&window(), "popstate", move |event| here.pop(event)).forget();
        let here = self.clone();
        EventListener::new(&window(), "scroll", move |_| here.remember()).forget();
        // After a reload the whole page is there at once as static HTML, so the browser restores better than the app.
        let restore = |_: &web_sys::Event| {
            if let Ok(history) = window().history() {
                let _ = history.set_scroll_restoration(ScrollRestoration::Auto);
            }
        };
        EventListener::new(&window(), "pagehide", restore).forget();
    }

    fn remember(&self) {
        self.entries.scrolled.borrow_mut().insert(self.entries.current.get(), document::scrolled());
    }

    fn pop(&self, event: &web_sys::Event) {
        let state = event.dyn_ref::<web_sys::PopStateEvent>().map(web_sys::PopStateEvent::state);
        match state.and_then(|state| state.as_f64()) {
            Some(id) => {
                let id = id as u32;
                self.entries.current.set(id);
                self.entries.next.set(self.entries.next.get().max(id + 1));
                let scrolled = self.entries.scrolled.borrow().get(&id).copied().unwrap_or(0.0);
                (self.entries.arrived)(Way::Again { scrolled });
            }
            // The browser jumped to a heading of this page by itself and made an entry of its own.
            None => {
                let id = self.entries.next.get();
                self.entries.next.set(id + 1);
                self.entries.current.set(id);
                if let Ok(history) = window().history() {
                    let _ = history.replace_state(&JsValue::from(id), "");
                }
                (self.entries.arrived)(Way::Forward);
            }
        }
    }
}

/// The link that a plain click follows in this window.
fn link_of(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let changed = event.meta_key() || event.alt_key() || event.ctrl_key() || event.shift_key();
    if event.default_prevented() || event.button() != 0 || changed {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = target.closest("a[href]").ok().flatten()?.dyn_into().ok()?;
    let plain = link.target().is_empty() && !link.has_attribute("download") && link.origin() == document::origin();
    plain.then_some(link)
}

/// Whether a link only jumps within the page in view, which the browser does best.
fn is_jump(link: &HtmlAnchorElement) -> bool {
    let here = here();
    !link.hash().is_empty() && link.pathname() == here.path && link.search() == here.query
}
