//! The sort family: stable, unstable, by key, cached, and its guarantees on equal elements.
use std::cmp::Reverse;
fn pseudo(n: usize) -> Vec<u32> {
    let mut x = 12345u32;
    (0..n)
        .map(|_| {
            x = x.wrapping_mul(1664525).wrapping_add(1013904223);
            x >> 16
        })
        .collect()
}
fn main() {
    let mut v = pseudo(200);
    let mut w = v.clone();
    v.sort();
    w.sort_unstable();
    println!("{} {} {:?} {:?}", v == w, v.is_sorted(), &v[..5], &v[195..]);
    let mut tagged: Vec<(u32, usize)> = pseudo(100).into_iter().map(|n| n % 7).zip(0..).collect();
    tagged.sort_by_key(|t| t.0);
    println!("{}", tagged.windows(2).all(|w| w[0] < w[1]));
    println!("{:?}", &tagged[..20]);
    tagged.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    println!("{:?}", &tagged[..10]);
    let mut calls = 0;
    let mut words: Vec<String> = pseudo(30).iter().map(|n| format!("{:x}", n)).collect();
    words.sort_by_cached_key(|w| {
        calls += 1;
        (w.len(), Reverse(w.clone()))
    });
    println!("{calls} {words:?}");
    let mut floats: Vec<f64> = pseudo(12).iter().map(|n| *n as f64 / 128.0 - 200.0).collect();
    floats.sort_by(|a, b| b.partial_cmp(a).unwrap());
    println!("{floats:?}");
    let mut small = [3, 2, 1];
    small.sort_unstable_by(|a, b| a.cmp(b));
    println!("{small:?}");
    let mut d = vec![1, 1, 2, 3, 3, 3, 1, 1, 4];
    d.dedup();
    println!("{d:?}");
    let mut k = vec![10, 11, 20, 30, 31, 12];
    k.dedup_by_key(|n| *n / 10);
    println!("{k:?}");
    let big: Vec<u32> = {
        let mut b = pseudo(3000);
        b.sort_unstable_by_key(|n| Reverse(*n % 1000));
        b
    };
    println!("{} {}", big.is_sorted_by_key(|n| Reverse(*n % 1000)), big.iter().map(|n| *n as u64).sum::<u64>());
}
