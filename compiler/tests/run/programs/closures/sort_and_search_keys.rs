//! Closures handed to the library: sort keys, comparators, searches, dedup, retain, entry, scan, successors, array and option methods.
use std::cmp::Reverse;
use std::collections::BTreeMap;
fn main() {
    let order = ["low", "mid", "high"];
    let rank = |s: &str| order.iter().position(|o| *o == s).unwrap_or(usize::MAX);
    let mut v = vec!["high", "none", "low", "mid", "low"];
    v.sort_by_key(|s| rank(s));
    println!("{v:?} {:?}", v.binary_search_by_key(&1, |s| rank(s)));
    let mut calls = 0;
    v.sort_by(|a, b| {
        calls += 1;
        b.len().cmp(&a.len()).then_with(|| a.cmp(b))
    });
    println!("{v:?} {}", calls > 3);
    let limit = 4;
    v.retain(|s| s.len() < limit);
    v.dedup_by_key(|s| s.len());
    println!("{v:?}");
    let mut w: Vec<(u8, char)> = (0..6).map(|n| (n * 7 % 4, (b'a' + n) as char)).collect();
    w.sort_by_key(|&(n, c)| (Reverse(n), c));
    println!("{w:?} {}", w.partition_point(|p| p.0 > 1));
    w.sort_unstable_by(|a, b| (a.0 % 2, b.1).cmp(&(b.0 % 2, a.1)));
    println!("{w:?}");
    let base = 3;
    println!("{:?}", std::iter::successors(Some(1u32), |n| (*n < 500).then(|| n * base + 1)).collect::<Vec<_>>());
    println!(
        "{:?} {:?}",
        [1, 2, 3].map(|n| n * base),
        Some(4).filter(|n| n % base == 1).map_or_else(|| 0, |n| n + base)
    );
    let mut m: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for n in 0..10u32 {
        m.entry(n % base).or_insert_with(|| vec![base * 100]).push(n);
    }
    m.retain(|k, v| {
        v.retain(|x| x > k);
        v.len() > 4
    });
    println!("{m:?}");
    let mut best = None;
    (1..50u32).filter(|n| n % 7 == base).for_each(|n| {
        if best.is_none_or(|b: u32| n % 10 > b % 10) {
            best = Some(n);
        }
    });
    println!("{best:?}");
    println!("{:?}", ["b1", "a2", "c0"].iter().max_by_key(|s| &s[1..]).zip([3, 1].iter().min_by(|a, b| b.cmp(a))));
    println!(
        "{:?}",
        (1..=3).flat_map(|a| (a..=3).filter_map(move |b| (a + b == 4).then_some((a, b)))).collect::<Vec<_>>()
    );
}
