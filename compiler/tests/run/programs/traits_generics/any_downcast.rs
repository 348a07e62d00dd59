//! Any: type ids, downcasts of references and boxes.
use std::any::{Any, TypeId, type_name};
#[derive(Debug, PartialEq)]
struct Mine(u8);
fn what(value: &dyn Any) -> String {
    if let Some(n) = value.downcast_ref::<i32>() {
        format!("i32 {n}")
    } else if let Some(s) = value.downcast_ref::<&str>() {
        format!("str {s}")
    } else if let Some(s) = value.downcast_ref::<String>() {
        format!("String {s}")
    } else if value.is::<Mine>() {
        "Mine".into()
    } else {
        "unknown".into()
    }
}
trait Component: Any {
    fn tick(&mut self);
    fn as_any(&self) -> &dyn Any;
}
impl Component for Mine {
    fn tick(&mut self) {
        self.0 += 1;
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}
struct Other;
impl Component for Other {
    fn tick(&mut self) {}
    fn as_any(&self) -> &dyn Any {
        self
    }
}
fn main() {
    let values: Vec<Box<dyn Any>> =
        vec![Box::new(5), Box::new("s"), Box::new(String::from("S")), Box::new(Mine(1)), Box::new(5u32)];
    for v in &values {
        println!("{}", what(v.as_ref()));
    }
    for v in values {
        match v.downcast::<Mine>() {
            Ok(mine) => println!("got {mine:?}"),
            Err(other) => println!("kept {}", what(&*other)),
        }
    }
    println!("{} {}", TypeId::of::<Vec<u8>>() == TypeId::of::<Vec<u8>>(), TypeId::of::<u8>() == TypeId::of::<i8>());
    println!("{} {}", type_name::<Option<i32>>(), type_name::<&[u8]>());
    let mut parts: Vec<Box<dyn Component>> = vec![Box::new(Mine(9)), Box::new(Other)];
    parts.iter_mut().for_each(|p| p.tick());
    for p in &parts {
        println!("{:?}", p.as_any().downcast_ref::<Mine>());
    }
    let up: Box<dyn Any> = parts.swap_remove(0);
    println!("{:?}", up.downcast_ref::<Mine>());
    let mut any: Box<dyn Any> = Box::new(vec![1u8]);
    if let Some(v) = any.downcast_mut::<Vec<u8>>() {
        v.push(2);
    }
    println!("{:?}", any.downcast::<Vec<u8>>().unwrap());
}
