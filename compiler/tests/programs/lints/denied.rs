#![deny(warnings)]

fn main() {
    let unused = 3;
    let mut y = 4;
    println!("{y}");
}
