// crate: lib
#![no_std]

pub fn greet(name: &str) -> String {
    let mut list = Vec::new();
    list.push(1);
    println!("{name}");
    format!("hello {name}")
}
