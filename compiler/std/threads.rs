//! A program's threads, by the functions of C that std names. Each has a stack in the program's memory, and the host lets
//! one at a time run: another one's turn comes where a thread waits, yields, sleeps or has taken many rounds of a loop.

use std::alloc::{GlobalAlloc, Layout, System};
use std::ffi::{c_int, c_uint, c_void};
use std::ptr;

/// WASI's number for "try again": no more threads for now.
const TRY_AGAIN: c_int = 6;
/// Bytes at a stack's end that a program may not use, so that the library's own functions still find room there.
const RESERVE: usize = 16 * 1024;
/// How often values that were stored while others were destroyed are destroyed too.
const ROUNDS: usize = 8;

/// What the host offers. It keeps the stack pointer and `rockpool_current_thread` right for whoever's turn it is.
mod host {
    use std::ffi::c_int;

    #[link(wasm_import_module = "rockpool")]
    unsafe extern "C" {
        /// Lets `rockpool_thread` be called with a thread when its turn comes, on the stack between `low` and `high`. 0, or
        /// WASI's number of an error where there can be no threads.
        pub fn start(thread: *mut super::Thread, low: *mut u8, high: *mut u8) -> c_int;
        /// Waits until woken while there is `expected` in `place`, for at most `timeout` nanoseconds unless that is
        /// negative. False when the time ran out.
        pub fn wait(place: *const u32, expected: u32, timeout: i64) -> bool;
        /// Wakes at most `most` threads that wait there; gives their number.
        pub fn wake(place: *const u32, most: u32) -> u32;
        /// Lets others have their turn.
        pub fn rest();
        /// Ends the program because a stack is full.
        pub fn overflow() -> !;
    }
}

/// A thread that runs or has ended and that nobody has joined.
pub struct Thread {
    start: extern "C" fn(*mut c_void) -> *mut c_void,
    argument: *mut c_void,
    stack: *mut u8,
    layout: Layout,
    /// 1 once it has ended; those that join it wait for that.
    ended: u32,
    detached: bool,
    locals: Locals,
}

/// What a thread has stored under keys.
struct Locals {
    /// By key.
    values: Vec<*mut c_void, System>,
    /// Keys with destructors, in the order in which they got their values.
    stored: Vec<usize, System>,
}

/// The thread whose turn it is; null for the main one. The host sets it.
#[unsafe(no_mangle)]
static mut rockpool_current_thread: *mut Thread = ptr::null_mut();

static mut MAIN: Locals = Locals { values: Vec::new_in(System), stored: Vec::new_in(System) };
/// Destructors by key. Key 0 is none.
static mut DESTRUCTORS: Vec<Option<unsafe extern "C" fn(*mut c_void)>, System> = Vec::new_in(System);
/// Detached threads that have ended. Their stacks could not be freed while they were on them.
static mut ENDED: Vec<*mut Thread, System> = Vec::new_in(System);

/// The current thread's own.
fn locals() -> *mut Locals {
    // SAFETY: threads take turns, and the host names one that has not been freed.
    unsafe {
        match rockpool_current_thread.as_mut() {
            Some(thread) => &raw mut thread.locals,
            None => &raw mut MAIN,
        }
    }
}

impl Locals {
    fn get(&self, key: usize) -> *mut c_void {
        self.values.get(key).copied().unwrap_or(ptr::null_mut())
    }

    fn set(&mut self, key: usize, value: *mut c_void) {
        if key >= self.values.len() {
            self.values.resize(key + 1, ptr::null_mut());
        }
        let before = std::mem::replace(&mut self.values[key], value);
        if before.is_null() && !value.is_null() && destructor(key).is_some() {
            self.stored.push(key);
        }
    }
}

fn destructor(key: usize) -> Option<unsafe extern "C" fn(*mut c_void)> {
    // SAFETY: threads take turns, and nobody yields with a reference to it.
    unsafe { (&*&raw const DESTRUCTORS).get(key).copied().flatten() }
}

/// Destroys what the current thread has stored, the last first, as natively.
extern "C" fn destroy_locals() {
    let locals = locals();
    for _ in 0..ROUNDS {
        // SAFETY: a reference ends before a destructor runs, which may store and read.
        let keys = unsafe { std::mem::replace(&mut (*locals).stored, Vec::new_in(System)) };
        for key in keys.into_iter().rev() {
            let value = unsafe { (*locals).get(key) };
            let Some(destroy) = destructor(key).filter(|_| !value.is_null()) else { continue };
            unsafe {
                (*locals).set(key, ptr::null_mut());
                destroy(value);
            }
        }
    }
}

/// Called by the host on a new thread's stack.
#[unsafe(no_mangle)]
extern "C" fn rockpool_thread(thread: *mut Thread) {
    // SAFETY: the host gives back what `pthread_create` gave it, once.
    unsafe {
        ((*thread).start)((*thread).argument);
        destroy_locals();
        (*thread).ended = 1;
        if (*thread).detached {
            (&mut *&raw mut ENDED).push(thread);
        }
        host::wake(&raw const (*thread).ended, u32::MAX);
    }
}

/// # Safety
/// `thread` has ended, is not the current one, and nobody names it any more.
unsafe fn free(thread: *mut Thread) {
    unsafe {
        System.dealloc((*thread).stack, (*thread).layout);
        drop(Box::from_raw_in(thread, System));
    }
}

fn free_ended() {
    // SAFETY: threads take turns; those in the list are detached, so that nobody will join them.
    unsafe {
        while let Some(thread) = (&mut *&raw mut ENDED).pop() {
            free(thread);
        }
    }
}

/// A thread's attributes hold one number: the size of its stack in bytes.
#[unsafe(no_mangle)]
unsafe extern "C" fn pthread_attr_init(attributes: *mut usize) -> c_int {
    unsafe { *attributes = 0 };
    0
}

#[unsafe(no_mangle)]
extern "C" fn pthread_attr_destroy(_: *mut usize) -> c_int {
    0
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pthread_attr_setstacksize(attributes: *mut usize, size: usize) -> c_int {
    unsafe { *attributes = size };
    0
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pthread_create(
    created: *mut *mut Thread,
    attributes: *const usize,
    start: extern "C" fn(*mut c_void) -> *mut c_void,
    argument: *mut c_void,
) -> c_int {
    free_ended();
    let size = unsafe { *attributes }.saturating_add(RESERVE);
    let Ok(layout) = Layout::from_size_align(size, 16).map(|layout| layout.pad_to_align()) else { return TRY_AGAIN };
    let stack = unsafe { System.alloc(layout) };
    if stack.is_null() {
        return TRY_AGAIN;
    }
    let locals = Locals { values: Vec::new_in(System), stored: Vec::new_in(System) };
    let thread = Thread { start, argument, stack, layout, ended: 0, detached: false, locals };
    let (thread, System) = Box::into_raw_with_allocator(Box::new_in(thread, System));
    // SAFETY: the stack is the thread's until it is freed.
    unsafe {
        let error = host::start(thread, stack.add(RESERVE), stack.add(layout.size()));
        if error == 0 {
            *created = thread;
        } else {
            free(thread);
        }
        error
    }
}

/// No thread of std's gives anything back but by memory that it shares.
#[unsafe(no_mangle)]
unsafe extern "C" fn pthread_join(thread: *mut Thread, _: *mut *mut c_void) -> c_int {
    unsafe {
        while ptr::read_volatile(&raw const (*thread).ended) == 0 {
            host::wait(&raw const (*thread).ended, 0, -1);
        }
        free(thread);
    }
    0
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pthread_detach(thread: *mut Thread) -> c_int {
    unsafe {
        if (*thread).ended == 1 {
            free(thread);
        } else {
            (*thread).detached = true;
        }
    }
    0
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pthread_key_create(
    key: *mut c_uint,
    destructor: Option<unsafe extern "C" fn(*mut c_void)>,
) -> c_int {
    // SAFETY: threads take turns, and nobody yields with a reference to it.
    unsafe {
        let destructors = &mut *&raw mut DESTRUCTORS;
        if destructors.is_empty() {
            destructors.push(None);
            libc_atexit(destroy_locals);
        }
        *key = destructors.len() as c_uint;
        destructors.push(destructor);
    }
    0
}

/// Keys are never used again.
#[unsafe(no_mangle)]
extern "C" fn pthread_key_delete(_: c_uint) -> c_int {
    0
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pthread_getspecific(key: c_uint) -> *mut c_void {
    unsafe { (*locals()).get(key as usize) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pthread_setspecific(key: c_uint, value: *mut c_void) -> c_int {
    unsafe { (*locals()).set(key as usize, value) };
    0
}

unsafe extern "C" {
    /// At the end of `main` and in `process::exit`, what the thread that ends the program has stored is destroyed too.
    #[link_name = "atexit"]
    fn libc_atexit(function: extern "C" fn()) -> c_int;
}

/// std's way to [`host::wait`].
#[unsafe(no_mangle)]
unsafe extern "C" fn rockpool_wait(place: *const u32, expected: u32, timeout: i64) -> bool {
    unsafe { host::wait(place, expected, timeout) }
}

/// std's way to [`host::wake`].
#[unsafe(no_mangle)]
unsafe extern "C" fn rockpool_wake(place: *const u32, most: u32) -> u32 {
    unsafe { host::wake(place, most) }
}

/// Called by programs with threads after many rounds of a loop.
#[unsafe(no_mangle)]
extern "C" fn rockpool_yield() {
    unsafe { host::rest() }
}

/// Called by programs with threads when a function finds no room on its stack.
#[unsafe(no_mangle)]
extern "C" fn rockpool_stack_overflow() {
    unsafe { host::overflow() }
}
