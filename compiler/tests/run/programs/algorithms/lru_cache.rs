//! An LRU cache over a vector of linked slots and a map, with hits, misses and evictions counted.
use std::collections::HashMap;
use std::hash::Hash;
struct Slot<K, V> {
    key: K,
    value: V,
    before: usize,
    after: usize,
}
struct Lru<K, V> {
    map: HashMap<K, usize>,
    slots: Vec<Slot<K, V>>,
    first: usize,
    last: usize,
    limit: usize,
    stats: (u32, u32, u32),
}
const NONE: usize = usize::MAX;
impl<K: Clone + Eq + Hash, V> Lru<K, V> {
    fn new(limit: usize) -> Self {
        Lru { map: HashMap::new(), slots: Vec::new(), first: NONE, last: NONE, limit, stats: (0, 0, 0) }
    }
    fn unlink(&mut self, i: usize) {
        let (b, a) = (self.slots[i].before, self.slots[i].after);
        if b == NONE {
            self.first = a
        } else {
            self.slots[b].after = a
        }
        if a == NONE { self.last = b } else { self.slots[a].before = b }
    }
    fn front(&mut self, i: usize) {
        self.slots[i].before = NONE;
        self.slots[i].after = self.first;
        if self.first != NONE {
            let f = self.first;
            self.slots[f].before = i;
        }
        self.first = i;
        if self.last == NONE {
            self.last = i;
        }
    }
    fn get(&mut self, k: &K) -> Option<&V> {
        let Some(&i) = self.map.get(k) else {
            self.stats.1 += 1;
            return None;
        };
        self.stats.0 += 1;
        self.unlink(i);
        self.front(i);
        Some(&self.slots[i].value)
    }
    fn put(&mut self, k: K, v: V) -> Option<(K, V)> {
        if let Some(&i) = self.map.get(&k) {
            let old = std::mem::replace(&mut self.slots[i].value, v);
            self.unlink(i);
            self.front(i);
            return Some((k, old));
        }
        if self.slots.len() < self.limit {
            self.slots.push(Slot { key: k.clone(), value: v, before: NONE, after: NONE });
            let i = self.slots.len() - 1;
            self.map.insert(k, i);
            self.front(i);
            return None;
        }
        let i = self.last;
        self.unlink(i);
        let old = std::mem::replace(&mut self.slots[i], Slot { key: k.clone(), value: v, before: NONE, after: NONE });
        self.map.remove(&old.key);
        self.map.insert(k, i);
        self.front(i);
        self.stats.2 += 1;
        Some((old.key, old.value))
    }
    fn keys(&self) -> Vec<K> {
        let (mut v, mut at) = (vec![], self.first);
        while at != NONE {
            v.push(self.slots[at].key.clone());
            at = self.slots[at].after;
        }
        v
    }
}
fn main() {
    let mut c = Lru::new(3);
    for (k, v) in [("a", 1), ("b", 2), ("c", 3)] {
        println!("{:?}", c.put(k, v));
    }
    println!("{:?}", c.get(&"a"));
    println!("{:?}", c.get(&"z"));
    println!("{:?} {:?}", c.put("d", 4), c.keys());
    println!("{:?} {:?}", c.put("a", 10), c.keys());
    println!("{:?} {:?}", c.put("e", 5), c.keys());
    let mut n = Lru::new(10);
    let mut x = 7u32;
    for _ in 0..2000 {
        x = x.wrapping_mul(1103515245).wrapping_add(12345);
        let k = (x >> 16) % 16;
        if n.get(&k).is_none() {
            n.put(k, k * k);
        }
    }
    println!("{:?} {:?}", n.stats, n.keys());
    let mut one = Lru::new(1);
    println!(
        "{:?} {:?} {:?}",
        one.put("x".to_string(), vec![1]),
        one.put("y".to_string(), vec![2]),
        one.get(&"y".to_string())
    );
}
