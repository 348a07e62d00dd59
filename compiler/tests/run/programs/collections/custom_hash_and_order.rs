//! Keys with their own Hash, Eq and Ord; hashers of our own; maps keyed by structs and case-folded strings.
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hash, Hasher};
#[derive(Default)]
struct Fnv(u64);
impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for b in bytes {
            self.0 = (self.0 ^ *b as u64).wrapping_mul(0x100_0000_01b3).wrapping_add(1);
        }
    }
}
type FnvMap<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;
#[derive(Debug, Clone)]
struct Folded(String);
impl PartialEq for Folded {
    fn eq(&self, o: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&o.0)
    }
}
impl Eq for Folded {}
impl Hash for Folded {
    fn hash<H: Hasher>(&self, h: &mut H) {
        for b in self.0.bytes() {
            h.write_u8(b.to_ascii_lowercase());
        }
    }
}
#[derive(Debug, Clone, PartialEq, Eq)]
struct ByLength(&'static str);
impl Ord for ByLength {
    fn cmp(&self, o: &Self) -> Ordering {
        self.0.len().cmp(&o.0.len()).then_with(|| o.0.cmp(self.0))
    }
}
impl PartialOrd for ByLength {
    fn partial_cmp(&self, o: &Self) -> Option<Ordering> {
        Some(self.cmp(o))
    }
}
#[derive(Debug, Clone, Copy)]
struct F(f64);
impl PartialEq for F {
    fn eq(&self, o: &F) -> bool {
        self.cmp(o).is_eq()
    }
}
impl Eq for F {}
impl Ord for F {
    fn cmp(&self, o: &F) -> Ordering {
        self.0.total_cmp(&o.0)
    }
}
impl PartialOrd for F {
    fn partial_cmp(&self, o: &F) -> Option<Ordering> {
        Some(self.cmp(o))
    }
}
struct Collide(u8);
impl Hash for Collide {
    fn hash<H: Hasher>(&self, h: &mut H) {
        h.write_u8(0);
    }
}
impl PartialEq for Collide {
    fn eq(&self, o: &Self) -> bool {
        self.0 == o.0
    }
}
impl Eq for Collide {}
fn main() {
    let mut h = Fnv::default();
    (1u32, "ab", true, 'x', -5i64).hash(&mut h);
    println!("{:x}", h.finish());
    let mut m: FnvMap<Folded, u32> = FnvMap::default();
    for w in ["Key", "KEY", "other", "key", "Other"] {
        *m.entry(Folded(w.into())).or_default() += 1;
    }
    let mut v: Vec<_> = m.iter().map(|(k, n)| (k.0.to_lowercase(), *n)).collect();
    v.sort();
    println!("{v:?} {}", m.contains_key(&Folded("oTHER".into())));
    let s: BTreeSet<ByLength> = ["bb", "a", "ccc", "c", "aa", "b"].map(ByLength).into();
    println!("{:?}", s.iter().map(|b| b.0).collect::<Vec<_>>());
    let floats: BTreeMap<F, usize> =
        [1.5, f64::NAN, -0.0, 0.0, f64::NEG_INFINITY].map(F).into_iter().zip(0..).collect();
    println!("{:?}", floats);
    let c: HashSet<Collide> = (0..100).chain(50..120).map(Collide).collect();
    println!("{} {} {}", c.len(), c.contains(&Collide(119)), c.contains(&Collide(120)));
    let mut order: Vec<(F, std::cmp::Reverse<ByLength>)> = vec![
        (F(1.0), std::cmp::Reverse(ByLength("a"))),
        (F(1.0), std::cmp::Reverse(ByLength("bb"))),
        (F(-1.0), std::cmp::Reverse(ByLength("a"))),
    ];
    order.sort();
    println!("{order:?}");
    println!("{:?} {:?}", ByLength("zz").max(ByLength("yy")), F(2.0).clamp(F(3.0), F(4.0)));
}
