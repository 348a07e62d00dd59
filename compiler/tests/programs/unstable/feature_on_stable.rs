#![feature(let_chains, box_patterns)]

fn main() {
    println!("hello");
}
