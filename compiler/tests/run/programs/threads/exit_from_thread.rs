//! process::exit called on another thread ends the program with its code.
use std::thread;
fn main() {
    println!("start");
    let t = thread::spawn(|| {
        println!("exiting from a thread");
        std::process::exit(21)
    });
    let _ = t.join();
    println!("never");
}
