mod b;
mod a;

fn unused_in_main() {}

fn main() {
    let x = 1;
    a::f();
    b::f();
}
// file: src/a.rs
pub fn f() {
    let first = 1;
}

fn unused_in_a() {}
// file: src/b.rs
use std::collections::HashMap;

pub fn f() {
    let mut second = 2;
}
