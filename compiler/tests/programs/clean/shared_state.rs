use std::sync::{Arc, Mutex, RwLock};
use std::thread;

fn main() {
    let total = Arc::new(Mutex::new(0_u64));
    let names = Arc::new(RwLock::new(Vec::<String>::new()));
    let workers: Vec<_> = (0..4)
        .map(|id| {
            let (total, names) = (Arc::clone(&total), Arc::clone(&names));
            thread::spawn(move || {
                *total.lock().unwrap() += id;
                names.write().unwrap().push(format!("worker {id}"));
            })
        })
        .collect();
    for worker in workers {
        worker.join().expect("a worker panicked");
    }
    println!("{} {:?}", total.lock().unwrap(), names.read().unwrap());
}
