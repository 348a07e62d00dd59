//! Work taken in chunks from a shared counter by scoped threads; the results meet in order whoever made them.
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;
fn parallel<T: Send>(jobs: usize, workers: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let done: Vec<Mutex<Option<T>>> = (0..jobs).map(|_| Mutex::new(None)).collect();
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let job = next.fetch_add(1, Relaxed);
                    let Some(slot) = done.get(job) else { return };
                    *slot.lock().unwrap() = Some(work(job));
                }
            });
        }
    });
    done.into_iter().map(|slot| slot.into_inner().unwrap().expect("every job is done")).collect()
}
fn collatz(n: u64) -> u32 {
    std::iter::successors(Some(n), |n| (*n != 1).then(|| if n % 2 == 0 { n / 2 } else { 3 * n + 1 })).count() as u32
}
fn main() {
    println!("{:?}", parallel(10, 3, |n| n * n));
    println!("{:?}", parallel(5, 8, |n| "ab".repeat(n)));
    println!("{:?}", parallel::<u8>(0, 2, |_| unreachable!()));
    let lengths = parallel(20, 4, |n| (n as u64 * 50 + 1..n as u64 * 50 + 51).map(collatz).max());
    println!("{lengths:?}");
    println!(
        "{:?}",
        parallel(4, 2, |n| if n == 2 { None } else { Some(n as f64 / 4.0) }).into_iter().flatten().sum::<f64>()
    );
    let failed = std::panic::catch_unwind(|| parallel(6, 2, |n| if n == 3 { panic!("three") } else { n }));
    println!("{}", failed.is_err());
}
