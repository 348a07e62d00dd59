//! A map behind locks in shards, updated from many threads, summed at the end.
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, RwLock};
use std::thread;
struct Sharded {
    shards: Vec<Mutex<BTreeMap<String, u32>>>,
}
impl Sharded {
    fn bump(&self, k: &str) {
        let h = k.bytes().fold(7usize, |h, b| h * 31 % 1009 + b as usize);
        *self.shards[h % self.shards.len()].lock().unwrap().entry(k.into()).or_default() += 1;
    }
}
fn main() {
    let s = Arc::new(Sharded { shards: (0..4).map(|_| Mutex::default()).collect() });
    let text = "to be or not to be that is the question to be sure";
    let h: Vec<_> = (0..4)
        .map(|_| {
            let s = s.clone();
            thread::spawn(move || text.split(' ').for_each(|w| s.bump(w)))
        })
        .collect();
    for h in h {
        h.join().unwrap();
    }
    let all: BTreeMap<String, u32> = s.shards.iter().flat_map(|m| m.lock().unwrap().clone()).collect();
    println!("{all:?}");
    let cache: RwLock<BTreeMap<u64, u64>> = RwLock::default();
    thread::scope(|sc| {
        for t in 0..3u64 {
            let cache = &cache;
            sc.spawn(move || {
                for n in 0..20 {
                    if !cache.read().unwrap().contains_key(&n) {
                        cache.write().unwrap().insert(n, n * n);
                    }
                    assert_eq!(cache.read().unwrap()[&n], n * n, "{t}");
                }
            });
        }
    });
    println!("{}", cache.read().unwrap().len());
    println!("{}", cache.into_inner().unwrap().values().sum::<u64>());
}
