//! mem::replace, take, swap, forget, ManuallyDrop, Option::take and needs_drop.
use std::mem::{self, ManuallyDrop};
#[derive(Default)]
struct Noisy(String);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {:?}", self.0);
    }
}
fn noisy(name: &str) -> Noisy {
    Noisy(name.to_string())
}
fn main() {
    let mut a = noisy("a");
    let old = mem::replace(&mut a, noisy("b"));
    println!("replaced {:?}", old.0);
    let taken = mem::take(&mut a);
    println!("taken {:?} left {:?}", taken.0, a.0);
    let mut x = noisy("x");
    let mut y = noisy("y");
    mem::swap(&mut x, &mut y);
    println!("{:?} {:?}", x.0, y.0);
    mem::forget(noisy("forgotten"));
    let mut manual = ManuallyDrop::new(noisy("manual"));
    manual.0.push('!');
    println!("{}", manual.0);
    unsafe { ManuallyDrop::drop(&mut manual) };
    let inner = ManuallyDrop::into_inner(ManuallyDrop::new(noisy("inner")));
    let mut slot = Some(noisy("slot"));
    println!("{}", slot.is_some());
    if let Some(n) = slot.take() {
        println!("took {:?}", n.0);
    }
    println!("{}", slot.is_none());
    slot = Some(noisy("again"));
    let previous = slot.replace(noisy("newer"));
    println!("{:?}", previous.as_ref().map(|n| n.0.as_str()));
    let inserted = slot.insert(noisy("inserted"));
    inserted.0.push('?');
    println!("{} {}", mem::needs_drop::<Noisy>(), mem::needs_drop::<&Noisy>());
    drop(inner);
    println!("end");
}
