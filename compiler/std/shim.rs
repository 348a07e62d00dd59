//! What the standard library's module for programs holds besides the library: the tag of its exceptions, and functions of
//! C that std names and the packaged C library is too old to have: those of [`threads`], and others that refuse, since a
//! program in the page has no rights of files and no links.
//!
//! Rust's allocation leads to an allocator here, which a program may replace by its own.

#![feature(allocator_api, test, asm_experimental_arch)]
#![allow(improper_ctypes, improper_ctypes_definitions, reason = "those who call do not look inside")]

mod threads;

// So that the harness of tests is in the module.
extern crate test;

use std::alloc::{GlobalAlloc, Layout, System};
use std::ffi::{c_char, c_int};
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

/// A program's own allocator, by the functions that rustc makes of `#[global_allocator]`: sizes and alignments in bytes.
#[derive(Clone, Copy)]
struct OwnAllocator {
    allocate: unsafe fn(usize, usize) -> *mut u8,
    free: unsafe fn(*mut u8, usize, usize),
    resize: unsafe fn(*mut u8, usize, usize, usize) -> *mut u8,
    allocate_zeroed: unsafe fn(usize, usize) -> *mut u8,
}

static mut OWN: Option<OwnAllocator> = None;

/// Called before `main` by a program that has an allocator of its own, so that the library uses it too.
#[unsafe(no_mangle)]
extern "C" fn rockpool_use_allocator(
    allocate: unsafe fn(usize, usize) -> *mut u8,
    free: unsafe fn(*mut u8, usize, usize),
    resize: unsafe fn(*mut u8, usize, usize, usize) -> *mut u8,
    allocate_zeroed: unsafe fn(usize, usize) -> *mut u8,
) {
    // SAFETY: there is one thread.
    unsafe { OWN = Some(OwnAllocator { allocate, free, resize, allocate_zeroed }) };
}

fn own() -> Option<OwnAllocator> {
    // SAFETY: there is one thread.
    unsafe { OWN }
}

/// The system's allocator, or the program's.
struct Allocator;

#[global_allocator]
static ALLOCATOR: Allocator = Allocator;

// SAFETY: either allocator keeps the promises, and a program does not change it once it runs.
unsafe impl GlobalAlloc for Allocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        match own() {
            None => unsafe { System.alloc(layout) },
            Some(own) => unsafe { (own.allocate)(layout.size(), layout.align()) },
        }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        match own() {
            None => unsafe { System.dealloc(place, layout) },
            Some(own) => unsafe { (own.free)(place, layout.size(), layout.align()) },
        }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        match own() {
            None => unsafe { System.realloc(place, layout, size) },
            Some(own) => unsafe { (own.resize)(place, layout.size(), layout.align(), size) },
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        match own() {
            None => unsafe { System.alloc_zeroed(layout) },
            Some(own) => unsafe { (own.allocate_zeroed)(layout.size(), layout.align()) },
        }
    }
}
