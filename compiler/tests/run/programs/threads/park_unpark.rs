//! Parking and unparking, tokens that are not lost, and thread ids that differ.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;
use std::time::Duration;
fn main() {
    let stage = Arc::new(AtomicU32::new(0));
    let s = stage.clone();
    let t = thread::spawn(move || {
        let mut seen = vec![];
        for want in 1..=3 {
            while s.load(SeqCst) < want {
                thread::park();
            }
            seen.push(want);
        }
        seen
    });
    for _ in 0..3 {
        stage.fetch_add(1, SeqCst);
        t.thread().unpark();
    }
    println!("{:?}", t.join().unwrap());
    thread::current().unpark();
    thread::park();
    println!("token kept");
    thread::park_timeout(Duration::from_millis(1));
    let ids: Vec<_> = (0..3).map(|_| thread::spawn(|| thread::current().id()).join().unwrap()).collect();
    println!("{} {}", ids[0] != ids[1], ids.contains(&thread::current().id()));
}
