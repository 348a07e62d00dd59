//! Huffman coding: tree by a heap, codes, packing into bits, and decoding back.
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tree {
    Leaf(u8),
    Node(Box<Tree>, Box<Tree>),
}
fn build(data: &[u8]) -> Option<Tree> {
    let mut counts = [0u32; 256];
    for b in data {
        counts[*b as usize] += 1;
    }
    let mut heap: BinaryHeap<Reverse<(u32, u32, Tree)>> = (0..=255u8)
        .filter(|b| counts[*b as usize] > 0)
        .map(|b| Reverse((counts[b as usize], b as u32, Tree::Leaf(b))))
        .collect();
    let mut id = 256;
    while heap.len() > 1 {
        let (Reverse((n, _, a)), Reverse((m, _, b))) = (heap.pop()?, heap.pop()?);
        heap.push(Reverse((n + m, id, Tree::Node(Box::new(a), Box::new(b)))));
        id += 1;
    }
    heap.pop().map(|Reverse((_, _, t))| t)
}
fn codes(t: &Tree, prefix: String, out: &mut BTreeMap<u8, String>) {
    match t {
        Tree::Leaf(b) => {
            out.insert(*b, if prefix.is_empty() { "0".into() } else { prefix });
        }
        Tree::Node(a, b) => {
            codes(a, format!("{prefix}0"), out);
            codes(b, prefix + "1", out);
        }
    }
}
fn pack(data: &[u8], codes: &BTreeMap<u8, String>) -> (Vec<u8>, usize) {
    let mut out = vec![];
    let mut n = 0;
    for bit in data.iter().flat_map(|b| codes[b].bytes()) {
        if n % 8 == 0 {
            out.push(0);
        }
        if bit == b'1' {
            *out.last_mut().unwrap() |= 128 >> (n % 8);
        }
        n += 1;
    }
    (out, n)
}
fn unpack(bits: &[u8], n: usize, tree: &Tree) -> Vec<u8> {
    let mut out = vec![];
    let mut at = tree;
    for i in 0..n {
        if let Tree::Node(a, b) = at {
            at = if bits[i / 8] & (128 >> (i % 8)) == 0 { a } else { b };
        }
        if let Tree::Leaf(b) = at {
            out.push(*b);
            at = tree;
        }
    }
    out
}
fn main() {
    for text in [
        "abracadabra alakazam",
        "aaaa",
        "the quick brown fox jumps over the lazy dog, twice: the quick brown fox!",
        "Zwölf Boxkämpfer jagen Viktor",
        "",
    ] {
        let Some(tree) = build(text.as_bytes()) else {
            println!("nothing");
            continue;
        };
        let mut table = BTreeMap::new();
        codes(&tree, String::new(), &mut table);
        let (bits, n) = pack(text.as_bytes(), &table);
        let back = unpack(&bits, n, &tree);
        println!("{} bytes, {n} bits, {} codes, same {}", text.len(), table.len(), back == text.as_bytes());
        println!("  {}", table.iter().map(|(b, c)| format!("{}={c}", b.escape_ascii())).collect::<Vec<_>>().join(" "));
        println!("  {}", bits.iter().map(|b| format!("{b:02x}")).collect::<String>());
    }
}
