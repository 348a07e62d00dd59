//! Binary searches with duplicates, merging, deduplication, partition points, selection, rotation, heaps on slices.
fn lower(v: &[i32], x: i32) -> usize {
    let (mut a, mut b) = (0, v.len());
    while a < b {
        let m = a + (b - a) / 2;
        if v[m] < x {
            a = m + 1;
        } else {
            b = m;
        }
    }
    a
}
fn merge(a: &[i32], b: &[i32]) -> Vec<i32> {
    let (mut i, mut j, mut out) = (0, 0, Vec::with_capacity(a.len() + b.len()));
    while i < a.len() && j < b.len() {
        if a[i] <= b[j] {
            out.push(a[i]);
            i += 1;
        } else {
            out.push(b[j]);
            j += 1;
        }
    }
    out.extend_from_slice(&a[i..]);
    out.extend_from_slice(&b[j..]);
    out
}
fn intersect<'a>(mut a: &'a [i32], mut b: &[i32]) -> Vec<&'a i32> {
    let mut out = vec![];
    while let ([x, ra @ ..], [y, rb @ ..]) = (a, b) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => a = ra,
            std::cmp::Ordering::Greater => b = rb,
            std::cmp::Ordering::Equal => {
                out.push(x);
                (a, b) = (ra, rb);
            }
        }
    }
    out
}
fn dutch(v: &mut [u8]) {
    let (mut low, mut at, mut high) = (0, 0, v.len());
    while at < high {
        match v[at] {
            0 => {
                v.swap(low, at);
                low += 1;
                at += 1;
            }
            1 => at += 1,
            _ => {
                high -= 1;
                v.swap(at, high);
            }
        }
    }
}
fn kth(v: &mut [i32], k: usize) -> i32 {
    let p = v[v.len() / 2];
    let (l, r): (Vec<i32>, Vec<i32>) = v.iter().partition(|x| **x < p);
    let equal = r.iter().filter(|x| **x == p).count();
    let mut r: Vec<i32> = r.into_iter().filter(|x| *x > p).collect();
    if k < l.len() {
        kth(&mut l.clone(), k)
    } else if k < l.len() + equal {
        p
    } else {
        let n = l.len() + equal;
        kth(&mut r, k - n)
    }
}
fn best_sum(v: &[i32]) -> (i32, &[i32]) {
    let (mut best, mut range, mut sum, mut from) = (i32::MIN, 0..0, 0, 0);
    for (i, x) in v.iter().enumerate() {
        if sum <= 0 {
            sum = 0;
            from = i;
        }
        sum += x;
        if sum > best {
            best = sum;
            range = from..i + 1;
        }
    }
    (best, &v[range])
}
fn window_max(v: &[i32], k: usize) -> Vec<i32> {
    let (mut q, mut out) = (std::collections::VecDeque::<usize>::new(), vec![]);
    for i in 0..v.len() {
        while q.back().is_some_and(|j| v[*j] <= v[i]) {
            q.pop_back();
        }
        q.push_back(i);
        if q[0] + k <= i {
            q.pop_front();
        }
        if i + 1 >= k {
            out.push(v[q[0]]);
        }
    }
    out
}
fn main() {
    let v = [1, 3, 3, 3, 5, 8, 8, 13];
    println!("{:?}", (0..15).map(|x| (lower(&v, x), v.partition_point(|y| *y <= x))).collect::<Vec<_>>());
    println!("{:?} {:?}", v.binary_search(&4), v.binary_search_by(|p| p.cmp(&3)).is_ok_and(|i| (1..=3).contains(&i)));
    println!("{:?} {:?}", merge(&v, &[0, 3, 9, 20]), merge(&[], &[1]));
    println!("{:?} {:?}", intersect(&v, &[3, 3, 8, 9]), intersect(&v, &[]));
    let mut d = [2, 0, 1, 2, 1, 0, 0, 2, 1];
    dutch(&mut d);
    println!("{d:?}");
    let mut w = [9, 1, 8, 2, 7, 3, 3, 5];
    println!("{:?}", (0..8).map(|k| kth(&mut w.clone(), k)).collect::<Vec<_>>());
    println!("{:?}", w.select_nth_unstable(4).1);
    w.sort_unstable_by(|a, b| b.cmp(a));
    println!("{w:?}");
    println!("{:?} {:?}", best_sum(&[-2, 1, -3, 4, -1, 2, 1, -5, 4]), best_sum(&[-3, -1, -2]));
    println!("{:?}", window_max(&[1, 3, -1, -3, 5, 3, 6, 7], 3));
    let mut u = vec![1, 1, 2, 3, 3, 1];
    u.dedup();
    println!("{u:?} {:?}", {
        u.sort();
        u.dedup();
        u.len()
    });
    println!("{:?} {:?}", v.is_sorted(), v.is_sorted_by(|a, b| a < b));
    println!("{:?}", v.chunk_by(|a, b| b - a < 2).map(<[_]>::len).collect::<Vec<_>>());
}
