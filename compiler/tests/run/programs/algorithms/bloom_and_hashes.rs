//! A Bloom filter, a hash table with open addressing, a count-min sketch and consistent hashing, all with fixed hashes.
fn hash(data: &[u8], seed: u32) -> u32 {
    let mut h = seed;
    for c in data.chunks(4) {
        let mut k = c.iter().rev().fold(0u32, |k, b| k << 8 | *b as u32);
        k = k.wrapping_mul(0xcc9e2d51).rotate_left(15).wrapping_mul(0x1b873593);
        h ^= k;
        if c.len() == 4 {
            h = h.rotate_left(13).wrapping_mul(5).wrapping_add(0xe6546b64);
        }
    }
    h ^= data.len() as u32;
    h ^= h >> 16;
    h = h.wrapping_mul(0x85ebca6b);
    h ^= h >> 13;
    h = h.wrapping_mul(0xc2b2ae35);
    h ^ h >> 16
}
struct Bloom {
    bits: Vec<u64>,
    hashes: u32,
}
impl Bloom {
    fn places(&self, s: &str) -> impl Iterator<Item = (usize, u64)> + use<> {
        let n = self.bits.len() as u32 * 64;
        let s = s.to_string();
        (0..self.hashes).map(move |k| {
            let b = hash(s.as_bytes(), k.wrapping_mul(0x9747b28c)) % n;
            ((b / 64) as usize, 1 << (b % 64))
        })
    }
    fn add(&mut self, s: &str) {
        for (i, m) in self.places(s) {
            self.bits[i] |= m;
        }
    }
    fn has(&self, s: &str) -> bool {
        self.places(s).all(|(i, m)| self.bits[i] & m != 0)
    }
}
#[derive(Clone, Debug, PartialEq)]
enum Slot {
    Empty,
    Gone,
    Full(String, i32),
}
struct Table {
    slots: Vec<Slot>,
    used: usize,
}
impl Table {
    fn new() -> Table {
        Table { slots: vec![Slot::Empty; 4], used: 0 }
    }
    fn find(&self, k: &str) -> (usize, bool) {
        let n = self.slots.len();
        let mut free = None;
        let start = hash(k.as_bytes(), 1) as usize % n;
        for i in (0..n).map(|d| (start + d) % n) {
            match &self.slots[i] {
                Slot::Empty => return (free.unwrap_or(i), false),
                Slot::Gone => {
                    free.get_or_insert(i);
                }
                Slot::Full(x, _) if x == k => return (i, true),
                _ => {}
            }
        }
        (free.unwrap_or(0), false)
    }
    fn put(&mut self, k: &str, v: i32) -> Option<i32> {
        if (self.used + 1) * 4 > self.slots.len() * 3 {
            let old = std::mem::take(&mut self.slots);
            self.slots = vec![Slot::Empty; old.len() * 2];
            self.used = 0;
            for s in old {
                if let Slot::Full(k, v) = s {
                    self.put(&k, v);
                }
            }
        }
        let (i, found) = self.find(k);
        match std::mem::replace(&mut self.slots[i], Slot::Full(k.into(), v)) {
            Slot::Full(_, old) => {
                assert!(found);
                Some(old)
            }
            _ => {
                self.used += 1;
                None
            }
        }
    }
    fn get(&self, k: &str) -> Option<i32> {
        match self.find(k) {
            (i, true) => match &self.slots[i] {
                Slot::Full(_, v) => Some(*v),
                _ => None,
            },
            _ => None,
        }
    }
    fn remove(&mut self, k: &str) -> Option<i32> {
        match self.find(k) {
            (i, true) => match std::mem::replace(&mut self.slots[i], Slot::Gone) {
                Slot::Full(_, v) => Some(v),
                _ => None,
            },
            _ => None,
        }
    }
}
fn main() {
    println!("{:08x} {:08x} {:08x}", hash(b"", 0), hash(b"hello", 0), hash(b"hello, world", 0x9747b28c));
    let mut b = Bloom { bits: vec![0; 16], hashes: 3 };
    for n in 0..80 {
        b.add(&format!("key{n}"));
    }
    println!(
        "{} {} {}",
        (0..80).all(|n| b.has(&format!("key{n}"))),
        (80..1080).filter(|n| b.has(&format!("key{n}"))).count(),
        b.bits.iter().map(|w| w.count_ones()).sum::<u32>()
    );
    let mut t = Table::new();
    for n in 0..100 {
        t.put(&format!("k{}", n * 7 % 60), n);
    }
    println!("{} {} {:?} {:?}", t.used, t.slots.len(), t.get("k7"), t.get("k99"));
    println!("{:?} {:?} {:?}", t.remove("k7"), t.remove("k7"), t.put("k7", -1));
    for n in 0..60 {
        t.remove(&format!("k{n}"));
    }
    println!("{} {:?}", t.slots.iter().filter(|s| matches!(s, Slot::Full(..))).count(), t.get("k3"));
    let mut sketch = [[0u32; 32]; 4];
    let words = "a b a c a d a b c a a e f g a b".split(' ');
    for w in words.clone() {
        for (r, row) in sketch.iter_mut().enumerate() {
            row[hash(w.as_bytes(), r as u32) as usize % 32] += 1;
        }
    }
    println!(
        "{:?}",
        ["a", "b", "g", "z"].map(|w| sketch
            .iter()
            .enumerate()
            .map(|(r, row)| row[hash(w.as_bytes(), r as u32) as usize % 32])
            .min()
            .unwrap())
    );
    let ring = |nodes: &[&str]| {
        let mut v: Vec<(u32, String)> = nodes
            .iter()
            .flat_map(|n| (0..8).map(move |k| (hash(format!("{n}{k}").as_bytes(), 7), n.to_string())))
            .collect();
        v.sort();
        v
    };
    let owner =
        |r: &[(u32, String)], k: u32| r[r.partition_point(|e| e.0 < hash(&k.to_le_bytes(), 9)) % r.len()].1.clone();
    let (three, four) = (ring(&["n1", "n2", "n3"]), ring(&["n1", "n2", "n3", "n4"]));
    println!(
        "{} {}",
        (0..200).filter(|k| owner(&three, *k) != owner(&four, *k)).count(),
        (0..200).all(|k| owner(&three, k) == owner(&four, k) || owner(&four, k) == "n4")
    );
}
