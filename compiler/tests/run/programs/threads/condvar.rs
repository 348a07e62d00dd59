//! A condition variable hands a value over in strict turns; wait_while, wait_timeout and notify_all.
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;
fn main() {
    let shared = Arc::new((Mutex::new((0u32, Vec::new())), Condvar::new()));
    let handles: Vec<_> = (0..3u32)
        .map(|id| {
            let shared = shared.clone();
            thread::spawn(move || {
                for round in 0..3 {
                    let (m, c) = &*shared;
                    let mut g = c.wait_while(m.lock().unwrap(), |s| s.0 % 3 != id).unwrap();
                    g.1.push((id, round));
                    g.0 += 1;
                    c.notify_all();
                }
            })
        })
        .collect();
    for h in handles {
        h.join().unwrap();
    }
    println!("{:?}", shared.0.lock().unwrap());
    let pair = Arc::new((Mutex::new(false), Condvar::new()));
    let other = pair.clone();
    let t = thread::spawn(move || {
        *other.0.lock().unwrap() = true;
        other.1.notify_one();
    });
    let mut ready = pair.0.lock().unwrap();
    while !*ready {
        ready = pair.1.wait(ready).unwrap();
    }
    println!("{ready}");
    drop(ready);
    t.join().unwrap();
    let (g, timeout) = pair.1.wait_timeout_while(pair.0.lock().unwrap(), Duration::from_millis(5), |r| *r).unwrap();
    println!("{} {}", *g, timeout.timed_out());
}
