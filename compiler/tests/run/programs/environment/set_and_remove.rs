//! Variables set, read back, iterated and removed within the program.
use std::env;
fn main() {
    unsafe {
        env::set_var("ROCKPOOL_A", "one");
        env::set_var("ROCKPOOL_B", "zwei ü");
    }
    println!("{:?} {:?}", env::var("ROCKPOOL_A"), env::var("ROCKPOOL_B"));
    let mut all: Vec<(String, String)> = env::vars().filter(|(k, _)| k.starts_with("ROCKPOOL_")).collect();
    all.sort();
    println!("{all:?}");
    unsafe {
        env::set_var("ROCKPOOL_A", "");
        env::remove_var("ROCKPOOL_B");
    }
    println!("{:?} {:?}", env::var("ROCKPOOL_A"), env::var("ROCKPOOL_B"));
    println!("{}", env::vars_os().filter(|(k, _)| k.to_string_lossy().starts_with("ROCKPOOL_")).count());
}
