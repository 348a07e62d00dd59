//! Changing collections while walking: indices, retain, drain, cursors by key, swaps, work lists, and rebuilding.
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
fn main() {
    let mut v = vec![5, 3, 8, 1, 9, 2];
    let mut i = 0;
    while i < v.len() {
        if v[i] % 2 == 1 {
            let x = v.remove(i);
            if x > 4 {
                v.push(x * 2);
            }
        } else {
            i += 1;
        }
    }
    println!("{v:?}");
    for i in 0..v.len() {
        if v[i] > 9 {
            let x = v[i] / 3;
            v.insert(i, x);
        }
    }
    println!("{v:?}");
    let mut m: BTreeMap<u32, u32> = (1..=10).map(|n| (n, n * n)).collect();
    let mut key = 0;
    while let Some((&k, &v)) = m.range(key + 1..).next() {
        if v % 3 == 0 {
            m.remove(&k);
        } else if k < 5 {
            m.insert(k + 20, v);
        }
        key = k;
        if m.len() > 20 {
            break;
        }
    }
    println!("{m:?}");
    let keys: Vec<u32> = m.keys().copied().filter(|k| k % 2 == 0).collect();
    for k in keys {
        if let Some(v) = m.remove(&k) {
            *m.entry(k + 1).or_default() += v;
        }
    }
    println!("{m:?}");
    let mut work = VecDeque::from([(1u32, 0u32)]);
    let mut seen = BTreeSet::new();
    while let Some((n, d)) = work.pop_front() {
        if d > 4 || !seen.insert(n) {
            continue;
        }
        work.push_back((n * 2, d + 1));
        if n > 3 && n % 3 == 1 {
            work.push_front((n / 3, d + 1));
        } else {
            work.push_back((n + 5, d + 1));
        }
    }
    println!("{seen:?}");
    let mut counts: HashMap<char, usize> = HashMap::new();
    for c in "mississippi".chars() {
        *counts.entry(c).or_default() += 1;
    }
    let drained: BTreeMap<char, usize> = counts.drain().filter(|(_, n)| *n > 1).collect();
    println!("{drained:?} {}", counts.is_empty());
    let mut q: VecDeque<i32> = (0..8).collect();
    for _ in 0..q.len() {
        let x = q.pop_front().unwrap();
        if x % 3 != 0 {
            q.push_back(x * 10);
        }
    }
    println!("{q:?}");
    let mut lists = vec![vec![1, 2, 3], vec![4], vec![]];
    while let Some(i) = lists.iter().position(|l| l.len() > 1) {
        let half = lists[i].len() / 2;
        let tail = lists[i].split_off(half);
        lists.push(tail);
        if lists.len() > 8 {
            break;
        }
    }
    lists.retain(|l| !l.is_empty());
    println!("{lists:?}");
    let mut s: BTreeSet<i32> = (0..20).collect();
    while let Some(x) = s.pop_first() {
        s.retain(|y| x < 2 || y % x != 0);
        if x > 10 {
            break;
        }
    }
    println!("{s:?}");
}
