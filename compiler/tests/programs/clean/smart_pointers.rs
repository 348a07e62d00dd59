use std::cell::{Cell, OnceCell, RefCell};
use std::ops::{Deref, DerefMut};
use std::rc::Rc;

struct Logged<T> {
    inner: T,
    reads: Cell<u32>,
}

impl<T> Deref for Logged<T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.reads.set(self.reads.get() + 1);
        &self.inner
    }
}

impl<T> DerefMut for Logged<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.inner
    }
}

impl<T> Drop for Logged<T> {
    fn drop(&mut self) {
        println!("read {} times", self.reads.get());
    }
}

fn main() {
    let mut list = Logged { inner: vec![1], reads: Cell::new(0) };
    list.push(2);
    println!("{} {:?}", list.len(), list.first());
    let shared = Rc::new(RefCell::new(String::from("a")));
    Rc::clone(&shared).borrow_mut().push('b');
    let once = OnceCell::new();
    println!("{} {}", shared.borrow(), once.get_or_init(|| 3));
    println!("{:?}", shared.try_borrow_mut().map(|mut s| s.pop()));
}
