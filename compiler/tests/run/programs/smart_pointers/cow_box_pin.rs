//! Cow, Box of unsized and recursive types, Box::leak and Pin.
use std::borrow::Cow;
use std::pin::Pin;
fn escape(s: &str) -> Cow<'_, str> {
    if s.contains('<') { Cow::Owned(s.replace('<', "&lt;")) } else { Cow::Borrowed(s) }
}
fn positive(v: &mut Cow<'_, [i32]>) {
    for i in 0..v.len() {
        if v[i] < 0 {
            v.to_mut()[i] *= -1;
        }
    }
}
enum List {
    Nil,
    Cons(i32, Box<List>),
}
use List::*;
impl List {
    fn sum(&self) -> i32 {
        match self {
            Nil => 0,
            Cons(n, rest) => n + rest.sum(),
        }
    }
    fn push(self, n: i32) -> List {
        Cons(n, Box::new(self))
    }
    fn reverse(self) -> List {
        let mut out = Nil;
        let mut at = self;
        while let Cons(n, rest) = at {
            out = Cons(n, Box::new(out));
            at = *rest;
        }
        out
    }
    fn show(&self) -> String {
        match self {
            Nil => ".".into(),
            Cons(n, r) => format!("{n},{}", r.show()),
        }
    }
}
fn main() {
    for s in ["plain", "a<b<c"] {
        let c = escape(s);
        println!("{c} {}", matches!(c, Cow::Borrowed(_)));
    }
    for data in [&[1, 2][..], &[1, -2, -3]] {
        let mut c = Cow::Borrowed(data);
        positive(&mut c);
        println!("{c:?} {}", matches!(c, Cow::Owned(_)));
    }
    let mut c: Cow<str> = "x".into();
    c += "y";
    println!("{} {}", c, c.clone().into_owned().len());
    let list = Nil.push(1).push(2).push(3);
    println!("{} {} {}", list.sum(), list.show(), list.reverse().show());
    let b: Box<[u8]> = Box::new([1, 2, 3]);
    let d: Box<dyn Fn() -> usize> = Box::new(move || b.len());
    println!("{}", d());
    let leaked: &'static mut Vec<i32> = Box::leak(Box::new(vec![1]));
    leaked.push(2);
    println!("{leaked:?}");
    let mut pinned = Box::pin(5);
    pinned.as_mut().set(6);
    *pinned += 1;
    println!("{pinned}");
    println!("{}", Pin::into_inner(pinned));
    let boxes: Vec<Box<i32>> = vec![Box::new(3), Box::new(1)];
    println!("{:?} {}", boxes.iter().min(), *boxes[0] + *boxes[1]);
    println!("{}", Box::<str>::from("s").len() + Box::new([0u8; 10000]).len());
}
