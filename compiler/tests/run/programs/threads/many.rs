//! Hundreds of threads at a time, again and again, each with work of its own.
use std::thread;
fn main() {
    let mut sum = 0;
    for round in 0..4u64 {
        let threads: Vec<_> = (0..300u64)
            .map(|number| thread::spawn(move || (0..100).map(|value| value ^ number).sum::<u64>() + round))
            .collect();
        sum += threads.into_iter().map(|thread| thread.join().unwrap()).sum::<u64>();
    }
    println!("{sum}");
    println!("{}", thread::available_parallelism().is_ok_and(|cores| cores.get() > 0));
}
