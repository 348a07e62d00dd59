//! Disjoint mutable borrows, reborrows, swaps through references, and slices of slices.
fn bump(s: &mut [i32]) -> &mut i32 {
    let last = s.len() - 1;
    s[0] += 1;
    &mut s[last]
}
fn partition(v: &mut [i32]) -> usize {
    let pivot = v[v.len() - 1];
    let mut at = 0;
    for i in 0..v.len() - 1 {
        if v[i] < pivot {
            v.swap(i, at);
            at += 1;
        }
    }
    let end = v.len() - 1;
    v.swap(at, end);
    at
}
fn quick(v: &mut [i32]) {
    if v.len() > 1 {
        let p = partition(v);
        let (l, r) = v.split_at_mut(p);
        quick(l);
        quick(&mut r[1..]);
    }
}
fn largest<'a>(a: &'a mut i32, b: &'a mut i32) -> &'a mut i32 {
    if *a >= *b { a } else { b }
}
fn walk(mut s: &mut [i32]) -> i32 {
    let mut sum = 0;
    while let [head, tail @ ..] = s {
        *head *= 2;
        sum += *head;
        s = tail;
    }
    sum
}
fn main() {
    let mut v = vec![5, 2, 9, 1, 7, 3];
    *bump(&mut v) *= 10;
    println!("{v:?}");
    *bump(&mut v[1..4]) = 100;
    println!("{v:?}");
    quick(&mut v);
    println!("{v:?} {}", walk(&mut v[2..]));
    let (left, right) = v.split_at_mut(3);
    *largest(&mut left[0], &mut right[0]) = -1;
    left.swap_with_slice(right);
    println!("{v:?}");
    let [a, .., z] = &mut v[..] else { unreachable!() };
    std::mem::swap(a, z);
    let mut refs: Vec<&mut i32> = v.iter_mut().filter(|n| **n > 5).collect();
    refs.sort();
    *refs[0] = 0;
    for r in refs {
        *r += 1;
    }
    println!("{v:?}");
    let mut grid = [[1, 2, 3], [4, 5, 6]];
    let [top, bottom] = &mut grid;
    top.swap_with_slice(bottom);
    for row in &mut grid {
        let (x, rest) = row.split_first_mut().unwrap();
        *x = rest.iter().sum();
    }
    println!("{grid:?}");
    let mut parts: Vec<&mut [i32]> = v.chunks_mut(2).collect();
    parts[1][0] = 55;
    let moved = parts.remove(0);
    moved.fill(8);
    println!("{:?} {v:?}", 1);
    if let Some((last, init)) = v.split_last_mut() {
        init[0] = *last;
        *last = init.len() as i32;
    }
    let slot = v.iter_mut().max().unwrap();
    *slot = -*slot;
    println!("{v:?}");
}
