//! Wakers cloned, compared, dropped and woken: counted through a waker built from a vtable by hand.
use std::cell::Cell;
use std::rc::Rc;
use std::task::{Context, RawWaker, RawWakerVTable, Waker};
#[derive(Default)]
struct Counts {
    clones: Cell<u32>,
    wakes: Cell<u32>,
    refs: Cell<u32>,
    drops: Cell<u32>,
}
fn bump(c: &Cell<u32>) {
    c.set(c.get() + 1);
}
static VTABLE: RawWakerVTable = RawWakerVTable::new(clone, wake, wake_by_ref, drop_it);
unsafe fn counts(p: *const ()) -> Rc<Counts> {
    unsafe { Rc::from_raw(p.cast()) }
}
unsafe fn clone(p: *const ()) -> RawWaker {
    let c = unsafe { counts(p) };
    bump(&c.clones);
    let d = c.clone();
    std::mem::forget(c);
    RawWaker::new(Rc::into_raw(d).cast(), &VTABLE)
}
unsafe fn wake(p: *const ()) {
    let c = unsafe { counts(p) };
    bump(&c.wakes);
}
unsafe fn wake_by_ref(p: *const ()) {
    let c = unsafe { counts(p) };
    bump(&c.refs);
    std::mem::forget(c);
}
unsafe fn drop_it(p: *const ()) {
    let c = unsafe { counts(p) };
    bump(&c.drops);
}
fn main() {
    let c = Rc::new(Counts::default());
    let show = |what: &str| {
        println!(
            "{what}: {} {} {} {} strong {}",
            c.clones.get(),
            c.wakes.get(),
            c.refs.get(),
            c.drops.get(),
            Rc::strong_count(&c)
        )
    };
    let w = unsafe { Waker::from_raw(RawWaker::new(Rc::into_raw(c.clone()).cast(), &VTABLE)) };
    show("made");
    let v: Vec<Waker> = (0..3).map(|_| w.clone()).collect();
    show("cloned");
    println!("{} {}", v[0].will_wake(&w), w.will_wake(Waker::noop()));
    w.wake_by_ref();
    let mut cx = Context::from_waker(&w);
    cx.waker().wake_by_ref();
    let kept = cx.waker().clone();
    show("by ref");
    for x in v {
        x.wake();
    }
    show("woken");
    drop(kept);
    drop(w);
    show("dropped");
}
