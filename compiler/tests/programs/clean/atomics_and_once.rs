use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Condvar, LazyLock, Mutex, OnceLock};

static HITS: AtomicUsize = AtomicUsize::new(0);
static READY: AtomicBool = AtomicBool::new(false);
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| vec!["tide".into()]);
static CONFIG: OnceLock<u8> = OnceLock::new();
static GATE: (Mutex<bool>, Condvar) = (Mutex::new(true), Condvar::new());

thread_local! {
    static DEPTH: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

fn main() {
    HITS.fetch_add(2, Ordering::Relaxed);
    let _ = READY.compare_exchange(false, true, Ordering::AcqRel, Ordering::Acquire);
    DEPTH.with(|depth| depth.set(depth.get() + 1));
    let open = GATE.1.wait_while(GATE.0.lock().unwrap(), |open| !*open).unwrap();
    println!("{} {} {} {}", HITS.load(Ordering::SeqCst), NAMES[0], CONFIG.get_or_init(|| 7), *open);
}
