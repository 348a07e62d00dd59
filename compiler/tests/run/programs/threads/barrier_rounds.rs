//! Threads that meet at a barrier each round and read one another's work of the round before.
use std::sync::Barrier;
use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use std::thread;
fn main() {
    const N: usize = 4;
    let cells: [[AtomicU64; N]; 2] = Default::default();
    for (i, c) in cells[0].iter().enumerate() {
        c.store(i as u64 + 1, SeqCst);
    }
    let barrier = Barrier::new(N);
    let leaders = AtomicU64::new(0);
    thread::scope(|s| {
        for i in 0..N {
            let (cells, barrier, leaders) = (&cells, &barrier, &leaders);
            s.spawn(move || {
                for round in 0..10 {
                    let (old, new) = (&cells[round % 2], &cells[(round + 1) % 2]);
                    let v = old[i].load(SeqCst) + old[(i + 1) % N].load(SeqCst) * 2;
                    new[i].store(v % 10_007, SeqCst);
                    if barrier.wait().is_leader() {
                        leaders.fetch_add(1, SeqCst);
                    }
                }
            });
        }
    });
    println!("{:?} {}", cells[0].iter().map(|c| c.load(SeqCst)).collect::<Vec<_>>(), leaders.load(SeqCst));
}
