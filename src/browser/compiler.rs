//! The compiler in the page: the module `compiler.js` (contract: `web/compiler.d.ts`), loaded when first needed.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use rockpool_engine::compiler::{Answer, Description, PROTOCOL, Question, Standing};
use wasm_bindgen::prelude::*;

use super::module::{self, OnStanding, Script, ScriptFault, read, settled, told, unreadable};

const SCRIPT: Script = Script {
    file: "compiler.js",
    protocol: PROTOCOL,
    unloaded: "The Rust compiler could not be loaded. Check the connection and try again.",
    mismatched: "The Rust compiler is of another version than this page. Reload the page.",
};

#[wasm_bindgen]
extern "C" {
    /// The module's exports.
    type Exports;
    #[wasm_bindgen(method, catch, js_name = createCompiler)]
    fn create_compiler(this: &Exports, options: &Object) -> Result<Host, JsValue>;

    /// What owns the worker.
    #[derive(Clone)]
    type Host;
    #[wasm_bindgen(method, catch)]
    fn describe(this: &Host) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn load(this: &Host) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn ask(this: &Host, asker: &str, question: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn build(this: &Host, asker: &str, question: &str, on_progress: &Function) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method)]
    fn stop(this: &Host, asker: &str);
    #[wasm_bindgen(method)]
    fn destroy(this: &Host);
}

/// The compiler. Dropping it ends its worker.
pub struct Compiler {
    host: Host,
    builds: Cell<u32>,
    _on_standing: OnStanding,
}

/// A build that somebody waits for. Dropping it ends the build; one that is over is not there to be ended.
struct Building {
    host: Host,
    asker: String,
}

impl Drop for Building {
    fn drop(&mut self) {
        self.host.stop(&self.asker);
    }
}

/// A module that the compiler made of a program. Its bytes stay on the side of JavaScript.
#[derive(Clone, Debug)]
pub struct Module(Uint8Array);

impl Module {
    pub(super) fn bytes(&self) -> &Uint8Array {
        &self.0
    }
}

/// What came of a build.
#[derive(Clone, Debug)]
pub struct Built {
    /// What the compiler says.
    pub answer: Answer,
    /// The module, if there is one.
    pub module: Option<Module>,
}

impl Drop for Compiler {
    fn drop(&mut self) {
        self.host.destroy();
    }
}

impl Compiler {
    /// Loads the module; nothing of the compiler itself. `folder` is the address of what belongs to the compiler and
    /// ends with a slash; `on_standing` is told of each change.
    pub async fn open(folder: &str, on_standing: impl Fn(Standing) + 'static) -> Result<Self, ScriptFault> {
        let exports: Exports = SCRIPT.exports().await?;
        let (options, on_standing) = module::options(folder, on_standing);
        let host = exports.create_compiler(&options).map_err(|error| told(&error))?;
        Ok(Self { host, builds: Cell::new(0), _on_standing: on_standing })
    }

    /// What it is and what it would take to fetch.
    pub fn describe(&self) -> impl Future<Output = Result<Description, ScriptFault>> + use<> {
        let promise = self.host.describe();
        async move { read(&settled(promise).await?).ok_or_else(unreadable) }
    }

    /// Fetches and starts it. How that goes is told by `on_standing`.
    pub fn load(&self) -> impl Future<Output = Result<(), ScriptFault>> + use<> {
        let promise = self.host.load();
        async move { settled(promise).await.map(drop) }
    }

    /// Asks; a newer question of the same `asker` takes the place of one that waits.
    pub fn ask(&self, asker: &str, question: &Question) -> impl Future<Output = Result<Answer, ScriptFault>> + use<> {
        // Texts and enumerations always serialise.
        let promise = self.host.ask(asker, &serde_json::to_string(question).unwrap_or_default());
        async move { answer_of(&settled(promise).await?) }
    }

    /// Builds a program; `on_progress` hears how many bytes of how many have come of what only builds need. Dropping the
    /// future ends the build.
    pub fn build(
        &self,
        question: &Question,
        on_progress: Rc<dyn Fn(f64, f64)>,
    ) -> impl Future<Output = Result<Built, ScriptFault>> + use<> {
        // It may be called after the answer, as when the build was stopped meanwhile: it is the other side's.
        let on_progress = Closure::<dyn Fn(f64, f64)>::new(move |done, total| on_progress(done, total)).into_js_value();
        let text = serde_json::to_string(question).unwrap_or_default();
        self.builds.set(self.builds.get() + 1);
        let building = Building { host: self.host.clone(), asker: format!("run-{}", self.builds.get()) };
        let promise = self.host.build(&building.asker, &text, on_progress.unchecked_ref());
        async move {
            let built = settled(promise).await;
            drop(building);
            built_of(&built?)
        }
    }
}

fn answer_of(value: &JsValue) -> Result<Answer, ScriptFault> {
    let answer = value.as_string().ok_or_else(unreadable)?;
    serde_json::from_str(&answer).map_err(|_| unreadable())
}

fn built_of(value: &JsValue) -> Result<Built, ScriptFault> {
    let get = |name: &str| Reflect::get(value, &name.into()).unwrap_or_default();
    Ok(Built { answer: answer_of(&get("answer"))?, module: get("program").dyn_into().ok().map(Module) })
}
