//! Waiting that ends by time: channels, condition variables, parking, sleeping; who sleeps less is first.
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};
fn main() {
    let begun = Instant::now();
    let (sender, receiver) = mpsc::channel::<u64>();
    println!("{:?}", receiver.recv_timeout(Duration::from_millis(20)));
    println!("{}", begun.elapsed() >= Duration::from_millis(20));
    let (lock, changed) = (Mutex::new(false), Condvar::new());
    let (guard, end) =
        changed.wait_timeout_while(lock.lock().unwrap(), Duration::from_millis(10), |set| !*set).unwrap();
    println!("{} {}", *guard, end.timed_out());
    drop(guard);
    thread::park_timeout(Duration::from_millis(5));
    thread::scope(|scope| {
        for turn in [3, 1, 2] {
            let sender = sender.clone();
            scope.spawn(move || {
                thread::sleep(Duration::from_millis(40 * turn));
                sender.send(turn).unwrap();
            });
        }
    });
    println!("{:?}", receiver.try_iter().collect::<Vec<_>>());
    let waker = thread::spawn({
        let main = thread::current();
        move || main.unpark()
    });
    thread::park();
    waker.join().unwrap();
    drop(sender);
    println!("{}", receiver.recv_timeout(Duration::from_secs(60)) == Err(RecvTimeoutError::Disconnected));
    thread::spawn(|| thread::sleep(Duration::from_secs(3600)));
    println!("nobody waits for the last one");
}
