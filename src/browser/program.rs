//! Programs that run in the page: the module `program.js` (contract: `web/program.d.ts`), loaded when first needed.

use js_sys::{Function, Object, Promise, Uint8Array};
use rockpool_engine::compiler::Standing;
use rockpool_engine::in_page::{Description, Ended, Event, Job, PROTOCOL};
use wasm_bindgen::prelude::*;

use super::compiler::Module;
use super::module::{self, OnStanding, Script, ScriptFault, read, settled, told, unreadable};

const SCRIPT: Script = Script {
    file: "program.js",
    protocol: PROTOCOL,
    unloaded: "What runs programs could not be loaded. Check the connection.",
    mismatched: "What runs programs is of another version than this page. Reload the page.",
};

#[wasm_bindgen]
extern "C" {
    /// The module's exports.
    type Exports;
    #[wasm_bindgen(method, catch, js_name = createRunner)]
    fn create_runner(this: &Exports, options: &Object) -> Result<Host, JsValue>;

    /// What owns the workers.
    type Host;
    #[wasm_bindgen(method, catch)]
    fn describe(this: &Host) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn load(this: &Host) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = run)]
    fn start(this: &Host, program: &Uint8Array, job: &str, on_event: &Function) -> Result<Started, JsValue>;
    #[wasm_bindgen(method)]
    fn destroy(this: &Host);

    /// A program that was started.
    type Started;
    #[wasm_bindgen(method, catch)]
    fn stop(this: &Started) -> Result<(), JsValue>;
    #[wasm_bindgen(method, getter)]
    fn ended(this: &Started) -> Promise;
}

/// What runs programs. Dropping it ends them.
pub struct Runner {
    host: Host,
    _on_standing: OnStanding,
}

impl Drop for Runner {
    fn drop(&mut self) {
        self.host.destroy();
    }
}

/// A program that was started.
pub struct Running(Started);

impl Runner {
    /// Loads the module; nothing of the library itself. `folder` is the address of the library's folder and ends with a
    /// slash; `on_standing` is told of each change.
    pub async fn open(folder: &str, on_standing: impl Fn(Standing) + 'static) -> Result<Self, ScriptFault> {
        let exports: Exports = SCRIPT.exports().await?;
        let (options, on_standing) = module::options(folder, on_standing);
        let host = exports.create_runner(&options).map_err(|error| told(&error))?;
        Ok(Self { host, _on_standing: on_standing })
    }

    /// What the library is and what it would take to fetch.
    pub fn describe(&self) -> impl Future<Output = Result<Description, ScriptFault>> + use<> {
        let promise = self.host.describe();
        async move { read(&settled(promise).await?).ok_or_else(unreadable) }
    }

    /// Fetches the library and prepares for the next program. How that goes is told by `on_standing`.
    pub fn load(&self) -> impl Future<Output = Result<(), ScriptFault>> + use<> {
        let promise = self.host.load();
        async move { settled(promise).await.map(drop) }
    }

    /// Runs a program; `on_event` hears what happens until it has ended.
    pub fn run(&self, program: &Module, job: &Job, on_event: impl Fn(Event) + 'static) -> Result<Running, ScriptFault> {
        // It may be called after whoever waits has left: it is the other side's.
        let on_event = Closure::<dyn Fn(String)>::new(move |json: String| {
            if let Ok(event) = serde_json::from_str(&json) {
                on_event(event);
            }
        })
        .into_js_value();
        // Texts and numbers always serialise.
        let job = serde_json::to_string(job).unwrap_or_default();
        let started = self.host.start(program.bytes(), &job, on_event.unchecked_ref());
        started.map(Running).map_err(|error| told(&error))
    }
}

impl Running {
    /// Ends it, whatever it does. Nothing happens if it has ended.
    pub fn stop(&self) {
        // The contract says that it does not fail; there would be nothing to do about it.
        let _ = self.0.stop();
    }

    /// How it ended.
    pub async fn ended(&self) -> Result<Ended, ScriptFault> {
        ended_of(&settled(Ok(self.0.ended())).await?)
    }
}

fn ended_of(json: &JsValue) -> Result<Ended, ScriptFault> {
    let json = json.as_string().ok_or_else(unreadable)?;
    serde_json::from_str(&json).map_err(|_| unreadable())
}
