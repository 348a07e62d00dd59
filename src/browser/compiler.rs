//! The compiler in the page: the module `compiler.js` (contract: `web/compiler.d.ts`), loaded when first needed.

use js_sys::{Function, JSON, Object, Promise, Reflect};
use rockpool_engine::compiler::{Answer, Description, PROTOCOL, Question, Standing};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{document, module};

#[wasm_bindgen]
extern "C" {
    /// The module's exports.
    type Exports;
    #[wasm_bindgen(method, getter)]
    fn protocol(this: &Exports) -> JsValue;
    #[wasm_bindgen(method, catch, js_name = createCompiler)]
    fn create_compiler(this: &Exports, options: &Object) -> Result<Host, JsValue>;

    /// What owns the worker.
    type Host;
    #[wasm_bindgen(method, catch)]
    fn describe(this: &Host) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn load(this: &Host) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn ask(this: &Host, asker: &str, question: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method)]
    fn destroy(this: &Host);
}

/// Why the compiler cannot be asked, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct CompilerFault(String);

/// The compiler. Dropping it ends its worker.
pub struct Compiler {
    host: Host,
    _on_standing: Closure<dyn Fn(JsValue)>,
}

impl Drop for Compiler {
    fn drop(&mut self) {
        self.host.destroy();
    }
}

impl Compiler {
    /// Loads the module; nothing of the compiler itself. `folder` is the address of what belongs to the compiler and
    /// ends with a slash; `on_standing` is told of each change.
    pub async fn open(folder: &str, on_standing: impl Fn(Standing) + 'static) -> Result<Self, CompilerFault> {
        let app = document::meta("rockpool-app").unwrap_or_default();
        let fault = |text: &str| CompilerFault(text.to_owned());
        let exports: Exports = module::import(&format!("{app}compiler.js"))
            .await
            .ok_or_else(|| fault("The Rust compiler could not be loaded. Check the connection and try again."))?
            .unchecked_into();
        if exports.protocol().as_f64() != Some(f64::from(PROTOCOL)) {
            return Err(fault("The Rust compiler is of another version than this page. Reload the page."));
        }
        let on_standing = Closure::<dyn Fn(JsValue)>::new(move |value: JsValue| {
            if let Some(standing) = read(&value) {
                on_standing(standing);
            }
        });
        let options = Object::new();
        // Setting a property of an object of our own cannot fail.
        let _ = Reflect::set(&options, &"base".into(), &folder.into());
        let _ = Reflect::set(&options, &"onState".into(), on_standing.as_ref().unchecked_ref::<Function>());
        let host = exports.create_compiler(&options).map_err(|error| told(&error))?;
        Ok(Self { host, _on_standing: on_standing })
    }

    /// What it is and what it would take to fetch.
    pub fn describe(&self) -> impl Future<Output = Result<Description, CompilerFault>> + use<> {
        let promise = self.host.describe();
        async move { read(&settled(promise).await?).ok_or_else(unreadable) }
    }

    /// Fetches and starts it. How that goes is told by `on_standing`.
    pub fn load(&self) -> impl Future<Output = Result<(), CompilerFault>> + use<> {
        let promise = self.host.load();
        async move { settled(promise).await.map(drop) }
    }

    /// Asks; a newer question of the same `asker` takes the place of one that waits.
    pub fn ask(&self, asker: &str, question: &Question) -> impl Future<Output = Result<Answer, CompilerFault>> + use<> {
        // Texts and enumerations always serialise.
        let promise = self.host.ask(asker, &serde_json::to_string(question).unwrap_or_default());
        async move {
            let answer = settled(promise).await?.as_string().ok_or_else(unreadable)?;
            serde_json::from_str(&answer).map_err(|_| unreadable())
        }
    }
}

async fn settled(promise: Result<Promise, JsValue>) -> Result<JsValue, CompilerFault> {
    let promise = promise.map_err(|error| told(&error))?;
    JsFuture::from(promise).await.map_err(|error| told(&error))
}

fn read<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    let text = JSON::stringify(value).ok()?.as_string()?;
    serde_json::from_str(&text).ok()
}

/// The message of an error, which the module writes for the reader.
fn told(error: &JsValue) -> CompilerFault {
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    CompilerFault(message.filter(|text| !text.is_empty()).unwrap_or_else(|| unreadable().0))
}

fn unreadable() -> CompilerFault {
    CompilerFault("The Rust compiler gave no answer that this page understands. Reload the page.".to_owned())
}
