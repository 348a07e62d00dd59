//! Trait objects: default methods, supertraits, upcasting, generic methods that do not count.
use std::fmt::{Debug, Display};
trait Named {
    fn name(&self) -> String;
    fn shout(&self) -> String {
        self.name().to_uppercase()
    }
}
trait Animal: Named + Debug {
    fn legs(&self) -> u32 {
        4
    }
    fn rename(&mut self, to: &str);
    fn into_name(self: Box<Self>) -> String;
    fn describe<T: Display>(&self, extra: T) -> String
    where
        Self: Sized,
    {
        format!("{} {extra}", self.name())
    }
}
#[derive(Debug)]
struct Dog(String);
#[derive(Debug)]
struct Bird {
    name: String,
    flies: bool,
}
impl Named for Dog {
    fn name(&self) -> String {
        self.0.clone()
    }
}
impl Named for Bird {
    fn name(&self) -> String {
        self.name.clone()
    }
    fn shout(&self) -> String {
        "TWEET".into()
    }
}
impl Animal for Dog {
    fn rename(&mut self, to: &str) {
        self.0 = to.into();
    }
    fn into_name(self: Box<Self>) -> String {
        self.0
    }
}
impl Animal for Bird {
    fn legs(&self) -> u32 {
        2
    }
    fn rename(&mut self, to: &str) {
        self.name.push_str(to);
        self.flies ^= true;
    }
    fn into_name(self: Box<Self>) -> String {
        format!("bird {}", self.name)
    }
}
impl dyn Animal {
    fn extra(&self) -> u32 {
        self.legs() * 10
    }
}
fn up(a: &dyn Animal) -> &dyn Named {
    a
}
fn main() {
    let mut all: Vec<Box<dyn Animal>> =
        vec![Box::new(Dog("rex".into())), Box::new(Bird { name: "pip".into(), flies: true })];
    for a in &all {
        println!("{} {} {} {} {a:?}", a.name(), a.shout(), a.legs(), a.extra());
    }
    for a in all.iter_mut() {
        a.rename("ina");
    }
    for a in &all {
        println!("{} {}", up(a.as_ref()).shout(), up(&**a).name());
    }
    let named: Vec<Box<dyn Named>> = all.into_iter().map(|a| a as Box<dyn Named>).collect();
    println!("{}", named.iter().map(|n| n.name()).collect::<Vec<_>>().join("+"));
    println!("{}", Dog("fido".into()).describe(3.5));
    let boxed: Box<dyn Animal> = Box::new(Dog("last".into()));
    println!("{}", boxed.into_name());
    let bird = Bird { name: "x".into(), flies: false };
    let animal: &dyn Animal = &bird;
    let debug: &dyn Debug = animal;
    println!("{debug:?}");
}
