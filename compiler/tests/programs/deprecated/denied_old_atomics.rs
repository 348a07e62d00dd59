#![deny(deprecated)]

use std::sync::atomic::{spin_loop_hint, AtomicUsize, Ordering, ATOMIC_USIZE_INIT};

static COUNT: AtomicUsize = ATOMIC_USIZE_INIT;

fn main() {
    spin_loop_hint();
    COUNT.compare_and_swap(0, 1, Ordering::SeqCst);
}
