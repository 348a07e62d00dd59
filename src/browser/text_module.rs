//! WebAssembly modules of lessons that take a text and give a text.
//!
//! Such a module imports nothing and exports its `memory`, `input(length) -> pointer` (room for so many bytes),
//! `run() -> length` (works on the input, gives the length of the output) and `output() -> pointer`. Texts are UTF-8.

use gloo_net::http::Request;
use js_sys::{Function, Object, Reflect, Uint8Array, WebAssembly};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Why a module gives nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModuleFault {
    /// Its file did not come.
    #[error("The module could not be loaded. Check the connection and try again.")]
    NotLoaded,
    /// It is no module, or not one of this kind.
    #[error("The module cannot run in this browser.")]
    Unusable,
    /// It ended in a trap.
    #[error("The module panicked, so it was thrown away. Load it again to go on.")]
    Trapped,
}

/// A module that is ready.
pub struct TextModule {
    memory: WebAssembly::Memory,
    input: Function,
    run: Function,
    output: Function,
    size: u32,
}

impl TextModule {
    /// Fetches and starts it.
    pub async fn load(url: &str) -> Result<Self, ModuleFault> {
        let response = Request::get(url).send().await.map_err(|_| ModuleFault::NotLoaded)?;
        if !response.ok() {
            return Err(ModuleFault::NotLoaded);
        }
        let bytes = response.binary().await.map_err(|_| ModuleFault::NotLoaded)?;
        let size = u32::try_from(bytes.len()).map_err(|_| ModuleFault::Unusable)?;
        let started = JsFuture::from(WebAssembly::instantiate_buffer(&bytes, &Object::new()));
        let started = started.await.map_err(|_| ModuleFault::Unusable)?;
        let instance = get(&started, "instance")?.dyn_into::<WebAssembly::Instance>();
        let exports = instance.map_err(|_| ModuleFault::Unusable)?.exports();
        let memory = get(&exports, "memory")?.dyn_into().map_err(|_| ModuleFault::Unusable)?;
        let function = |name| get(&exports, name)?.dyn_into::<Function>().map_err(|_| ModuleFault::Unusable);
        Ok(Self { memory, input: function("input")?, run: function("run")?, output: function("output")?, size })
    }

    /// Bytes of its file.
    pub fn size(&self) -> u32 {
        self.size
    }

    /// What it makes of a text.
    pub fn run(&self, text: &str) -> Result<String, ModuleFault> {
        let length = u32::try_from(text.len()).map_err(|_| ModuleFault::Trapped)?;
        let into = number(self.input.call1(&JsValue::NULL, &length.into()))?;
        self.bytes(into, length)?.copy_from(text.as_bytes());
        let length = number(self.run.call0(&JsValue::NULL))?;
        let from = number(self.output.call0(&JsValue::NULL))?;
        Ok(String::from_utf8_lossy(&self.bytes(from, length)?.to_vec()).into_owned())
    }

    /// A part of its memory, which moves whenever the module asks for more.
    fn bytes(&self, start: u32, length: u32) -> Result<Uint8Array, ModuleFault> {
        let all = Uint8Array::new(&self.memory.buffer());
        let end = start.checked_add(length).filter(|end| *end <= all.length()).ok_or(ModuleFault::Trapped)?;
        Ok(all.subarray(start, end))
    }
}

fn get(object: &JsValue, name: &str) -> Result<JsValue, ModuleFault> {
    Reflect::get(object, &name.into()).map_err(|_| ModuleFault::Unusable)
}

/// A number of the module's own, which JavaScript may see as negative.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "addresses of a 32-bit memory")]
fn number(answer: Result<JsValue, JsValue>) -> Result<u32, ModuleFault> {
    let answer = answer.map_err(|_| ModuleFault::Trapped)?;
    answer.as_f64().map(|number| number as i64 as u32).ok_or(ModuleFault::Trapped)
}
