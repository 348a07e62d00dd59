//! A mutex shared by threads, its poisoning and recovery.
use std::sync::{Arc, Mutex};
use std::thread;
fn main() {
    let shared = Arc::new(Mutex::new((0u32, Vec::new())));
    let handles: Vec<_> = (0..5)
        .map(|n| {
            let shared = Arc::clone(&shared);
            thread::spawn(move || {
                for k in 0..20 {
                    let mut g = shared.lock().unwrap();
                    g.0 += n;
                    if k == 0 {
                        g.1.push(n);
                    }
                }
            })
        })
        .collect();
    for h in handles {
        h.join().unwrap();
    }
    let mut g = shared.lock().unwrap();
    g.1.sort();
    println!("{:?} {}", *g, Arc::strong_count(&shared));
    println!("{}", shared.try_lock().is_err());
    drop(g);
    let other = shared.clone();
    let r = thread::spawn(move || {
        let mut g = other.lock().unwrap();
        g.0 = 1;
        panic!("poison")
    })
    .join();
    println!("{} {}", r.is_err(), shared.is_poisoned());
    match shared.lock() {
        Ok(_) => println!("fine"),
        Err(e) => println!("poisoned with {}", e.into_inner().0),
    }
    shared.clear_poison();
    println!("{:?}", shared.lock().map(|g| g.0).ok());
    println!("{:?}", Arc::try_unwrap(shared).unwrap().into_inner().unwrap());
}
