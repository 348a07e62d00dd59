//! What the browser says of the reader's connection. Many say nothing.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::window;

/// Whether fetching much without being asked to may cost the reader money or patience: data is to be saved, the network
/// is slow or metered, or there is none.
pub fn is_thrifty() -> bool {
    let navigator = window().navigator();
    if !navigator.on_line() {
        return true;
    }
    let get = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
    let connection = get(&navigator, "connection");
    if !connection.is_object() {
        return false;
    }
    let word = |name: &str| get(&connection, name).as_string().unwrap_or_default();
    get(&connection, "saveData").is_truthy()
        || get(&connection, "metered").is_truthy()
        || matches!(word("effectiveType").as_str(), "slow-2g" | "2g" | "3g")
        || word("type") == "cellular"
}
