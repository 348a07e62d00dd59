//! A global allocator of our own that counts what is allocated and freed while it passes all on to the system's.
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
struct Counting;
static LIVE: AtomicU64 = AtomicU64::new(0);
static CALLS: AtomicU64 = AtomicU64::new(0);
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, l: Layout) -> *mut u8 {
        LIVE.fetch_add(l.size() as u64, Relaxed);
        CALLS.fetch_add(1, Relaxed);
        unsafe { System.alloc(l) }
    }
    unsafe fn dealloc(&self, p: *mut u8, l: Layout) {
        LIVE.fetch_sub(l.size() as u64, Relaxed);
        unsafe { System.dealloc(p, l) }
    }
}
#[global_allocator]
static GLOBAL: Counting = Counting;
fn measure<T>(name: &str, f: impl FnOnce() -> T) -> T {
    let (live, calls) = (LIVE.load(Relaxed), CALLS.load(Relaxed));
    let t = f();
    let (after, made) = (LIVE.load(Relaxed) as i64 - live as i64, CALLS.load(Relaxed) - calls);
    println!("{name}: {after} bytes in {made} calls");
    t
}
fn main() {
    println!("start");
    let b = measure("box", || Box::new([1u8; 100]));
    let v = measure("exact vec", || Vec::<u64>::with_capacity(16));
    let s = measure("string", || String::from("twelve bytes"));
    measure("freed", || drop((b, v)));
    measure("nothing", || vec![0u8; 0].len() + String::new().len() + (*Box::new(()) == ()) as usize);
    let big = measure("zeroed", || vec![0u32; 1000]);
    measure("grow and drop", || {
        let mut v = vec![1u8; 10];
        v.reserve_exact(90);
        v.len()
    });
    measure("clone", || s.clone()).push('!');
    measure("realloc", move || {
        let mut b = big;
        b.shrink_to(10);
        b.truncate(10);
        b.shrink_to_fit();
        b.len()
    });
    println!("{s}");
}
