//! The reader of guides: a WebAssembly module of its own (`crates/guide`), loaded when the first guide is opened, so that
//! nobody else loads a Markdown parser.

use js_sys::Promise;
use rockpool_course::{Guide, Parsed};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{document, module};

#[wasm_bindgen]
extern "C" {
    /// The module's exports.
    type Exports;
    /// Loads the WebAssembly, once.
    #[wasm_bindgen(method, catch, js_name = "default")]
    fn start(this: &Exports) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = "readGuide")]
    fn read_guide(this: &Exports, text: &str, name: &str, topics: &str) -> Result<String, JsValue>;
}

/// Why a guide could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReaderFault {
    /// The files did not come.
    #[error("What reads guides could not be loaded. Check the connection and try again.")]
    NotLoaded,
    /// It broke, or it is of another version.
    #[error("This guide could not be read here. Reload the page and try again; the guide is kept.")]
    Broken,
}

/// Reads a guide. `topics` are pairs of a topic and the slug of the lesson that teaches it, in reading order.
pub async fn read(text: &str, name: &str, topics: &[(&str, &str)]) -> Result<Parsed<Guide>, ReaderFault> {
    let folder = document::meta("rockpool-app").unwrap_or_default();
    let exports = module::import(&format!("{folder}rockpool-guide.js")).await.ok_or(ReaderFault::NotLoaded)?;
    let exports: Exports = exports.unchecked_into();
    let started = exports.start().map_err(|_| ReaderFault::Broken)?;
    JsFuture::from(started).await.map_err(|_| ReaderFault::NotLoaded)?;
    let topics = serde_json::to_string(topics).unwrap_or_default();
    let json = exports.read_guide(text, name, &topics).map_err(|_| ReaderFault::Broken)?;
    serde_json::from_str(&json).map_err(|_| ReaderFault::Broken)
}
