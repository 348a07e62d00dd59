//! Blanket implementations, extension traits, generic traits with several impls per type, and method resolution order.
use std::fmt::{Debug, Display};
trait Describe {
    fn describe(&self) -> String;
}
impl<T: Debug> Describe for T {
    fn describe(&self) -> String {
        format!("<{self:?}>")
    }
}
trait Twice {
    fn twice(&self) -> Self;
}
impl<T: Clone + std::ops::Add<Output = T>> Twice for T {
    fn twice(&self) -> T {
        self.clone() + self.clone()
    }
}
trait Convert<T> {
    fn convert(&self) -> T;
}
impl Convert<i64> for str {
    fn convert(&self) -> i64 {
        self.len() as i64
    }
}
impl Convert<String> for str {
    fn convert(&self) -> String {
        self.to_uppercase()
    }
}
impl<T: Display> Convert<Vec<char>> for T {
    fn convert(&self) -> Vec<char> {
        self.to_string().chars().collect()
    }
}
trait IterExt: Iterator {
    fn every(self, n: usize) -> Every<Self>
    where
        Self: Sized,
    {
        Every { inner: self, n }
    }
    fn total<'a, N: 'a + Copy + Into<f64>>(self) -> f64
    where
        Self: Sized + Iterator<Item = &'a N>,
    {
        self.map(|n| (*n).into()).sum()
    }
}
impl<I: Iterator> IterExt for I {}
struct Every<I> {
    inner: I,
    n: usize,
}
impl<I: Iterator> Iterator for Every<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        let r = self.inner.next();
        for _ in 1..self.n {
            self.inner.next();
        }
        r
    }
}
struct W(u8);
impl W {
    fn who(&self) -> &'static str {
        "inherent"
    }
    fn value(self) -> u8 {
        self.0
    }
}
trait A {
    fn who(&self) -> &'static str {
        "A"
    }
    fn only(&self) -> &'static str {
        "A only"
    }
}
trait B {
    fn who(&self) -> &'static str {
        "B"
    }
    fn value(&self) -> u8 {
        255
    }
}
impl A for W {}
impl B for W {}
impl A for &W {
    fn only(&self) -> &'static str {
        "ref only"
    }
}
impl<T: A + ?Sized> A for Box<T> {
    fn who(&self) -> &'static str {
        "boxed"
    }
}
impl<T: A> A for [T] {
    fn who(&self) -> &'static str {
        if self.is_empty() { "none" } else { self[0].only() }
    }
}
fn main() {
    println!("{} {} {}", 5.describe(), "s".describe(), vec![Some(1)].describe());
    println!("{} {} {}", 21.twice(), 1.25.twice(), W(3).0.twice());
    let n: i64 = "four".convert();
    let s: String = "four".convert();
    let c: Vec<char> = 3.5.convert();
    println!("{n} {s} {c:?}");
    println!("{:?} {:?}", (0..10).every(3).collect::<Vec<_>>(), "abcdef".chars().every(2).collect::<String>());
    println!("{} {}", [1u8, 2].iter().total(), [0.5f32].iter().total());
    let w = W(7);
    println!("{} {} {} {} {}", w.who(), A::who(&w), <W as B>::who(&w), w.only(), (&w).only());
    println!("{} {}", A::only(&&w), B::value(&w));
    let b: Box<dyn A> = Box::new(W(1));
    println!("{} {} {}", b.who(), (*b).who(), b.only());
    println!("{} {}", A::who(&[W(1)][..]), A::who(&[] as &[W]));
    println!("{}", w.value());
}
