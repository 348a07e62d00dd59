//! Threads that wait by looking again and again, without giving anything away.
use std::hint;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::*};
use std::thread;
struct SpinLock(AtomicBool);
impl SpinLock {
    fn with<T>(&self, work: impl FnOnce() -> T) -> T {
        while self.0.compare_exchange_weak(false, true, Acquire, Relaxed).is_err() {
            hint::spin_loop();
        }
        let result = work();
        self.0.store(false, Release);
        result
    }
}
static LOCK: SpinLock = SpinLock(AtomicBool::new(false));
static TURN: AtomicU32 = AtomicU32::new(0);
static mut TOTAL: u64 = 0;
fn main() {
    let turns: Vec<_> = (0..3u32)
        .map(|own| {
            thread::spawn(move || {
                for round in 0..20 {
                    while TURN.load(Acquire) != round * 3 + own {}
                    TURN.fetch_add(1, Release);
                }
            })
        })
        .collect();
    let adders: Vec<_> = (0..4)
        .map(|_| {
            thread::spawn(|| {
                for amount in 0..10_000u64 {
                    // SAFETY: the lock is held.
                    LOCK.with(|| unsafe { TOTAL += amount });
                }
            })
        })
        .collect();
    turns.into_iter().chain(adders).for_each(|thread| thread.join().unwrap());
    println!("{} {}", TURN.load(Relaxed), LOCK.with(|| unsafe { TOTAL }));
}
