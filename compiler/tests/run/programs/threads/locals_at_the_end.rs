//! What a thread stored for itself is dropped as it ends, the last first; so is the main thread's as the program ends.
//! A thread's own atomic can be lent to others.
use std::cell::{Cell, RefCell};
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;
struct Told(&'static str);
impl Drop for Told {
    fn drop(&mut self) {
        println!("drop {} on {:?}", self.0, thread::current().name());
    }
}
thread_local! {
    static LAZY: Told = Told("lazy");
    static EAGER: Told = const { Told("eager") };
    static COUNT: Cell<u32> = const { Cell::new(0) };
    static LENT: AtomicU32 = const { AtomicU32::new(5) };
    static LIST: RefCell<Vec<u32>> = RefCell::new(vec![]);
}
fn touch() {
    EAGER.with(|told| println!("{}", told.0));
    LAZY.with(|told| println!("{}", told.0));
    COUNT.set(COUNT.get() + 1);
    LIST.with_borrow_mut(|list| list.push(COUNT.get()));
    println!("{} {:?}", COUNT.get(), LIST.with_borrow(Vec::clone));
}
fn main() {
    touch();
    touch();
    thread::Builder::new().name("worker".into()).spawn(touch).unwrap().join().unwrap();
    LENT.with(|lent| thread::scope(|scope| drop(scope.spawn(|| lent.fetch_add(2, SeqCst)))));
    println!("{}", LENT.with(|lent| lent.load(SeqCst)));
    println!("end");
}
