//! The compiler in the page: one instance prepares itself, takes one question and gives one answer.
//!
//! The host calls [`_initialize`](https://github.com/WebAssembly/WASI/blob/main/legacy/application-abi.md), then
//! [`prepare`], then, when there is a question, [`allocate`] for its JSON and [`answer`]. Diagnostics go to standard error
//! as rustc's own JSON lines, what a task gives goes to standard output. Where the program has errors the compiler ends
//! the process with status 1; a trap means a bug of the compiler, and standard error says which. An instance that has
//! answered is thrown away, as a process would be.

mod functions;
mod libc;
mod question;
mod source_files;
mod sysroot;
mod task;
mod types;

use question::Question;

/// Room for `length` bytes of a question.
#[unsafe(no_mangle)]
pub extern "C" fn allocate(length: usize) -> *mut u8 {
    Box::leak(vec![0; length].into_boxed_slice()).as_mut_ptr()
}

/// Does what needs no question: takes the standard library's metadata into memory.
#[unsafe(no_mangle)]
pub extern "C" fn prepare() {
    sysroot::preload();
}

/// Answers the question whose JSON the host has written at `start`.
///
/// # Safety
/// `start` and `length` are those of a call of [`allocate`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn answer(start: *const u8, length: usize) {
    // SAFETY: the caller has allocated this and written to it.
    let json = unsafe { std::slice::from_raw_parts(start, length) };
    match Question::read(json) {
        Ok(question) => task::run(&question),
        Err(error) => panic!("the question is not understood: {error}"),
    }
}
