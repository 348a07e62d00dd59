//! Upcasting of trait objects through diamonds of supertraits, in Box, Rc, Arc and references, with drops.
use std::any::Any;
use std::fmt::{Debug, Display};
use std::rc::Rc;
use std::sync::Arc;
trait Base {
    fn id(&self) -> u32;
    fn who(&self) -> String {
        format!("base {}", self.id())
    }
}
trait Left: Base {
    fn left(&self) -> u32 {
        self.id() * 2
    }
}
trait Right: Base {
    fn right(&self) -> u32 {
        self.id() * 3
    }
    fn who(&self) -> String {
        "right".into()
    }
}
trait Bottom: Left + Right + Debug + Any {
    fn all(&self) -> (u32, u32, u32) {
        (self.id(), self.left(), self.right())
    }
}
#[derive(Debug)]
struct A(u32);
#[derive(Debug)]
struct B {
    id: u32,
    name: String,
}
impl Base for A {
    fn id(&self) -> u32 {
        self.0
    }
}
impl Left for A {}
impl Right for A {}
impl Bottom for A {}
impl Base for B {
    fn id(&self) -> u32 {
        self.id
    }
    fn who(&self) -> String {
        self.name.clone()
    }
}
impl Left for B {
    fn left(&self) -> u32 {
        77
    }
}
impl Right for B {}
impl Bottom for B {
    fn all(&self) -> (u32, u32, u32) {
        (0, 0, self.id)
    }
}
impl Drop for B {
    fn drop(&mut self) {
        println!("drop {}", self.name);
    }
}
fn base(b: &dyn Base) -> String {
    b.who()
}
trait Generic<T> {
    fn get(&self) -> T;
}
trait Both: Generic<u8> + Generic<String> {}
impl Generic<u8> for A {
    fn get(&self) -> u8 {
        self.0 as u8
    }
}
impl Generic<String> for A {
    fn get(&self) -> String {
        format!("s{}", self.0)
    }
}
impl Both for A {}
trait Shown: Display {
    fn boxed(self: Box<Self>) -> Box<dyn Display>;
}
impl<T: Display + 'static> Shown for T {
    fn boxed(self: Box<Self>) -> Box<dyn Display> {
        self
    }
}
fn main() {
    let items: Vec<Box<dyn Bottom>> = vec![Box::new(A(5)), Box::new(B { id: 9, name: "bee".into() })];
    for i in &items {
        let (l, r): (&dyn Left, &dyn Right) = (i.as_ref(), i.as_ref());
        println!("{:?} {:?} {} {} {} {}", i, i.all(), base(l), base(r), l.left(), r.right());
        println!("{} {}", Right::who(r), (r as &dyn Base).who());
        let any: &dyn Any = i.as_ref();
        println!("{:?}", any.downcast_ref::<A>().map(|a| a.0));
    }
    let lefts: Vec<Box<dyn Left>> = items.into_iter().map(|i| i as Box<dyn Left>).collect();
    let bases: Vec<Box<dyn Base>> = lefts.into_iter().map(|l| l as Box<dyn Base>).collect();
    println!("{:?}", bases.iter().map(|b| b.id()).collect::<Vec<_>>());
    drop(bases);
    let rc: Rc<dyn Bottom> = Rc::new(B { id: 1, name: "rc".into() });
    let up: Rc<dyn Base> = rc.clone();
    println!("{} {} {}", up.who(), Rc::strong_count(&rc), std::ptr::addr_eq(Rc::as_ptr(&rc), Rc::as_ptr(&up)));
    drop(rc);
    println!("still {}", up.id());
    drop(up);
    let both: Arc<dyn Both> = Arc::new(A(65));
    let (bytes, texts): (Arc<dyn Generic<u8>>, &dyn Generic<String>) = (both.clone(), &*both);
    println!("{} {}", bytes.get(), texts.get());
    let s: Box<dyn Shown> = Box::new(4.5);
    println!("{s}");
    println!("{}", s.boxed());
    let debug: Box<dyn Debug> = {
        let b: Box<dyn Bottom> = Box::new(A(1));
        b
    };
    println!("{debug:?}");
}
