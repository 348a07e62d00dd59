//! LZ77, LZW and run-length coding with round trips and move-to-front with the Burrows-Wheeler transform.
use std::collections::HashMap;
#[derive(Debug, Clone, Copy, PartialEq)]
enum Piece {
    Byte(u8),
    Copy { back: u16, len: u8 },
}
fn lz77(d: &[u8]) -> Vec<Piece> {
    let (mut out, mut i) = (vec![], 0);
    while i < d.len() {
        let from = i.saturating_sub(200);
        let best = (from..i)
            .map(|j| (d[i..].iter().zip(&d[j..]).take(60).take_while(|(a, b)| a == b).count(), j))
            .max_by_key(|b| b.0)
            .filter(|b| b.0 > 3);
        match best {
            Some((len, j)) => {
                out.push(Piece::Copy { back: (i - j) as u16, len: len as u8 });
                i += len;
            }
            None => {
                out.push(Piece::Byte(d[i]));
                i += 1;
            }
        }
    }
    out
}
fn unlz77(p: &[Piece]) -> Vec<u8> {
    let mut out = vec![];
    for x in p {
        match *x {
            Piece::Byte(b) => out.push(b),
            Piece::Copy { back, len } => {
                for _ in 0..len {
                    out.push(out[out.len() - back as usize]);
                }
            }
        }
    }
    out
}
fn lzw(d: &[u8]) -> Vec<u16> {
    let mut t: HashMap<Vec<u8>, u16> = (0..=255u8).map(|b| (vec![b], b as u16)).collect();
    let (mut w, mut out) = (vec![], vec![]);
    for b in d {
        let mut x = w.clone();
        x.push(*b);
        if t.contains_key(&x) {
            w = x;
        } else {
            out.push(t[&w]);
            t.insert(x, t.len() as u16);
            w = vec![*b];
        }
    }
    if !w.is_empty() {
        out.push(t[&w]);
    }
    out
}
fn unlzw(codes: &[u16]) -> Vec<u8> {
    let mut t: Vec<Vec<u8>> = (0..=255u8).map(|b| vec![b]).collect();
    let mut out = vec![];
    let mut before: Option<Vec<u8>> = None;
    for c in codes {
        let entry = match (t.get(*c as usize), &before) {
            (Some(e), _) => e.clone(),
            (None, Some(b)) => [&b[..], &b[..1]].concat(),
            (None, None) => panic!("no first code"),
        };
        if let Some(mut b) = before {
            b.push(entry[0]);
            t.push(b);
        }
        out.extend(&entry);
        before = Some(entry);
    }
    out
}
fn bwt(d: &[u8]) -> (Vec<u8>, usize) {
    let n = d.len();
    let mut r: Vec<usize> = (0..n).collect();
    r.sort_by(|a, b| (0..n).map(|k| d[(a + k) % n]).cmp((0..n).map(|k| d[(b + k) % n])).then(a.cmp(b)));
    (r.iter().map(|i| d[(i + n - 1) % n]).collect(), r.iter().position(|i| *i == 0).unwrap_or(0))
}
fn unbwt(l: &[u8], mut at: usize) -> Vec<u8> {
    let mut order: Vec<usize> = (0..l.len()).collect();
    order.sort_by_key(|i| (l[*i], *i));
    (0..l.len())
        .map(|_| {
            at = order[at];
            l[at]
        })
        .collect()
}
fn mtf(d: &[u8]) -> Vec<u8> {
    let mut list: Vec<u8> = (0..=255).collect();
    d.iter()
        .map(|b| {
            let i = list.iter().position(|x| x == b).unwrap();
            let x = list.remove(i);
            list.insert(0, x);
            i as u8
        })
        .collect()
}
fn unmtf(d: &[u8]) -> Vec<u8> {
    let mut list: Vec<u8> = (0..=255).collect();
    d.iter()
        .map(|i| {
            let x = list.remove(*i as usize);
            list.insert(0, x);
            x
        })
        .collect()
}
fn rle(d: &[u8]) -> Vec<(u8, u8)> {
    d.chunk_by(|a, b| a == b).flat_map(|c| c.chunks(255)).map(|c| (c[0], c.len() as u8)).collect()
}
fn main() {
    let long = "she sells sea shells by the sea shore ".repeat(4);
    for t in
        ["", "a", "aaaaaaaaaaaaaaaaaaaa", "TOBEORNOTTOBEORTOBEORNOT", &long, "zwölf größere Füchse, größere Füchse"]
    {
        let d = t.as_bytes();
        let (p, c) = (lz77(d), lzw(d));
        let (l, at) = bwt(d);
        let m = mtf(&l);
        println!("{} {} {} {} {}", d.len(), p.len(), c.len(), rle(&m).len(), rle(d).len());
        println!("{} {} {} {}", unlz77(&p) == d, unlzw(&c) == d, unbwt(&l, at) == d, unmtf(&m) == l);
        println!(
            "{:?} {:?}",
            p.iter().find(|x| matches!(x, Piece::Copy { .. })),
            c.iter().filter(|c| **c > 255).take(8).collect::<Vec<_>>()
        );
    }
    println!("{:?} {:?}", bwt(b"banana"), String::from_utf8_lossy(&bwt(b"abracadabra").0));
}
