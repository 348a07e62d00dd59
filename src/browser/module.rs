//! Scripts that are loaded when they are first needed, and what those tell that own workers.

use js_sys::{JSON, Promise};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::clock;

#[wasm_bindgen]
extern "C" {
    /// The language's own `import()`.
    #[wasm_bindgen(js_name = "import")]
    fn import_module(url: &str) -> Promise;
}

/// Why a script does not do what it was asked for, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ScriptFault(pub(super) String);

/// Gets a module's exports; the browser keeps them after the first time. `None` if it cannot be had.
pub(super) async fn import(url: &str) -> Option<JsValue> {
    if let Ok(module) = JsFuture::from(import_module(url)).await {
        return Some(module);
    }
    // A failed import is remembered by the browser for its URL, so a second try needs another one.
    JsFuture::from(import_module(&format!("{url}?again={}", clock::now()))).await.ok()
}

/// What came of a call.
pub(super) async fn settled(promise: Result<Promise, JsValue>) -> Result<JsValue, ScriptFault> {
    let promise = promise.map_err(|error| told(&error))?;
    JsFuture::from(promise).await.map_err(|error| told(&error))
}

/// A value as one of ours, by way of JSON.
pub(super) fn read<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    let text = JSON::stringify(value).ok()?.as_string()?;
    serde_json::from_str(&text).ok()
}

/// The message of an error, which our scripts write for the reader.
pub(super) fn told(error: &JsValue) -> ScriptFault {
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    ScriptFault(message.filter(|text| !text.is_empty()).unwrap_or_else(|| unreadable().0))
}

/// The answer is of no form that is known.
pub(super) fn unreadable() -> ScriptFault {
    ScriptFault("What works in this page gave no answer that it understands. Reload the page.".to_owned())
}
