//! mpsc channels: order from one sender, closing, bounded channels, iteration and try_recv.
use std::sync::mpsc::{self, RecvTimeoutError, TryRecvError};
use std::thread;
use std::time::Duration;
fn main() {
    let (tx, rx) = mpsc::channel();
    println!("{:?}", rx.try_recv());
    let t = thread::spawn(move || {
        for n in 0..5 {
            tx.send(n * n).unwrap();
        }
    });
    println!("{:?}", rx.iter().collect::<Vec<_>>());
    t.join().unwrap();
    println!("{:?} {}", rx.recv(), rx.try_recv() == Err(TryRecvError::Disconnected));
    let (tx, rx) = mpsc::channel::<String>();
    let senders: Vec<_> = (0..3)
        .map(|n| {
            let tx = tx.clone();
            thread::spawn(move || tx.send(format!("from {n}")).unwrap())
        })
        .collect();
    drop(tx);
    for s in senders {
        s.join().unwrap();
    }
    let mut all: Vec<String> = rx.into_iter().collect();
    all.sort();
    println!("{all:?}");
    let (tx, rx) = mpsc::sync_channel(1);
    let t = thread::spawn(move || {
        let mut sent = 0;
        while tx.send(sent).is_ok() {
            sent += 1;
        }
        sent
    });
    println!("{:?} {:?}", rx.recv(), rx.recv());
    drop(rx);
    println!("{}", t.join().unwrap() >= 2);
    let (tx, rx) = mpsc::channel::<u8>();
    println!("{}", rx.recv_timeout(Duration::from_millis(1)) == Err(RecvTimeoutError::Timeout));
    drop(rx);
    println!("{:?}", tx.send(3).map_err(|e| e.0));
}
