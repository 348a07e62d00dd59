//! Statics that change: static mut, atomics, Mutex, OnceLock, LazyLock and thread locals.
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU8, Ordering::SeqCst};
use std::sync::{LazyLock, Mutex, OnceLock, RwLock};
static mut COUNTER: u32 = 7;
static mut BUFFER: [u8; 8] = [1; 8];
static TOTAL: AtomicI64 = AtomicI64::new(-1);
static READY: AtomicBool = AtomicBool::new(false);
static SMALL: AtomicU8 = AtomicU8::new(250);
static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());
static NAME: OnceLock<String> = OnceLock::new();
static TABLE: LazyLock<BTreeMap<&str, usize>> = LazyLock::new(|| {
    println!("table made");
    ["a", "bb", "ccc"].map(|s| (s, s.len())).into()
});
static SHARED: RwLock<(i32, char)> = RwLock::new((1, 'x'));
thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static STACK: RefCell<Vec<u32>> = RefCell::new({ println!("stack made"); vec![0] });
}
fn nest(n: u32) {
    DEPTH.set(DEPTH.get() + n);
    STACK.with_borrow_mut(|s| s.push(DEPTH.get()));
    if n > 0 {
        nest(n - 1);
    }
}
fn next_id() -> u32 {
    static NEXT: AtomicI64 = AtomicI64::new(100);
    NEXT.fetch_add(3, SeqCst) as u32
}
fn main() {
    unsafe {
        COUNTER += 1;
        BUFFER[3] = COUNTER as u8;
        let p = &raw mut BUFFER;
        (*p)[4] = 44;
        println!("{} {:?}", *(&raw const COUNTER), *p);
    }
    println!("{} {}", TOTAL.fetch_add(5, SeqCst), TOTAL.load(SeqCst));
    println!("{} {}", READY.swap(true, SeqCst), READY.load(SeqCst));
    println!("{} {}", SMALL.fetch_add(10, SeqCst), SMALL.load(SeqCst));
    LOG.lock().unwrap().push("one".into());
    println!("{:?} {:?}", LOG.lock().unwrap(), NAME.get());
    println!("{} {:?} {}", NAME.get_or_init(|| "named".into()), NAME.set("again".into()), NAME.get().unwrap());
    println!("before table");
    println!("{:?} {:?}", TABLE.get("bb"), TABLE.len());
    SHARED.write().unwrap().0 += 41;
    println!("{:?}", *SHARED.read().unwrap());
    nest(4);
    println!("{} {:?}", DEPTH.get(), STACK.take());
    println!("{} {} {}", next_id(), next_id(), next_id());
}
