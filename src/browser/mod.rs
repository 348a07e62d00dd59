//! The one place that touches the browser: `web_sys`, `js_sys` and gloo are used nowhere else.
//!
//! Small functions with types of our own. Everything compiles natively too, where none of it may be called; a browser
//! feature that is missing or blocked is an ordinary answer, never a panic.

pub mod clipboard;
pub mod clock;
pub mod compiler;
pub mod connection;
pub mod document;
pub mod editor;
pub mod embedder;
pub mod events;
pub mod files;
pub mod guide_reader;
pub mod history;
pub mod http;
mod in_view;
pub mod module;
pub mod near;
pub mod offline;
pub mod program;
pub mod socket;
pub mod storage;
pub mod takeover;
pub mod task;
pub mod text_module;
pub mod timer;
pub mod units;

/// The window. The app runs in no worker, so there is one.
#[allow(clippy::disallowed_methods, reason = "this is the module that the rule keeps it to")]
fn window() -> web_sys::Window {
    web_sys::window().expect("the app runs in a window")
}

/// The document of the window.
fn page() -> web_sys::Document {
    window().document().expect("a window has a document")
}
