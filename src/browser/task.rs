//! Work beside the page's own.

/// Starts a future on the page's one thread. It must cope with the page having moved on when it ends.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}
