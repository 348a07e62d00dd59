//! C symbols that the packaged wasi-libc lacks and the compiler's crates link against. Nothing of this does any work: in a
//! page there are no threads and no links between files.

use std::ffi::{c_char, c_int, c_void};
use std::ptr;

unsafe extern "C" {
    fn strdup(path: *const c_char) -> *mut c_char;
}

#[unsafe(no_mangle)]
pub extern "C" fn pthread_attr_init(_: *mut c_void) -> c_int {
    0
}

#[unsafe(no_mangle)]
pub extern "C" fn pthread_attr_setstacksize(_: *mut c_void, _: usize) -> c_int {
    0
}

#[unsafe(no_mangle)]
pub extern "C" fn pthread_attr_destroy(_: *mut c_void) -> c_int {
    0
}

/// Claims success and runs nothing: only the jobserver's helper asks, and nobody waits for it.
///
/// # Safety
/// `thread` can be written to.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_create(
    thread: *mut usize,
    _: *const c_void,
    _: extern "C" fn(*mut c_void) -> *mut c_void,
    _: *mut c_void,
) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { *thread = 1 };
    0
}

#[unsafe(no_mangle)]
pub extern "C" fn pthread_join(_: usize, _: *mut *mut c_void) -> c_int {
    0
}

#[unsafe(no_mangle)]
pub extern "C" fn pthread_detach(_: usize) -> c_int {
    0
}

/// The path itself: there are no links.
///
/// # Safety
/// `path` ends with a zero byte.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn realpath(path: *const c_char, resolved: *mut c_char) -> *mut c_char {
    if !resolved.is_null() {
        return ptr::null_mut();
    }
    // SAFETY: as the caller promises.
    unsafe { strdup(path) }
}
