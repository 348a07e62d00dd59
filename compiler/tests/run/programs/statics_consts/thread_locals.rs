//! Thread locals: lazy initialisation, destructors, with, set, take, replace, nested access and try_with.
use std::cell::{Cell, OnceCell, RefCell};
struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn make(n: u32) -> u32 {
    println!("making {n}");
    n
}
thread_local! {
    static PLAIN: u32 = make(5);
    static COUNT: Cell<u64> = Cell::new(make(1) as u64);
    static TEXT: RefCell<String> = RefCell::new(String::from("t"));
    static ONCE: OnceCell<Vec<u8>> = const { OnceCell::new() };
    static NOISY: RefCell<Option<Noisy>> = const { RefCell::new(None) };
    static DEPENDS: u32 = PLAIN.with(|p| p + make(100));
}
fn depth(n: u32) -> u64 {
    COUNT.set(COUNT.get() * 2 + n as u64);
    if n == 0 { COUNT.get() } else { depth(n - 1) }
}
fn main() {
    println!("start");
    println!("{}", DEPENDS.with(|d| *d));
    println!("{}", PLAIN.with(|p| *p));
    println!("{} {} {}", depth(3), COUNT.take(), COUNT.replace(9));
    TEXT.with_borrow_mut(|t| {
        t.push('!');
        println!("{}", COUNT.get());
    });
    println!("{} {}", TEXT.with_borrow(|t| t.len()), TEXT.replace("new".into()));
    println!(
        "{:?}",
        TEXT.with(|t| {
            let _b = t.borrow();
            t.try_borrow_mut().is_err()
        })
    );
    println!("{:?} {:?}", ONCE.with(|o| o.get_or_init(|| vec![1, 2]).len()), ONCE.with(|o| o.set(vec![]).is_err()));
    NOISY.set(Some(Noisy("first")));
    NOISY.set(Some(Noisy("second")));
    println!("{}", NOISY.take().is_some());
    println!("{:?}", COUNT.try_with(|c| c.get()).ok());
    let f = |k: &'static std::thread::LocalKey<Cell<u64>>| {
        k.set(k.get() + 1);
        k.get()
    };
    println!("{} {}", f(&COUNT), f(&COUNT));
}
