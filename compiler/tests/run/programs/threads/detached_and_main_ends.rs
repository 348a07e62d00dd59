//! A main that ends while a thread still waits does not wait for it.
use std::sync::mpsc;
use std::thread;
fn main() {
    let (tx, rx) = mpsc::channel::<u8>();
    let (up, is_up) = mpsc::channel();
    thread::spawn(move || {
        up.send(()).unwrap();
        let _ = rx.recv();
        loop {
            thread::park();
        }
    });
    is_up.recv().unwrap();
    println!("main ends");
    std::mem::forget(tx);
}
