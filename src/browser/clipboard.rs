//! The clipboard, which may be missing outside of secure contexts, or refused.

use wasm_bindgen_futures::JsFuture;

use super::window;

/// Copies a text; says whether it is there.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    let there = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| !clipboard.is_undefined());
    there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
