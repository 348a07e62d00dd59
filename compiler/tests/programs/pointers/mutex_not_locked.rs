use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let total = Arc::new(Mutex::new(0));
    let mut handles = vec![];
    for _ in 0..3 {
        let handle = thread::spawn(move || {
            total += 1;
            *total.lock() += 1;
        });
        handles.push(handle);
    }
    println!("{}", *total.lock().unwrap());
}
