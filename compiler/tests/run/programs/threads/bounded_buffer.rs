//! A bounded buffer of Mutex and two Condvars between producers and consumers; nothing is lost or doubled.
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex};
use std::thread;
struct Buffer<T> {
    queue: Mutex<(VecDeque<T>, bool)>,
    not_empty: Condvar,
    not_full: Condvar,
    limit: usize,
}
impl<T> Buffer<T> {
    fn put(&self, t: T) {
        let mut g = self.not_full.wait_while(self.queue.lock().unwrap(), |q| q.0.len() >= self.limit).unwrap();
        g.0.push_back(t);
        self.not_empty.notify_one();
    }
    fn take(&self) -> Option<T> {
        let mut g = self.not_empty.wait_while(self.queue.lock().unwrap(), |q| q.0.is_empty() && !q.1).unwrap();
        let t = g.0.pop_front();
        self.not_full.notify_one();
        t
    }
    fn close(&self) {
        self.queue.lock().unwrap().1 = true;
        self.not_empty.notify_all();
    }
}
fn main() {
    let b = Buffer {
        queue: Mutex::new((VecDeque::new(), false)),
        not_empty: Condvar::new(),
        not_full: Condvar::new(),
        limit: 3,
    };
    let mut got: Vec<u32> = thread::scope(|s| {
        let consumers: Vec<_> = (0..3)
            .map(|_| {
                s.spawn(|| {
                    let mut v = vec![];
                    while let Some(n) = b.take() {
                        v.push(n);
                    }
                    v
                })
            })
            .collect();
        let producers: Vec<_> = (0..2u32)
            .map(|p| {
                let b = &b;
                s.spawn(move || {
                    for n in 0..50 {
                        b.put(p * 1000 + n);
                    }
                })
            })
            .collect();
        for p in producers {
            p.join().unwrap();
        }
        b.close();
        consumers.into_iter().flat_map(|c| c.join().unwrap()).collect()
    });
    got.sort();
    println!("{} {} {:?} {:?}", got.len(), got.windows(2).all(|w| w[0] < w[1]), &got[..3], &got[97..]);
}
