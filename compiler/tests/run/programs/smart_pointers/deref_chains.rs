//! Deref coercion through several layers, DerefMut, AsRef, Borrow, Box<dyn>, and reborrowing.
use std::borrow::Borrow;
use std::collections::HashMap;
use std::ops::{Deref, DerefMut};
use std::rc::Rc;
struct Layer<T> {
    inner: T,
    reads: std::cell::Cell<u32>,
    writes: u32,
}
impl<T> Layer<T> {
    fn new(inner: T) -> Self {
        Layer { inner, reads: Default::default(), writes: 0 }
    }
}
impl<T> Deref for Layer<T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.reads.set(self.reads.get() + 1);
        &self.inner
    }
}
impl<T> DerefMut for Layer<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.writes += 1;
        &mut self.inner
    }
}
struct Guarded<'a> {
    log: &'a mut Vec<String>,
    value: String,
}
impl Deref for Guarded<'_> {
    type Target = str;
    fn deref(&self) -> &str {
        &self.value
    }
}
impl Drop for Guarded<'_> {
    fn drop(&mut self) {
        self.log.push(std::mem::take(&mut self.value));
    }
}
fn length(s: &str) -> usize {
    s.len()
}
fn sum(s: &[i32]) -> i32 {
    s.iter().sum()
}
fn change(s: &mut [i32]) {
    s[0] += 100;
}
fn look<K: Borrow<str> + std::hash::Hash + Eq>(m: &HashMap<K, i32>, k: &str) -> i32 {
    m.get(k).copied().unwrap_or(-1)
}
fn main() {
    let mut l = Layer::new(Layer::new(vec![1, 2, 3]));
    println!("{} {} {}", sum(&l), l.len(), l[1]);
    l.push(4);
    change(&mut l);
    l[2] *= 2;
    for x in l.iter_mut() {
        *x += 1;
    }
    println!("{:?} {} {} {}", **l, l.reads.get(), l.writes, l.inner.writes);
    let b: Box<Rc<String>> = Box::new(Rc::new("deep".into()));
    println!("{} {} {}", length(&b), b.to_uppercase(), &b[1..3]);
    let mut log = vec![];
    {
        let g = Guarded { log: &mut log, value: "guard".into() };
        println!("{} {}", g.len(), g.starts_with("gu"));
    }
    println!("{log:?}");
    println!(
        "{} {}",
        look(&HashMap::from([("a".to_string(), 1)]), "a"),
        look(&HashMap::from([(Box::<str>::from("k"), 2)]), "z")
    );
    let mut s = String::from("x");
    let r = &mut s;
    {
        let again = &mut *r;
        again.push('y');
    }
    r.push('z');
    let rr: &&mut String = &r;
    println!("{} {}", rr.len(), length(rr));
    let mut nested = Box::new(Box::new([5, 6]));
    nested[0] = 1;
    **nested = [nested[1], nested[0]];
    println!("{nested:?}");
    let mut d: Box<dyn DerefMut<Target = Vec<i32>>> = Box::new(Layer::new(vec![9]));
    d.push(8);
    println!("{:?} {}", **d, d.first().unwrap());
    let text: &dyn AsRef<[u8]> = &"abc";
    println!("{:?}", text.as_ref());
}
