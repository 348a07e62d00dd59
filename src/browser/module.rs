//! Scripts that are loaded when they are first needed.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::clock;

#[wasm_bindgen]
extern "C" {
    /// The language's own `import()`.
    #[wasm_bindgen(js_name = "import")]
    fn import_module(url: &str) -> Promise;
}

/// Gets a module's exports; the browser keeps them after the first time. `None` if it cannot be had.
pub(super) async fn import(url: &str) -> Option<JsValue> {
    if let Ok(module) = JsFuture::from(import_module(url)).await {
        return Some(module);
    }
    // A failed import is remembered by the browser for its URL, so a second try needs another one.
    JsFuture::from(import_module(&format!("{url}?again={}", clock::now()))).await.ok()
}
