//! Philosophers with ordered forks never deadlock; each eats the same number of times.
use std::sync::{Arc, Mutex};
use std::thread;
fn main() {
    let forks: Arc<Vec<Mutex<u32>>> = Arc::new((0..5).map(|_| Mutex::new(0)).collect());
    let meals: Vec<u32> = (0..5usize)
        .map(|i| {
            let forks = forks.clone();
            thread::spawn(move || {
                let (a, b) = (i.min((i + 1) % 5), i.max((i + 1) % 5));
                (0..50)
                    .map(|_| {
                        let mut x = forks[a].lock().unwrap();
                        let mut y = forks[b].lock().unwrap();
                        *x += 1;
                        *y += 1;
                        1
                    })
                    .sum::<u32>()
            })
        })
        .collect::<Vec<_>>()
        .into_iter()
        .map(|h| h.join().unwrap())
        .collect();
    println!("{meals:?} {:?}", forks.iter().map(|f| *f.lock().unwrap()).collect::<Vec<_>>());
}
