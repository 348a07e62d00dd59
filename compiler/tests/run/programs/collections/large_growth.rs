//! Collections that grow to thousands of elements and shrink again, checked by digests.
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet, VecDeque};
struct Rng(u64);
impl Rng {
    fn next(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 20) as u32
    }
}
fn mix(h: u64, n: u64) -> u64 {
    (h ^ n).wrapping_mul(0x100000001b3)
}
fn main() {
    let mut r = Rng(88172645463325252);
    let mut v: Vec<u32> = Vec::new();
    for _ in 0..3000 {
        let n = r.next();
        if n % 3 == 0 && !v.is_empty() {
            v.swap_remove(n as usize % v.len());
        } else {
            v.insert(n as usize % (v.len() + 1), n);
        }
    }
    println!("{} {:x}", v.len(), v.iter().fold(1, |h, n| mix(h, *n as u64)));
    let mut d = VecDeque::new();
    for i in 0..5000u32 {
        match r.next() % 5 {
            0 | 1 => d.push_back(i),
            2 => d.push_front(i),
            3 => {
                d.pop_front();
            }
            _ => {
                if d.len() > 1 {
                    d.swap(0, d.len() / 2)
                }
            }
        }
    }
    println!("{} {:x}", d.len(), d.iter().fold(1, |h, n| mix(h, *n as u64)));
    let (mut h, mut b) = (HashMap::new(), BTreeMap::new());
    for i in 0..6000u32 {
        let k = r.next() % 2000;
        if i % 4 == 3 {
            assert_eq!(h.remove(&k), b.remove(&k));
        } else {
            assert_eq!(h.insert(k, i), b.insert(k, i));
        }
    }
    println!(
        "{} {} {:x}",
        h.len(),
        b.iter().all(|(k, v)| h.get(k) == Some(v)),
        b.iter().fold(1, |h, (k, v)| mix(mix(h, *k as u64), *v as u64))
    );
    let mut heap = BinaryHeap::new();
    let mut popped = 0u64;
    for _ in 0..3000 {
        heap.push(r.next() % 100_000);
        if r.next() % 3 == 0 {
            popped = mix(popped, heap.pop().unwrap() as u64);
        }
    }
    println!("{} {popped:x} {:?}", heap.len(), heap.peek());
    let sorted = heap.into_sorted_vec();
    println!("{}", sorted.windows(2).all(|w| w[0] <= w[1]));
    let words: HashSet<String> = (0..3000).map(|_| format!("{:x}", r.next() % 4096)).collect();
    println!("{} {}", words.len(), words.iter().map(|w| w.len()).sum::<usize>());
    let mut s = String::new();
    for i in 0..4000 {
        if s.len() > 50 && i % 7 == 0 {
            s.replace_range(10..40, "<>");
        } else {
            s.push_str(&i.to_string());
        }
    }
    println!("{} {:x}", s.len(), s.bytes().fold(1, |h, b| mix(h, b as u64)));
    let mut lists: Vec<Vec<u16>> = vec![vec![]; 50];
    for _ in 0..4000 {
        let n = r.next();
        lists[n as usize % 50].push(n as u16);
    }
    lists.sort_by_key(|l| std::cmp::Reverse(l.len()));
    println!(
        "{} {} {:x}",
        lists[0].len() >= lists[49].len(),
        lists.iter().map(Vec::len).sum::<usize>(),
        lists.concat().iter().fold(1, |h, n| h ^ mix(7, *n as u64))
    );
    v.shrink_to_fit();
    v.clear();
    println!("{:?}", v);
}
