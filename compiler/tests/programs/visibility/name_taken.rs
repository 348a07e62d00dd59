use std::fmt::Result;
use std::io::Result;

struct Node;
enum Node {
    Leaf,
}

fn run() {}
fn run() {}

fn main() {
    run();
}
