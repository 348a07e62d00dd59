//! The entry APIs of BTreeMap and HashMap: occupied and vacant, insertion, removal, and_modify, keys.
use std::collections::{BTreeMap, HashMap, btree_map, hash_map};
fn main() {
    let mut m: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (n, w) in "a b a c b a d".split(' ').enumerate() {
        match m.entry(w.to_string()) {
            btree_map::Entry::Vacant(v) => {
                println!("new {}", v.key());
                v.insert(vec![n as u32]);
            }
            btree_map::Entry::Occupied(mut o) => {
                o.get_mut().push(n as u32);
                if o.get().len() == 3 {
                    let (k, v) = o.remove_entry();
                    println!("removed {k} {v:?}");
                } else {
                    println!("now {:?}", o.get());
                }
            }
        }
    }
    println!("{m:?}");
    m.entry("z".into()).or_insert_with_key(|k| vec![k.len() as u32; 2]).push(5);
    m.entry("b".into()).and_modify(|v| v.reverse()).or_default();
    *m.entry("q".into()).or_default() = vec![1];
    println!("{m:?}");
    if let btree_map::Entry::Occupied(o) = m.entry("c".into()) {
        println!("{:?}", o.remove());
    }
    if let Some(mut e) = m.first_entry() {
        e.insert(vec![]);
        println!("{:?}", e.key());
    }
    println!("{:?} {:?}", m.last_entry().map(|e| e.remove_entry()), m.len());
    let mut h: HashMap<char, i32> = HashMap::new();
    for c in "hello world".chars() {
        *h.entry(c).or_insert(0) += 1;
    }
    let mut counts: Vec<_> = h.iter().collect();
    counts.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    println!("{counts:?}");
    match h.entry('l') {
        hash_map::Entry::Occupied(mut o) => println!("{} {}", o.insert(100), o.get()),
        hash_map::Entry::Vacant(_) => println!("no"),
    }
    let removed: i32 = "lo".chars().filter_map(|c| h.remove(&c)).sum();
    println!("{removed} {:?}", h.get_key_value(&'h'));
    println!("{:?}", h.entry('x').key());
    let mut graph: BTreeMap<u8, BTreeMap<u8, i64>> = BTreeMap::new();
    for (a, b, w) in [(1, 2, 5), (2, 3, 7), (1, 3, 1), (1, 2, -9)] {
        *graph.entry(a).or_default().entry(b).or_insert(0) += w;
    }
    println!("{graph:?} {}", graph.values().flat_map(|m| m.values()).sum::<i64>());
}
