//! What time it is.

/// Milliseconds since 1970 by the reader's clock, which may jump.
pub fn now() -> u64 {
    if cfg!(target_arch = "wasm32") { js_sys::Date::now() as u64 } else { 0 }
}

/// A date for the name of a file, such as `2026-11-30`.
pub fn today() -> String {
    let iso = String::from(js_sys::Date::new_0().to_iso_string());
    iso.split('T').next().unwrap_or_default().to_owned()
}

/// A moment as the reader writes it.
pub fn local(moment: u64) -> String {
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(moment as f64));
    date.to_locale_string("default", &wasm_bindgen::JsValue::UNDEFINED).into()
}
