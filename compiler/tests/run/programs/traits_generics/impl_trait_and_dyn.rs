//! impl Trait in arguments and returns, dyn with generics and lifetimes, trait objects compared, cloned and sorted.
use std::fmt::{Debug, Display};
trait Shape: Debug {
    fn area(&self) -> f64;
    fn boxed_clone(&self) -> Box<dyn Shape>;
    fn scale(&mut self, k: f64);
    fn name(&self) -> &'static str {
        "shape"
    }
}
#[derive(Debug, Clone)]
struct Sq(f64);
#[derive(Debug, Clone)]
struct Circle {
    r: f64,
}
#[derive(Debug, Clone)]
struct Group(Vec<Box<dyn Shape>>);
impl Clone for Box<dyn Shape> {
    fn clone(&self) -> Self {
        self.as_ref().boxed_clone()
    }
}
impl PartialEq for dyn Shape {
    fn eq(&self, o: &dyn Shape) -> bool {
        self.area() == o.area()
    }
}
impl Shape for Sq {
    fn area(&self) -> f64 {
        self.0 * self.0
    }
    fn boxed_clone(&self) -> Box<dyn Shape> {
        Box::new(self.clone())
    }
    fn scale(&mut self, k: f64) {
        self.0 *= k;
    }
    fn name(&self) -> &'static str {
        "sq"
    }
}
impl Shape for Circle {
    fn area(&self) -> f64 {
        3.0 * self.r * self.r
    }
    fn boxed_clone(&self) -> Box<dyn Shape> {
        Box::new(self.clone())
    }
    fn scale(&mut self, k: f64) {
        self.r *= k;
    }
}
impl Shape for Group {
    fn area(&self) -> f64 {
        self.0.iter().map(|s| s.area()).sum()
    }
    fn boxed_clone(&self) -> Box<dyn Shape> {
        Box::new(self.clone())
    }
    fn scale(&mut self, k: f64) {
        for s in &mut self.0 {
            s.scale(k);
        }
    }
    fn name(&self) -> &'static str {
        "group"
    }
}
fn evens(limit: u32) -> impl Iterator<Item = u32> + Clone + DoubleEndedIterator {
    (0..limit).filter(|n| n % 2 == 0)
}
fn show_all(items: &[&dyn Display]) -> String {
    items.iter().map(|d| format!("{d:>5}")).collect()
}
fn sum(items: impl IntoIterator<Item = impl Into<i64>>) -> i64 {
    items.into_iter().map(Into::into).sum()
}
fn either(flag: bool) -> Box<dyn Iterator<Item = i32>> {
    if flag { Box::new(0..3) } else { Box::new([9, 8].into_iter()) }
}
fn largest<'a>(shapes: &'a [Box<dyn Shape>]) -> Option<&'a dyn Shape> {
    shapes.iter().map(|b| &**b).max_by(|a, b| a.area().total_cmp(&b.area()))
}
fn parser(sep: char) -> impl for<'a> Fn(&'a str) -> Vec<&'a str> {
    move |s| s.split(sep).collect()
}
fn main() {
    let mut all: Vec<Box<dyn Shape>> = vec![
        Box::new(Sq(2.0)),
        Box::new(Circle { r: 1.5 }),
        Box::new(Group(vec![Box::new(Sq(1.0)), Box::new(Circle { r: 1.0 })])),
    ];
    let copy = all.clone();
    for s in &mut all {
        s.scale(2.0);
    }
    println!("{:?}\n{copy:?}", all);
    println!("{:?} {}", largest(&all), *all[0] == *copy[0]);
    all.sort_by(|a, b| b.area().partial_cmp(&a.area()).unwrap());
    println!("{:?}", all.iter().map(|s| (s.name(), s.area())).collect::<Vec<_>>());
    let e = evens(11);
    println!("{:?} {:?}", e.clone().rev().collect::<Vec<_>>(), e.sum::<u32>());
    println!("{}", show_all(&[&1, &"two", &3.5, &'c', &true]));
    println!("{} {}", sum([1i32, 2]), sum(vec![3u8]));
    println!("{:?} {:?}", either(true).collect::<Vec<_>>(), either(false).max());
    println!("{:?}", parser(';')("a;b"));
    let dynamic: &dyn Fn(i32) -> Box<dyn Debug> = &|n| if n > 0 { Box::new(n) } else { Box::new("neg") };
    println!("{:?} {:?}", dynamic(1), dynamic(-1));
}
