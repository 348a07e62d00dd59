//! Readers share, a writer is alone; poisoning and upgrades by dropping.
use std::sync::{Arc, Barrier, RwLock};
use std::thread;
fn main() {
    let lock = Arc::new(RwLock::new(vec![1, 2, 3]));
    let barrier = Arc::new(Barrier::new(3));
    let readers: Vec<_> = (0..3)
        .map(|n| {
            let (lock, barrier) = (lock.clone(), barrier.clone());
            thread::spawn(move || {
                let g = lock.read().unwrap();
                let leader = barrier.wait().is_leader();
                (g[n], leader)
            })
        })
        .collect();
    let results: Vec<(i32, bool)> = readers.into_iter().map(|r| r.join().unwrap()).collect();
    println!("{:?} {}", results.iter().map(|r| r.0).collect::<Vec<_>>(), results.iter().filter(|r| r.1).count());
    let writers: Vec<_> = (0..4)
        .map(|n| {
            let lock = lock.clone();
            thread::spawn(move || lock.write().unwrap().push(n * 10))
        })
        .collect();
    for w in writers {
        w.join().unwrap();
    }
    let mut v = lock.read().unwrap().clone();
    v.sort();
    println!("{v:?}");
    {
        let r = lock.read().unwrap();
        println!("{} {}", lock.try_read().is_ok(), lock.try_write().is_err());
        drop(r);
    }
    let l = lock.clone();
    println!(
        "{}",
        thread::spawn(move || {
            let _w = l.write().unwrap();
            panic!()
        })
        .join()
        .is_err()
    );
    println!("{} {}", lock.is_poisoned(), lock.read().is_err());
    println!("{}", lock.write().unwrap_or_else(|e| e.into_inner()).len());
}
