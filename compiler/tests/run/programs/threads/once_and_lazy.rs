//! Once, OnceLock and LazyLock initialised by many threads: the work is done once.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::sync::{LazyLock, Once, OnceLock};
use std::thread;
static RUNS: AtomicU32 = AtomicU32::new(0);
static LAZY: LazyLock<Vec<u32>> = LazyLock::new(|| {
    RUNS.fetch_add(1, SeqCst);
    (0..5).collect()
});
static CELL: OnceLock<String> = OnceLock::new();
static ONCE: Once = Once::new();
fn main() {
    let sums: Vec<u32> = thread::scope(|s| {
        let h: Vec<_> = (0..4)
            .map(|_| {
                s.spawn(|| {
                    ONCE.call_once(|| {
                        RUNS.fetch_add(100, SeqCst);
                    });
                    CELL.get_or_init(|| {
                        RUNS.fetch_add(10, SeqCst);
                        "set".into()
                    });
                    LAZY.iter().sum::<u32>() + CELL.get().unwrap().len() as u32
                })
            })
            .collect();
        h.into_iter().map(|h| h.join().unwrap()).collect()
    });
    println!("{sums:?} {}", RUNS.load(SeqCst));
    println!("{} {:?}", ONCE.is_completed(), CELL.set("again".into()));
    let bad: OnceLock<u8> = OnceLock::new();
    println!(
        "{} {:?} {}",
        thread::scope(|s| s.spawn(|| *bad.get_or_init(|| panic!())).join().is_err()),
        bad.get(),
        bad.get_or_init(|| 4)
    );
    let once = Once::new();
    println!("{}", thread::scope(|s| s.spawn(|| once.call_once(|| panic!())).join().is_err()));
    println!("{}", std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| once.call_once(|| {}))).is_err());
    once.call_once_force(|s| println!("poisoned {}", s.is_poisoned()));
    println!("{}", once.is_completed());
}
