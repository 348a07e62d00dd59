//! BTreeMap: order, ranges, entries, splitting, first and last, and many elements.
use std::collections::BTreeMap;
use std::ops::Bound::*;
fn main() {
    let mut m: BTreeMap<i32, String> = (0..20).map(|n| ((n * 7) % 20, format!("v{n}"))).collect();
    println!("{:?}", m.iter().take(4).collect::<Vec<_>>());
    println!("{:?}", m.range(5..8).map(|(k, _)| *k).collect::<Vec<_>>());
    println!("{:?}", m.range((Excluded(15), Included(18))).rev().collect::<Vec<_>>());
    println!("{:?} {:?}", m.first_key_value(), m.last_key_value());
    println!("{:?} {:?}", m.insert(3, "new".into()), m.insert(99, "far".into()));
    *m.entry(3).or_default() += "+";
    m.entry(50).and_modify(|v| v.push('!')).or_insert_with(|| "made".into());
    m.entry(50).and_modify(|v| v.push('!')).or_insert_with(|| "made".into());
    println!("{:?} {:?} {:?}", m.get(&3), m[&50], m.get(&-1));
    println!("{:?} {:?}", m.remove(&4), m.remove_entry(&4));
    let high = m.split_off(&12);
    println!("{:?} {:?}", m.keys().collect::<Vec<_>>(), high.keys().collect::<Vec<_>>());
    m.retain(|k, _| k % 3 == 0);
    for v in m.values_mut() {
        v.insert(0, '_');
    }
    println!("{m:?}");
    println!("{:?} {:?}", m.pop_first(), m.pop_last());
    m.append(&mut high.clone());
    println!("{} {:?}", m.len(), m.range(..13).next_back());
    let mut big = BTreeMap::new();
    let mut x = 1u64;
    for n in 0..5000u32 {
        x = x.wrapping_mul(6364136223846793005).wrapping_add(1);
        big.insert((x >> 40) as u32 % 3000, n);
    }
    for k in (0..3000).step_by(2) {
        big.remove(&k);
    }
    println!("{} {:?} {}", big.len(), big.iter().nth(100), big.keys().map(|k| *k as u64).sum::<u64>());
    let words = "the cat the dog a cat the end".split(' ').fold(BTreeMap::new(), |mut m, w| {
        *m.entry(w).or_insert(0) += 1;
        m
    });
    println!("{words:?} {:?}", words.clone().into_iter().max_by_key(|(_, n)| *n));
}
