//! The binding to `editor.js` (contract: `web/editor.d.ts`).

use js_sys::{Array, Object, Promise, Reflect, Uint32Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::HtmlElement;

use super::super::module::import;
use super::units::{Ascending, to_bytes, to_utf16};
use super::{EditorFault, Mark, PROTOCOL, Setup, TypeAt, classes, document, flat, severity, tokens};

#[wasm_bindgen]
extern "C" {
    /// The module's exports.
    pub(super) type Exports;
    #[wasm_bindgen(method, getter)]
    fn protocol(this: &Exports) -> JsValue;
    #[wasm_bindgen(method, catch, js_name = createEditor)]
    fn create_editor(this: &Exports, options: &Object) -> Result<JsEditor, JsValue>;

    /// An editor.
    type JsEditor;
    #[wasm_bindgen(method)]
    fn text(this: &JsEditor) -> String;
    #[wasm_bindgen(method, js_name = setText)]
    fn set_text(this: &JsEditor, text: &str, hidden: Vec<u32>);
    #[wasm_bindgen(method, js_name = setDiagnostics)]
    fn set_diagnostics(this: &JsEditor, list: &Array);
    #[wasm_bindgen(method, js_name = setInlays)]
    fn set_inlays(this: &JsEditor, list: &Array);
    #[wasm_bindgen(method, js_name = setReadOnly)]
    fn set_read_only(this: &JsEditor, read_only: bool);
    #[wasm_bindgen(method, js_name = showHidden)]
    fn show_hidden(this: &JsEditor, shown: bool);
    #[wasm_bindgen(method, js_name = applyEdits)]
    fn apply_edits(this: &JsEditor, edits: &Array);
    #[wasm_bindgen(method)]
    fn select(this: &JsEditor, from: u32, to: u32);
    #[wasm_bindgen(method)]
    fn focus(this: &JsEditor);
    #[wasm_bindgen(method)]
    fn destroy(this: &JsEditor);
}

/// Gets the module; the browser keeps it after the first time.
pub(super) async fn load(url: &str) -> Result<Exports, EditorFault> {
    let exports: Exports = import(url).await.ok_or(EditorFault::NotLoaded)?.unchecked_into();
    if exports.protocol().as_f64() == Some(f64::from(PROTOCOL)) { Ok(exports) } else { Err(EditorFault::OtherVersion) }
}

/// Functions that the editor calls, kept while it lives.
struct Calls {
    highlight: Closure<dyn Fn(String) -> Uint32Array>,
    change: Closure<dyn Fn(String)>,
    run: Closure<dyn Fn()>,
    mark: Closure<dyn Fn(f64)>,
    hidden: Closure<dyn Fn(bool)>,
    type_at: Closure<dyn Fn(String, f64, f64) -> Promise>,
}

/// An editor made by the module.
pub(super) struct ModuleEditor {
    editor: JsEditor,
    _calls: Calls,
}

impl Drop for ModuleEditor {
    fn drop(&mut self) {
        self.editor.destroy();
    }
}

impl ModuleEditor {
    pub(super) fn new(module: &Exports, parent: &HtmlElement, setup: Setup) -> Result<Self, EditorFault> {
        let Setup { text, label, hidden, read_only, on_change, on_run, on_mark, on_hidden, type_at } = setup;
        let calls = Calls {
            highlight: Closure::new(|text: String| Uint32Array::from(tokens(&text).as_slice())),
            change: Closure::new(move |text: String| on_change(text)),
            run: Closure::new(move || on_run()),
            mark: Closure::new(move |index: f64| on_mark(index as usize)),
            hidden: Closure::new(move |shown: bool| on_hidden(shown)),
            type_at: Closure::new(move |text: String, from: f64, to: f64| {
                let asked = type_at.clone().map(|ask| ask(to_bytes(&text, from as u32), to_bytes(&text, to as u32)));
                future_to_promise(async move {
                    let Some(asked) = asked else { return Ok(JsValue::UNDEFINED) };
                    let found = asked.await.map(|found| typed(&text, &found));
                    Ok(found.unwrap_or(JsValue::UNDEFINED))
                })
            }),
        };
        let names: Array = classes().into_iter().map(JsValue::from_str).collect();
        let lines: Array = flat(&hidden).into_iter().map(JsValue::from).collect();
        let options = Object::new();
        set(&options, "parent", parent);
        set(&options, "text", &text.as_str().into());
        set(&options, "label", &label.as_str().into());
        set(&options, "hiddenLines", &lines);
        set(&options, "readOnly", &read_only.into());
        set(&options, "nonce", &document::meta("rockpool-nonce").unwrap_or_default().into());
        set(&options, "classes", &names);
        set(&options, "highlight", calls.highlight.as_ref());
        set(&options, "onChange", calls.change.as_ref());
        set(&options, "onRun", calls.run.as_ref());
        set(&options, "onDiagnostic", calls.mark.as_ref());
        set(&options, "onHidden", calls.hidden.as_ref());
        set(&options, "typeAt", calls.type_at.as_ref());
        let editor = module.create_editor(&options).map_err(|_| EditorFault::Broken)?;
        Ok(Self { editor, _calls: calls })
    }

    pub(super) fn text(&self) -> String {
        self.editor.text()
    }

    pub(super) fn set_text(&self, text: &str, hidden: &[(u32, u32)]) {
        self.editor.set_text(text, flat(hidden));
    }

    pub(super) fn set_marks(&self, marks: &[Mark]) {
        let text = self.text();
        let mut place = Ascending::new(&text);
        let list: Array = marks
            .iter()
            .map(|mark| {
                let object = Object::new();
                set(&object, "from", &place.to_utf16(mark.from).into());
                set(&object, "to", &place.to_utf16(mark.to).into());
                set(&object, "severity", &severity(mark.level).into());
                set(&object, "message", &mark.message.as_str().into());
                set(&object, "code", &mark.code.as_str().into());
                set(&object, "unused", &mark.unused.into());
                JsValue::from(object)
            })
            .collect();
        self.editor.set_diagnostics(&list);
    }

    pub(super) fn set_inlays(&self, inlays: &[(u32, String)]) {
        let text = self.text();
        let mut place = Ascending::new(&text);
        let list: Array = inlays
            .iter()
            .map(|(at, words)| {
                let object = Object::new();
                set(&object, "at", &place.to_utf16(*at).into());
                set(&object, "text", &words.as_str().into());
                JsValue::from(object)
            })
            .collect();
        self.editor.set_inlays(&list);
    }

    pub(super) fn set_read_only(&self, read_only: bool) {
        self.editor.set_read_only(read_only);
    }

    pub(super) fn show_hidden(&self, shown: bool) {
        self.editor.show_hidden(shown);
    }

    pub(super) fn apply(&self, edits: &[(u32, u32, String)]) {
        let text = self.text();
        let list: Array = edits
            .iter()
            .map(|(from, to, new)| {
                let edit =
                    Array::of3(&to_utf16(&text, *from).into(), &to_utf16(&text, *to).into(), &new.as_str().into());
                JsValue::from(edit)
            })
            .collect();
        self.editor.apply_edits(&list);
    }

    pub(super) fn select(&self, from: u32, to: u32) {
        let text = self.text();
        self.editor.select(to_utf16(&text, from), to_utf16(&text, to));
    }

    pub(super) fn focus(&self) {
        self.editor.focus();
    }
}

fn typed(text: &str, found: &TypeAt) -> JsValue {
    let object = Object::new();
    set(&object, "from", &to_utf16(text, found.from).into());
    set(&object, "to", &to_utf16(text, found.to).into());
    set(&object, "text", &found.text.as_str().into());
    object.into()
}

/// Setting a property of an object of our own cannot fail.
fn set(object: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
