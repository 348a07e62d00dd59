//! into_raw, from_raw, leak, increment of counts by hand, forget, and Rc cycles that leak without harm.
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;
struct N(u32);
impl Drop for N {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
struct Cycle {
    id: u32,
    next: RefCell<Option<Rc<Cycle>>>,
}
impl Drop for Cycle {
    fn drop(&mut self) {
        println!("cycle {}", self.id);
    }
}
fn main() {
    let p = Box::into_raw(Box::new(N(1)));
    unsafe {
        (*p).0 += 10;
        drop(Box::from_raw(p));
    }
    let r = Rc::into_raw(Rc::new(N(2)));
    unsafe {
        Rc::increment_strong_count(r);
        let a = Rc::from_raw(r);
        println!("{} {}", Rc::strong_count(&a), a.0);
        drop(a);
        Rc::decrement_strong_count(r);
    }
    let w = Weak::into_raw(Rc::downgrade(&Rc::new(N(3))));
    println!("{}", unsafe { Weak::from_raw(w) }.upgrade().is_none());
    let leaked: &'static mut N = Box::leak(Box::new(N(4)));
    leaked.0 = 40;
    println!("{}", leaked.0);
    std::mem::forget(Rc::new(N(5)));
    let a = Rc::new(Cycle { id: 6, next: RefCell::default() });
    let b = Rc::new(Cycle { id: 7, next: RefCell::new(Some(a.clone())) });
    *a.next.borrow_mut() = Some(b.clone());
    println!("{} {}", Rc::strong_count(&a), Rc::strong_count(&b));
    let weak = Rc::downgrade(&a);
    drop((a, b));
    println!("{}", weak.upgrade().is_some());
    weak.upgrade().unwrap().next.take();
    println!("{}", weak.upgrade().is_none());
    let arc: Arc<[N]> = Arc::from(vec![N(8), N(9)]);
    let raw = Arc::into_raw(arc.clone());
    println!("{} {}", Arc::strong_count(&arc), unsafe { (&*raw).len() });
    drop(unsafe { Arc::from_raw(raw) });
    println!("{:?}", Arc::into_inner(Arc::new(10)));
    let s: &'static str = String::from("leaked").leak();
    let v: &'static [u8] = vec![1, 2].leak();
    println!("{s} {v:?} {}", arc.len());
}
