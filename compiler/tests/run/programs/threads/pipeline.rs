//! Stages connected by bounded channels; the order is kept from end to end.
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
fn stage<A: Send + 'static, B: Send + 'static>(
    rx: Receiver<A>,
    mut f: impl FnMut(A) -> Option<B> + Send + 'static,
) -> Receiver<B> {
    let (tx, out) = sync_channel(2);
    thread::spawn(move || {
        for a in rx {
            if let Some(b) = f(a) {
                if tx.send(b).is_err() {
                    break;
                }
            }
        }
    });
    out
}
fn main() {
    let (tx, rx) = sync_channel(1);
    let source = thread::spawn(move || {
        for n in 0..50u32 {
            if tx.send(n).is_err() {
                return n;
            }
        }
        50
    });
    let squares = stage(rx, |n| Some(n as u64 * n as u64));
    let odd = stage(squares, |n| (n % 2 == 1).then_some(n));
    let mut sum = 0;
    let sums = stage(odd, move |n| {
        sum += n;
        Some(format!("{sum}"))
    });
    let texts: Vec<String> = sums.into_iter().collect();
    println!("{} {:?} {:?}", texts.len(), &texts[..5], texts.last());
    println!("{}", source.join().unwrap());
    let (tx, rx) = sync_channel(0);
    let t = thread::spawn(move || {
        tx.send("rendezvous").unwrap();
        "sent"
    });
    println!("{} {}", rx.recv().unwrap(), t.join().unwrap());
}
