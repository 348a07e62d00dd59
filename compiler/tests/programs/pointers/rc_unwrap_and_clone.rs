use std::rc::Rc;

struct Big;

fn take(big: Big) {}

fn main() {
    let a: Rc<Big> = Rc::new(Big);
    take(a.clone());
    take(Rc::try_unwrap(a));
    let b: Rc<str> = "text";
    let c: Box<[u8]> = vec![1, 2];
}
