//! Workers that run until told to stop; finished handles; what they did is a whole number of steps.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::SeqCst};
use std::thread;
fn main() {
    let (stop, steps) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
    let h: Vec<_> = (0..3)
        .map(|_| {
            let (stop, steps) = (stop.clone(), steps.clone());
            thread::spawn(move || {
                let mut mine = 0u64;
                while !stop.load(SeqCst) {
                    mine += 1;
                    steps.fetch_add(1, SeqCst);
                    thread::yield_now();
                }
                mine
            })
        })
        .collect();
    while steps.load(SeqCst) < 100 {
        thread::yield_now();
    }
    println!("{}", h.iter().any(|h| h.is_finished()));
    stop.store(true, SeqCst);
    let sum: u64 = h.into_iter().map(|h| h.join().unwrap()).sum();
    println!("{} {}", sum == steps.load(SeqCst), sum >= 100);
}
