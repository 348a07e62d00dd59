//! Doing something later.

use gloo::timers::callback::Timeout;

/// Calls once after some milliseconds, whatever happens to the caller: the callback must cope with being late.
pub fn after(milliseconds: u32, call: impl FnOnce() + 'static) {
    Timeout::new(milliseconds, call).forget();
}

/// A call to come, which dropping it takes back.
pub struct Later {
    _timeout: Timeout,
}

/// Calls once after some milliseconds unless the returned value is dropped before.
#[must_use = "dropping it takes the call back"]
pub fn later(milliseconds: u32, call: impl FnOnce() + 'static) -> Later {
    Later { _timeout: Timeout::new(milliseconds, call) }
}

/// Waits.
pub async fn sleep(milliseconds: u32) {
    gloo::timers::future::TimeoutFuture::new(milliseconds).await;
}

/// Calls before the next paint.
pub fn next_frame(call: impl FnOnce() + 'static) {
    let call = wasm_bindgen::closure::Closure::once_into_js(call);
    // A window that refuses to paint (it is being closed) has nothing to wait for.
    let _ = super::window().request_animation_frame(wasm_bindgen::JsCast::unchecked_ref(&call));
}
