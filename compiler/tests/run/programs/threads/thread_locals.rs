//! Each thread has its own thread-local; destructors run as the thread ends.
use std::cell::{Cell, RefCell};
use std::sync::mpsc;
use std::thread;
struct Report(mpsc::Sender<String>, u32);
impl Drop for Report {
    fn drop(&mut self) {
        let _ = self.0.send(format!("dropped {}", self.1));
    }
}
thread_local! { static N: Cell<u32> = const { Cell::new(7) }; static R: RefCell<Option<Report>> = const { RefCell::new(None) }; }
fn main() {
    N.set(100);
    let got: Vec<u32> = (0..3)
        .map(|k| {
            thread::spawn(move || {
                N.set(N.get() + k);
                N.get()
            })
            .join()
            .unwrap()
        })
        .collect();
    println!("{got:?} {}", N.get());
    let (tx, rx) = mpsc::channel();
    for k in 0..2 {
        let tx = tx.clone();
        thread::spawn(move || {
            R.set(Some(Report(tx, k)));
        })
        .join()
        .unwrap();
        println!("{:?}", rx.recv());
    }
    drop(tx);
    println!("{:?}", rx.recv());
}
