//! Merge sort that splits into scoped threads, against the library's result.
use std::thread;
fn sort<T: Ord + Copy + Send>(v: &mut [T], depth: u32) {
    if v.len() < 2 {
        return;
    }
    let m = v.len() / 2;
    let (l, r) = v.split_at_mut(m);
    if depth > 0 {
        thread::scope(|s| {
            s.spawn(|| sort(l, depth - 1));
            sort(r, depth - 1);
        });
    } else {
        sort(l, 0);
        sort(r, 0);
    }
    let merged: Vec<T> = {
        let (mut i, mut j) = (0, 0);
        (0..l.len() + r.len())
            .map(|_| {
                if j == r.len() || i < l.len() && l[i] <= r[j] {
                    i += 1;
                    l[i - 1]
                } else {
                    j += 1;
                    r[j - 1]
                }
            })
            .collect()
    };
    v.copy_from_slice(&merged);
}
fn main() {
    let mut x = 1u64;
    let mut v: Vec<u32> = (0..2000)
        .map(|_| {
            x = x.wrapping_mul(6364136223846793005).wrapping_add(1);
            (x >> 40) as u32
        })
        .collect();
    let mut expected = v.clone();
    expected.sort();
    sort(&mut v, 3);
    println!("{} {:?} {:?}", v == expected, &v[..3], &v[1997..]);
    let mut words = ["pear", "fig", "kiwi", "apple"];
    sort(&mut words, 2);
    println!("{words:?}");
}
