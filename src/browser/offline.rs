//! The offline copy of the course: the module `offline.js` (contract: `web/offline.d.ts`), which knows the service worker
//! and the caches, and what to say of them.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use super::{document, module};

#[wasm_bindgen]
extern "C" {
    /// The module's exports.
    type Exports;
    #[wasm_bindgen(method, catch, js_name = openOffline)]
    fn open_offline(this: &Exports, options: &Object) -> Result<Host, JsValue>;

    /// What owns the registration.
    type Host;
    #[wasm_bindgen(method)]
    fn look(this: &Host);
    #[wasm_bindgen(method)]
    fn take(this: &Host);
    #[wasm_bindgen(method)]
    fn stop(this: &Host);
    #[wasm_bindgen(method)]
    fn forget(this: &Host);
    #[wasm_bindgen(method)]
    fn accept(this: &Host);

    /// What is to be shown.
    type Shown;
    #[wasm_bindgen(method, getter)]
    fn standing(this: &Shown) -> String;
    #[wasm_bindgen(method, getter)]
    fn brief(this: &Shown) -> String;
    #[wasm_bindgen(method, getter, js_name = take)]
    fn offer(this: &Shown) -> String;
    #[wasm_bindgen(method, getter)]
    fn progress(this: &Shown) -> f64;
    #[wasm_bindgen(method, getter)]
    fn amount(this: &Shown) -> String;
    #[wasm_bindgen(method, getter)]
    fn message(this: &Shown) -> String;
    #[wasm_bindgen(method, getter)]
    fn failed(this: &Shown) -> bool;
    #[wasm_bindgen(method, getter)]
    fn kept(this: &Shown) -> bool;
    #[wasm_bindgen(method, getter)]
    fn update(this: &Shown) -> String;
}

/// What a reader is shown of the offline copy. An empty text is not shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OfflineView {
    /// What is on this device, or why nothing can be kept.
    pub standing: String,
    /// The same in a few words.
    pub brief: String,
    /// Label of the button that takes the course offline.
    pub take: String,
    /// How far that is, from 0 to 1, while it is under way.
    pub progress: Option<f64>,
    /// The same in words.
    pub amount: String,
    /// How it ended.
    pub message: String,
    /// Whether that is a failure.
    pub failed: bool,
    /// Whether anything is kept.
    pub kept: bool,
    /// What to tell of a new version that is ready.
    pub update: String,
}

/// The copy of this page's site.
pub struct OfflineCopy {
    host: Host,
    _on_view: Closure<dyn Fn(Shown)>,
}

impl OfflineCopy {
    /// Loads the module and lets it begin. Without it nothing is kept, and the page works as ever.
    pub async fn open(base: &str, on_view: impl Fn(OfflineView) + 'static) -> Option<Self> {
        let app = document::meta("rockpool-app").unwrap_or_default();
        let exports: Exports = module::import(&format!("{app}offline.js")).await?.unchecked_into();
        let on_view = Closure::<dyn Fn(Shown)>::new(move |shown: Shown| on_view(read(&shown)));
        let options = Object::new();
        let build = document::meta("rockpool-build").unwrap_or_default();
        for (name, value) in [("base", base), ("app", &document::absolute(&app)), ("build", &build)] {
            // Setting a property of an object of our own cannot fail.
            let _ = Reflect::set(&options, &name.into(), &value.into());
        }
        let _ = Reflect::set(&options, &"onView".into(), on_view.as_ref());
        let host = exports.open_offline(&options).ok()?;
        Some(Self { host, _on_view: on_view })
    }

    /// Finds out what is on this device.
    pub fn look(&self) {
        self.host.look();
    }

    /// Fetches what is missing.
    pub fn take(&self) {
        self.host.take();
    }

    /// Ends that.
    pub fn stop(&self) {
        self.host.stop();
    }

    /// Lets go of everything that is kept.
    pub fn forget(&self) {
        self.host.forget();
    }

    /// Lets the new version in and loads the page again.
    pub fn accept(&self) {
        self.host.accept();
    }
}

fn read(shown: &Shown) -> OfflineView {
    let progress = shown.progress();
    OfflineView {
        standing: shown.standing(),
        brief: shown.brief(),
        take: shown.offer(),
        progress: (progress >= 0.0).then_some(progress),
        amount: shown.amount(),
        message: shown.message(),
        failed: shown.failed(),
        kept: shown.kept(),
        update: shown.update(),
    }
}
