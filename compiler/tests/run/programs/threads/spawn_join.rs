//! Threads that return values, joined in order; panics come back as errors.
use std::thread;
fn main() {
    let handles: Vec<_> = (0..4u64).map(|n| thread::spawn(move || (1..=n * 100).sum::<u64>())).collect();
    println!("{:?}", handles.into_iter().map(|h| h.join().unwrap()).collect::<Vec<_>>());
    let r = thread::spawn(|| -> u8 { panic!("in thread {}", 7) }).join();
    println!("{:?}", r.unwrap_err().downcast_ref::<String>());
    let named =
        thread::Builder::new().name("worker".into()).spawn(|| thread::current().name().map(str::to_owned)).unwrap();
    println!("{:?}", named.thread().name());
    println!("{:?}", named.join().unwrap());
    println!("{:?}", thread::current().name());
    let text = String::from("moved");
    println!("{}", thread::spawn(move || text.len()).join().unwrap());
}
