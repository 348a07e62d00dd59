//! Fat pointers taken apart: dyn casts, slices of trait objects, pointer casts between dyn types, from_raw of dyn boxes.
use std::fmt::Debug;
use std::ptr;
trait Speak {
    fn speak(&self) -> String;
    fn change(&mut self, n: u8);
}
trait Loud: Speak {
    fn shout(&self) -> String {
        self.speak().to_uppercase()
    }
}
#[derive(Debug)]
struct A(u8);
#[derive(Debug)]
struct B {
    text: String,
}
impl Speak for A {
    fn speak(&self) -> String {
        format!("a{}", self.0)
    }
    fn change(&mut self, n: u8) {
        self.0 += n;
    }
}
impl Speak for B {
    fn speak(&self) -> String {
        self.text.clone()
    }
    fn change(&mut self, n: u8) {
        self.text.push((b'a' + n) as char);
    }
}
impl Loud for A {}
impl Loud for B {
    fn shout(&self) -> String {
        format!("{}!", self.text)
    }
}
impl Drop for B {
    fn drop(&mut self) {
        println!("drop B {}", self.text);
    }
}
fn main() {
    let mut a = A(1);
    let p: *mut dyn Loud = &mut a;
    unsafe {
        (*p).change(4);
        println!("{} {}", (*p).speak(), (*p).shout());
    }
    let up: *mut dyn Speak = p;
    println!("{} {}", unsafe { (*up).speak() }, ptr::addr_eq(up, p));
    let thin = up.cast::<A>();
    println!("{:?}", unsafe { &*thin });
    let raw: *mut dyn Loud = Box::into_raw(Box::new(B { text: "boxed".into() }));
    unsafe {
        (*raw).change(2);
        println!("{}", (*raw).shout());
        drop(Box::from_raw(raw));
    }
    let mut items: Vec<Box<dyn Loud>> = vec![Box::new(A(9)), Box::new(B { text: "x".into() })];
    items.swap(0, 1);
    for i in &mut items {
        i.change(1);
    }
    println!("{:?}", items.iter().map(|i| i.speak()).collect::<Vec<_>>());
    println!("{:?}", items.iter().map(|i| std::mem::size_of_val(&**i) == size_of::<A>()).collect::<Vec<_>>());
    let mut slot = std::mem::ManuallyDrop::new(B { text: "manual".into() });
    let d: &mut dyn Loud = &mut *slot;
    unsafe {
        ptr::drop_in_place(d);
    }
    let arr: Box<[i32]> = vec![1, 2, 3].into();
    let s: *mut [i32] = Box::into_raw(arr);
    unsafe {
        (&mut *s)[1] = 20;
        println!("{} {:?}", s.len(), Box::from_raw(s));
    }
    let debug: Box<dyn Debug> = Box::new([A(1), A(2)]);
    println!("{debug:?} {}", std::mem::size_of_val(&*debug));
    let fs: [(&str, *const ()); 2] = [("one", one as *const ()), ("two", two as *const ())];
    for (n, f) in fs {
        let f: fn(u8) -> u8 = unsafe { std::mem::transmute(f) };
        println!("{n} {}", f(10));
    }
    let str_ptr: *const str = "slice";
    println!("{} {}", unsafe { &*str_ptr }, unsafe { &*(str_ptr as *const [u8]) }.len());
}
fn one(n: u8) -> u8 {
    n + 1
}
fn two(n: u8) -> u8 {
    n * 2
}
