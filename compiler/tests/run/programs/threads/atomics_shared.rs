//! Counters and flags shared by threads; compare-exchange loops; sums are exact.
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU32, AtomicU64, AtomicUsize, Ordering::*};
use std::thread;
static TOTAL: AtomicU64 = AtomicU64::new(0);
fn main() {
    let (count, max, bits) = (AtomicUsize::new(0), AtomicI64::new(i64::MIN), AtomicU32::new(0));
    thread::scope(|s| {
        for t in 0..4u32 {
            let (count, max, bits) = (&count, &max, &bits);
            s.spawn(move || {
                for n in 0..1000 {
                    count.fetch_add(1, Relaxed);
                    TOTAL.fetch_add(n, SeqCst);
                    max.fetch_max((n * t as u64) as i64 % 977, AcqRel);
                    bits.fetch_or(1 << (n % 8 + t as u64 * 8), Relaxed);
                }
            });
        }
    });
    println!("{} {} {} {:x}", count.into_inner(), TOTAL.load(SeqCst), max.into_inner(), bits.into_inner());
    let product = AtomicU64::new(1);
    thread::scope(|s| {
        for n in 2..=5u64 {
            let p = &product;
            s.spawn(move || {
                let mut old = p.load(Relaxed);
                while let Err(now) = p.compare_exchange_weak(old, old * n, AcqRel, Relaxed) {
                    old = now;
                }
            });
        }
    });
    println!("{}", product.into_inner());
    let (ready, data) = (AtomicBool::new(false), AtomicU32::new(0));
    let seen = thread::scope(|s| {
        let reader = s.spawn(|| {
            while !ready.load(Acquire) {
                std::hint::spin_loop();
            }
            data.load(Relaxed)
        });
        data.store(42, Relaxed);
        ready.store(true, Release);
        reader.join().unwrap()
    });
    println!("{seen}");
    let lock = AtomicBool::new(false);
    let mut value = 0u32;
    struct Send2(*mut u32);
    unsafe impl Send for Send2 {}
    unsafe impl Sync for Send2 {}
    let p = Send2(&mut value);
    thread::scope(|s| {
        for _ in 0..3 {
            s.spawn(|| {
                let p = &p;
                for _ in 0..500 {
                    while lock.swap(true, Acquire) {
                        thread::yield_now();
                    }
                    unsafe {
                        *p.0 += 1;
                    }
                    lock.store(false, Release);
                }
            });
        }
    });
    println!("{value}");
}
