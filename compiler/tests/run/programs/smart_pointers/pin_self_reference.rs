//! Pin: pinned projections, a self-referential struct, Unpin, and set through as_mut.
use std::marker::PhantomPinned;
use std::pin::{Pin, pin};
struct SelfRef {
    text: String,
    slice: *const str,
    _pin: PhantomPinned,
}
impl SelfRef {
    fn new(text: &str) -> Pin<Box<Self>> {
        let mut b = Box::pin(SelfRef { text: text.into(), slice: "", _pin: PhantomPinned });
        let slice: *const str = &b.text[1..3];
        unsafe {
            b.as_mut().get_unchecked_mut().slice = slice;
        }
        b
    }
    fn part(self: Pin<&Self>) -> &str {
        unsafe { &*self.get_ref().slice }
    }
    fn shout(self: Pin<&mut Self>) {
        unsafe { self.get_unchecked_mut() }.text.make_ascii_uppercase();
    }
}
impl Drop for SelfRef {
    fn drop(&mut self) {
        println!("drop {} {}", self.text, unsafe { &*self.slice });
    }
}
#[derive(Debug)]
struct Pair {
    a: u32,
    b: String,
}
impl Pair {
    fn b(self: Pin<&mut Self>) -> Pin<&mut String> {
        unsafe { self.map_unchecked_mut(|p| &mut p.b) }
    }
}
fn take(p: Pin<&mut u8>) -> u8 {
    *p.get_mut() += 1;
    9
}
fn main() {
    let mut s = SelfRef::new("abcdef");
    println!("{}", s.as_ref().part());
    s.as_mut().shout();
    println!("{} {}", s.as_ref().part(), s.text);
    let moved = s;
    println!("{}", moved.as_ref().part());
    let list: Vec<Pin<Box<SelfRef>>> = ["hello", "world"].map(SelfRef::new).into();
    println!("{:?}", list.iter().map(|s| s.as_ref().part()).collect::<Vec<_>>());
    let mut p = pin!(Pair { a: 1, b: "x".into() });
    p.as_mut().b().push('y');
    println!("{:?}", p.as_ref().get_ref());
    p.set(Pair { a: 2, b: "z".into() });
    println!("{} {}", p.a, p.b);
    let mut n = 5;
    println!("{} {}", take(Pin::new(&mut n)), n);
    let mut boxed = Box::pin(7);
    *boxed = 8;
    println!("{boxed}");
    println!("{}", Pin::into_inner(boxed));
}
