//! Observers held weakly, with unsubscription by drop, notifications that change the subject, and interior mutability.
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
trait Observer {
    fn notify(&self, subject: &Subject, value: i32);
}
#[derive(Default)]
struct Subject {
    value: Cell<i32>,
    observers: RefCell<Vec<Weak<dyn Observer>>>,
    depth: Cell<u32>,
}
impl Subject {
    fn attach(&self, o: &Rc<impl Observer + 'static>) {
        let o: Rc<dyn Observer> = o.clone();
        self.observers.borrow_mut().push(Rc::downgrade(&o));
    }
    fn set(&self, v: i32) {
        if self.depth.get() > 3 {
            println!("too deep");
            return;
        }
        self.depth.set(self.depth.get() + 1);
        self.value.set(v);
        let live: Vec<_> = self.observers.borrow().iter().filter_map(Weak::upgrade).collect();
        for o in live {
            o.notify(self, v);
        }
        self.observers.borrow_mut().retain(|o| o.strong_count() > 0);
        self.depth.set(self.depth.get() - 1);
    }
}
struct Logger {
    name: &'static str,
    seen: RefCell<Vec<i32>>,
}
impl Observer for Logger {
    fn notify(&self, _: &Subject, v: i32) {
        self.seen.borrow_mut().push(v);
        println!("{} sees {v}", self.name);
    }
}
impl Drop for Logger {
    fn drop(&mut self) {
        println!("{} gone after {:?}", self.name, self.seen.borrow());
    }
}
struct Clamp(i32);
impl Observer for Clamp {
    fn notify(&self, s: &Subject, v: i32) {
        if v > self.0 {
            println!("clamping {v}");
            s.set(v - 7);
        }
    }
}
struct Chain {
    next: RefCell<Option<Rc<Logger>>>,
}
impl Observer for Chain {
    fn notify(&self, s: &Subject, v: i32) {
        if v < 0 {
            if let Some(l) = self.next.take() {
                s.attach(&l);
                println!("attached {}", Rc::strong_count(&l));
            }
        }
    }
}
fn main() {
    let s = Subject::default();
    let a = Rc::new(Logger { name: "a", seen: RefCell::default() });
    let c = Rc::new(Clamp(10));
    s.attach(&a);
    s.attach(&c);
    s.set(5);
    {
        let b = Rc::new(Logger { name: "b", seen: RefCell::default() });
        s.attach(&b);
        s.set(12);
        println!("{}", s.observers.borrow().len());
    }
    s.set(100);
    println!("{} {}", s.value.get(), s.observers.borrow().len());
    let chain = Rc::new(Chain { next: RefCell::new(Some(Rc::new(Logger { name: "late", seen: RefCell::default() }))) });
    s.attach(&chain);
    s.set(-1);
    s.set(-2);
    drop(a);
    s.set(3);
    println!("{} {}", s.observers.borrow().len(), s.depth.get());
}
