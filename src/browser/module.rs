//! Scripts that are loaded when they are first needed, and what those tell that own workers.

use js_sys::{Function, JSON, Object, Promise, Reflect};
use rockpool_engine::compiler::Standing;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{clock, document};

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

/// One of our scripts that own workers.
pub(super) struct Script {
    /// Its file in the app's folder.
    pub file: &'static str,
    /// Number of its contract.
    pub protocol: u32,
    /// What the reader is told if it does not come.
    pub unloaded: &'static str,
    /// What the reader is told if it is of another contract.
    pub mismatched: &'static str,
}

impl Script {
    /// Its exports. Nothing that it owns is fetched yet.
    pub(super) async fn exports<Exports: JsCast>(&self) -> Result<Exports, ScriptFault> {
        let app = document::meta("rockpool-app").unwrap_or_default();
        let fault = |text: &str| ScriptFault(text.to_owned());
        let exports = import(&format!("{app}{}", self.file)).await.ok_or_else(|| fault(self.unloaded))?;
        let protocol = Reflect::get(&exports, &"protocol".into()).unwrap_or_default();
        if protocol.as_f64() != Some(f64::from(self.protocol)) {
            return Err(fault(self.mismatched));
        }
        Ok(exports.unchecked_into())
    }
}

/// Hears each change of what a script owns. Whoever opened the script keeps it for as long.
pub(super) type OnStanding = Closure<dyn Fn(JsValue)>;

/// What a script's host is made with: the address of its files, which ends with a slash, and who hears of it.
pub(super) fn options(folder: &str, on_standing: impl Fn(Standing) + 'static) -> (Object, OnStanding) {
    let on_standing = OnStanding::new(move |value: JsValue| {
        if let Some(standing) = read(&value) {
            on_standing(standing);
        }
    });
    let options = Object::new();
    // Setting a property of an object of our own cannot fail.
    let _ = Reflect::set(&options, &"base".into(), &folder.into());
    let _ = Reflect::set(&options, &"onState".into(), on_standing.as_ref().unchecked_ref::<Function>());
    (options, on_standing)
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
