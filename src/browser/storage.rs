//! `localStorage`, which may be missing, blocked, full, or changed by another tab.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::StorageEvent;

use super::window;
use crate::stores::disk::{Disk, DiskError};

/// The browser's storage of this origin.
pub struct LocalStorage;

impl LocalStorage {
    fn store(&self) -> Result<web_sys::Storage, DiskError> {
        window().local_storage().ok().flatten().ok_or(DiskError::Blocked)
    }
}

impl Disk for LocalStorage {
    fn read(&self, key: &str) -> Result<Option<String>, DiskError> {
        self.store()?.get_item(key).map_err(|error| fault(&error))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), DiskError> {
        self.store()?.set_item(key, text).map_err(|error| fault(&error))
    }

    fn remove(&self, key: &str) -> Result<(), DiskError> {
        self.store()?.remove_item(key).map_err(|error| fault(&error))
    }

    fn keys(&self) -> Result<Vec<String>, DiskError> {
        let store = self.store()?;
        let length = store.length().map_err(|error| fault(&error))?;
        Ok((0..length).filter_map(|at| store.key(at).ok().flatten()).collect())
    }
}

fn fault(error: &JsValue) -> DiskError {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => DiskError::Full,
        _ => DiskError::Blocked,
    }
}

/// Calls back with the key that another tab changed, or `None` when it cleared everything. For the app's lifetime.
pub fn on_change(changed: impl Fn(Option<&str>) + 'static) {
    let listener = EventListener::new(&window(), "storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>() {
            changed(event.key().as_deref());
        }
    });
    listener.forget();
}
