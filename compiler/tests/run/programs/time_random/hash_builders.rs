//! Hashes with a fixed state agree, with random states are only compared with themselves; maps of random states work alike.
use std::collections::hash_map::{DefaultHasher, RandomState};
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, Hash, Hasher};
type Fixed = BuildHasherDefault<DefaultHasher>;
fn hash(v: impl Hash) -> u64 {
    let mut h = DefaultHasher::new();
    v.hash(&mut h);
    h.finish()
}
fn main() {
    println!("{:x} {:x} {:x}", hash(0u8), hash(0u32), hash("text"));
    println!("{:x} {:x} {:x}", hash((1u64, 'c', true)), hash(Some(5i16)) & 0, hash(u128::MAX));
    println!("{} {}", hash("ab") == hash(String::from("ab")), hash(&&5u8) == hash(5u8));
    println!("{}", Fixed::default().hash_one(77u32) == hash(77u32));
    let (a, b) = (RandomState::new(), RandomState::new());
    println!("{} {}", a.hash_one("x") == a.clone().hash_one("x"), (0..8u8).all(|n| b.hash_one(n) == b.hash_one(n)));
    let mut m: HashMap<u32, u32, Fixed> = HashMap::default();
    for n in 0..100 {
        m.insert(n * 17 % 101, n);
    }
    let mut k: Vec<_> = m.into_iter().collect();
    k.sort();
    println!("{:?} {}", &k[..3], k.len());
    let s: HashSet<&str, RandomState> = HashSet::with_hasher(a);
    println!("{}", s.is_empty());
    let mut h = DefaultHasher::new();
    h.write(b"bytes");
    h.write_u16(7);
    h.write_i128(-1);
    println!("{:x}", h.finish());
}
