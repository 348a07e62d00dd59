//! HashMap and HashSet, always printed in sorted order.
use std::collections::{HashMap, HashSet};
fn sorted<T: Ord, I: IntoIterator<Item = T>>(items: I) -> Vec<T> {
    let mut v: Vec<T> = items.into_iter().collect();
    v.sort();
    v
}
#[derive(Hash, PartialEq, Eq, Debug, Clone, PartialOrd, Ord)]
enum Key {
    Id(u32),
    Name(String),
    Pair(i8, char),
}
fn main() {
    let mut m: HashMap<Key, i32> = HashMap::new();
    for n in 0..6u32 {
        m.insert(Key::Id(n % 4), n as i32);
        *m.entry(Key::Name(format!("n{}", n / 2))).or_insert(100) += 1;
        m.entry(Key::Pair(-(n as i8) % 2, 'x')).and_modify(|v| *v *= 2).or_insert(1);
    }
    println!("{:?}", sorted(m.iter()));
    println!("{:?} {:?}", m.get(&Key::Id(3)), m.contains_key(&Key::Pair(5, 'x')));
    println!("{:?} {:?}", m.remove(&Key::Id(0)), m.remove(&Key::Id(0)));
    m.retain(|k, v| matches!(k, Key::Name(_)) || *v > 3);
    for v in m.values_mut() {
        *v += 1;
    }
    println!("{:?}", sorted(m.clone()));
    let total: i32 = m.values().sum();
    println!("{total} {}", m.len());
    let mut big = HashMap::new();
    for n in 0..2000u64 {
        big.insert(n.wrapping_mul(0x9E37_79B9_7F4A_7C15), n);
    }
    for n in (0..2000u64).step_by(3) {
        big.remove(&n.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    }
    println!("{} {}", big.len(), big.values().sum::<u64>());
    let a: HashSet<i32> = (0..10).collect();
    let b = HashSet::from([3, 5, 50]);
    println!("{:?} {:?}", sorted(a.intersection(&b)), sorted(b.difference(&a)));
    println!("{} {:?} {}", a.union(&b).count(), sorted(a.symmetric_difference(&b)).len(), a.is_subset(&b));
    println!("{:?}", sorted(&a & &b));
    let mut c = b.clone();
    println!("{} {} {:?} {:?}", c.insert(3), c.insert(4), c.take(&50), c.replace(5));
    let groups = ["ab", "ac", "b", "bc"].iter().fold(HashMap::<char, Vec<&str>>::new(), |mut g, w| {
        g.entry(w.chars().next().unwrap()).or_default().push(w);
        g
    });
    println!("{:?}", sorted(groups));
    println!("{}", HashMap::from([(1, 2)]) == [(1, 2)].into());
}
