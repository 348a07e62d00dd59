//! Standard input that is empty from the start.
use std::io::{self, BufRead, Read};
fn main() {
    let mut s = String::new();
    println!("{:?} {s:?}", io::stdin().read_line(&mut s));
    println!("{} {:?}", io::stdin().lines().count(), io::stdin().lock().read(&mut [0; 8]));
    println!("{:?} {:?}", io::stdin().bytes().next().is_none(), io::stdin().lock().fill_buf());
    println!("{:?}", io::stdin().read_exact(&mut [0]).map_err(|e| e.kind()));
}
