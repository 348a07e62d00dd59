//! What the standard library's module for programs holds besides the library: the tag of its exceptions, and functions of
//! C that std names and the packaged C library is too old to have. As in newer ones they refuse: a program in the page has
//! no threads, no rights of files and no links.
//!
//! A crate of its own also makes rustc write the functions that lead from Rust's allocation to the allocator.

#![feature(test, asm_experimental_arch)]

// So that the harness of tests is in the module.
extern crate test;

use std::ffi::{c_char, c_int, c_void};
use std::ptr;

core::arch::global_asm!(".globl __cpp_exception", ".tagtype __cpp_exception i32", "__cpp_exception:");

/// WASI's number for "not supported".
const NOT_SUPPORTED: c_int = 58;

unsafe extern "C" {
    static mut errno: c_int;
}

fn refuse() -> c_int {
    // SAFETY: there is one thread.
    unsafe { errno = NOT_SUPPORTED };
    -1
}

#[unsafe(no_mangle)]
extern "C" fn chmod(_: *const c_char, _: u32) -> c_int {
    refuse()
}

#[unsafe(no_mangle)]
extern "C" fn fchmod(_: c_int, _: u32) -> c_int {
    refuse()
}

#[unsafe(no_mangle)]
extern "C" fn realpath(_: *const c_char, _: *mut c_char) -> *mut c_char {
    refuse();
    ptr::null_mut()
}

#[unsafe(no_mangle)]
extern "C" fn pthread_attr_init(_: *mut c_void) -> c_int {
    0
}

#[unsafe(no_mangle)]
extern "C" fn pthread_attr_destroy(_: *mut c_void) -> c_int {
    0
}

#[unsafe(no_mangle)]
extern "C" fn pthread_attr_setstacksize(_: *mut c_void, _: usize) -> c_int {
    0
}

#[unsafe(no_mangle)]
extern "C" fn pthread_create(_: *mut c_void, _: *const c_void, _: *const c_void, _: *mut c_void) -> c_int {
    NOT_SUPPORTED
}

#[unsafe(no_mangle)]
extern "C" fn pthread_join(_: *mut c_void, _: *mut *mut c_void) -> c_int {
    NOT_SUPPORTED
}

#[unsafe(no_mangle)]
extern "C" fn pthread_detach(_: *mut c_void) -> c_int {
    NOT_SUPPORTED
}
