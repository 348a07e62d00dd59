use std::any::{Any, TypeId, type_name};
use std::error::Error;
use std::fmt::{Debug, Display};

trait Plugin: Debug {
    fn name(&self) -> &str;
    fn as_any(&self) -> &dyn Any;
}

#[derive(Debug)]
struct Echo(String);

impl Plugin for Echo {
    fn name(&self) -> &str {
        &self.0
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn describe<T: Display + ?Sized + 'static>(value: &T) -> String {
    format!("{value} is a {}", type_name::<T>())
}

fn main() {
    let plugins: Vec<Box<dyn Plugin + Send>> = vec![Box::new(Echo("echo".into()))];
    for plugin in &plugins {
        println!("{} {:?}", plugin.name(), plugin.as_any().downcast_ref::<Echo>());
    }
    let error: Box<dyn Error + Send + Sync> = "went wrong".into();
    let display: &dyn Display = &error;
    println!("{} {display} {}", describe("text"), TypeId::of::<u8>() == TypeId::of::<i8>());
}
