//! Mutable iteration in all its forms: nested, zipped, chunked, reversed, by columns, swapping with neighbours, splitting.
fn main() {
    let mut g = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
    for (r, row) in g.iter_mut().enumerate() {
        for (c, x) in row.iter_mut().enumerate().rev() {
            if (r + c) % 2 == 0 {
                *x = -*x;
            }
        }
    }
    println!("{g:?}");
    for c in 0..3 {
        let s: i32 = g.iter().map(|r| r[c]).sum();
        g.iter_mut().for_each(|r| r[c] += s);
    }
    println!("{g:?}");
    let mut v: Vec<i32> = (1..=10).collect();
    for (a, b) in v.iter_mut().zip([10, 20, 30]) {
        *a += b;
    }
    for c in v.chunks_mut(3) {
        if let [a, .., z] = c {
            std::mem::swap(a, z);
        }
    }
    println!("{v:?}");
    for x in v.iter_mut().rev().step_by(4) {
        *x = 0;
    }
    for x in v[2..6].iter_mut().skip(1) {
        *x *= 2;
    }
    println!("{v:?}");
    let (l, r) = v.split_at_mut(5);
    for (a, b) in l.iter_mut().zip(r.iter_mut().rev()) {
        if *a > *b {
            std::mem::swap(a, b);
        }
    }
    println!(
        "{v:?} {:?}",
        v.iter_mut().max().map(|m| {
            *m += 1000;
            *m
        })
    );
    let mut words = vec![String::from("a"), "b".into(), "c".into()];
    let mut carry = String::new();
    for w in &mut words {
        std::mem::swap(w, &mut carry);
        w.push('!');
    }
    println!("{words:?} {carry}");
    if let Some(x) = words.iter_mut().find(|w| w.starts_with('a')) {
        *x = x.repeat(2);
    }
    let longest = words.iter_mut().max_by_key(|w| w.len()).unwrap();
    longest.clear();
    println!("{words:?}");
    for w in v.windows(2).map(|w| w[0] < w[1]).collect::<Vec<_>>().iter_mut() {
        *w = !*w;
        print!("{} ", *w as u8);
    }
    println!();
    let mut deep = vec![vec![Some(1), None], vec![], vec![Some(2)]];
    deep.iter_mut().flatten().flatten().for_each(|n| *n *= 5);
    for o in deep.iter_mut().flat_map(|v| v.last_mut()) {
        o.get_or_insert(7);
    }
    println!("{deep:?}");
    let mut bytes = *b"bytes here";
    bytes.iter_mut().filter(|b| **b == b'e').for_each(|b| *b = b'E');
    bytes[..5].reverse();
    println!("{}", String::from_utf8_lossy(&bytes));
    let cells = std::cell::Cell::from_mut(&mut v[..]).as_slice_of_cells();
    for w in cells.windows(3) {
        w[1].set(w[0].get() + w[2].get());
    }
    println!("{v:?}");
}
