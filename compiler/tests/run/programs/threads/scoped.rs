//! Scoped threads borrow from the parent; the scope waits for all.
use std::thread;
fn main() {
    let mut data = vec![1u64, 2, 3, 4, 5, 6, 7, 8];
    let total: u64 = thread::scope(|s| {
        let parts: Vec<_> = data.chunks(3).map(|c| s.spawn(move || c.iter().map(|n| n * n).sum::<u64>())).collect();
        parts.into_iter().map(|p| p.join().unwrap()).sum()
    });
    println!("{total}");
    thread::scope(|s| {
        for (n, chunk) in data.chunks_mut(2).enumerate() {
            s.spawn(move || chunk.iter_mut().for_each(|x| *x += n as u64 * 100));
        }
    });
    println!("{data:?}");
    let nested =
        thread::scope(|s| s.spawn(|| thread::scope(|t| t.spawn(|| data.len()).join().unwrap() + 1)).join().unwrap());
    println!("{nested}");
    let caught = std::panic::catch_unwind(|| {
        thread::scope(|s| {
            s.spawn(|| panic!("child"));
        })
    });
    println!("{}", caught.is_err());
}
