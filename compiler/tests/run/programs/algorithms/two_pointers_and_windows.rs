//! Classic array problems: two sum, three sum, container, longest unique, rotation search, stock, spiral, intervals, water.
use std::collections::{BTreeMap, HashMap};
fn two_sum(v: &[i32], t: i32) -> Option<(usize, usize)> {
    let mut m = HashMap::new();
    for (i, x) in v.iter().enumerate() {
        if let Some(j) = m.get(&(t - x)) {
            return Some((*j, i));
        }
        m.insert(*x, i);
    }
    None
}
fn three_sum(v: &[i32]) -> Vec<[i32; 3]> {
    let mut v = v.to_vec();
    v.sort();
    let mut out = vec![];
    for i in 0..v.len().saturating_sub(2) {
        if i > 0 && v[i] == v[i - 1] {
            continue;
        }
        let (mut l, mut r) = (i + 1, v.len() - 1);
        while l < r {
            match (v[i] + v[l] + v[r]).cmp(&0) {
                std::cmp::Ordering::Less => l += 1,
                std::cmp::Ordering::Greater => r -= 1,
                _ => {
                    out.push([v[i], v[l], v[r]]);
                    while l < r && v[l] == v[l + 1] {
                        l += 1;
                    }
                    while l < r && v[r] == v[r - 1] {
                        r -= 1;
                    }
                    l += 1;
                    r -= 1;
                }
            }
        }
    }
    out
}
fn water(h: &[u32]) -> u32 {
    let (mut l, mut r, mut lm, mut rm, mut sum) = (0, h.len().saturating_sub(1), 0, 0, 0);
    while l < r {
        if h[l] < h[r] {
            lm = lm.max(h[l]);
            sum += lm - h[l];
            l += 1;
        } else {
            rm = rm.max(h[r]);
            sum += rm - h[r];
            r -= 1;
        }
    }
    sum
}
fn unique(s: &str) -> &str {
    let (mut seen, mut from, mut best) = (HashMap::new(), 0, 0..0);
    for (i, c) in s.char_indices() {
        if let Some(j) = seen.insert(c, i + c.len_utf8())
            && j > from
        {
            from = j;
        }
        if i + c.len_utf8() - from > best.len() {
            best = from..i + c.len_utf8();
        }
    }
    &s[best]
}
fn rotated(v: &[i32], x: i32) -> Option<usize> {
    let (mut a, mut b) = (0, v.len());
    while a < b {
        let m = (a + b) / 2;
        if v[m] == x {
            return Some(m);
        }
        if v[a] <= v[m] {
            if v[a] <= x && x < v[m] {
                b = m;
            } else {
                a = m + 1;
            }
        } else if v[m] < x && x <= v[b - 1] {
            a = m + 1;
        } else {
            b = m;
        }
    }
    None
}
fn merge(mut v: Vec<(i32, i32)>) -> Vec<(i32, i32)> {
    v.sort();
    let mut out: Vec<(i32, i32)> = vec![];
    for (a, b) in v {
        match out.last_mut() {
            Some(l) if a <= l.1 => l.1 = l.1.max(b),
            _ => out.push((a, b)),
        }
    }
    out
}
fn stock(p: &[i32]) -> (i32, i32) {
    let best = p.iter().fold((i32::MAX, 0), |(low, best), x| (low.min(*x), best.max(x - low.min(*x)))).1;
    (best, p.windows(2).map(|w| (w[1] - w[0]).max(0)).sum())
}
fn cover<'a>(s: &'a str, t: &str) -> &'a str {
    let mut need: BTreeMap<u8, i32> = BTreeMap::new();
    for b in t.bytes() {
        *need.entry(b).or_default() += 1;
    }
    let (mut missing, mut from, mut best) = (t.len(), 0, None::<(usize, usize)>);
    for (i, b) in s.bytes().enumerate() {
        if let Some(n) = need.get_mut(&b) {
            if *n > 0 {
                missing -= 1;
            }
            *n -= 1;
        }
        while missing == 0 {
            if best.is_none_or(|(a, z)| i - from < z - a) {
                best = Some((from, i));
            }
            let out = s.as_bytes()[from];
            if let Some(n) = need.get_mut(&out) {
                *n += 1;
                if *n > 0 {
                    missing += 1;
                }
            }
            from += 1;
        }
    }
    best.map_or("", |(a, z)| &s[a..=z])
}
fn main() {
    println!("{:?} {:?}", two_sum(&[2, 7, 11, 15], 26), two_sum(&[1, 2], 9));
    println!("{:?} {:?}", three_sum(&[-1, 0, 1, 2, -1, -4, 0, 0]), three_sum(&[]));
    println!("{} {} {}", water(&[0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1]), water(&[4, 2, 0, 3, 2, 5]), water(&[]));
    println!("{:?}", ["abcabcbb", "bbbb", "pwwkew", "", "größegr"].map(unique));
    println!("{:?}", [0, 6, 3, 4].map(|x| rotated(&[4, 5, 6, 7, 0, 1, 2], x)));
    println!("{:?}", merge(vec![(8, 10), (1, 3), (2, 6), (15, 18), (17, 20), (6, 7)]));
    println!("{:?} {:?}", stock(&[7, 1, 5, 3, 6, 4]), stock(&[5, 4, 1]));
    println!("{:?} {:?} {:?}", cover("ADOBECODEBANC", "ABC"), cover("a", "aa"), cover("aab", "ab"));
}
