//! Nested maps and sets: inversion, grouping, merging, counting, joins, topological layers, matrices as maps.
use std::collections::{BTreeMap, BTreeSet, HashMap};
type Graph<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;
fn invert<'a>(g: &Graph<'a>) -> Graph<'a> {
    let mut out = Graph::new();
    for (k, vs) in g {
        out.entry(k).or_default();
        for v in vs {
            out.entry(v).or_default().insert(k);
        }
    }
    out
}
fn layers<'a>(g: &Graph<'a>) -> Vec<Vec<&'a str>> {
    let mut left = g.clone();
    let mut out = vec![];
    while !left.is_empty() {
        let free: Vec<&str> =
            left.iter().filter(|(_, d)| d.iter().all(|x| !left.contains_key(x))).map(|(k, _)| *k).collect();
        if free.is_empty() {
            out.push(vec!["cycle"]);
            break;
        }
        left.retain(|k, _| !free.contains(k));
        out.push(free);
    }
    out
}
fn merge<K: Ord + Clone>(a: &BTreeMap<K, i32>, b: &BTreeMap<K, i32>, f: impl Fn(i32, i32) -> i32) -> BTreeMap<K, i32> {
    let mut m = a.clone();
    for (k, v) in b {
        m.entry(k.clone()).and_modify(|x| *x = f(*x, *v)).or_insert(*v);
    }
    m
}
fn multiply(a: &HashMap<(i32, i32), i64>, b: &HashMap<(i32, i32), i64>) -> BTreeMap<(i32, i32), i64> {
    let mut out = BTreeMap::new();
    for ((r, k), x) in a {
        for ((k2, c), y) in b {
            if k == k2 {
                *out.entry((*r, *c)).or_insert(0) += x * y;
            }
        }
    }
    out.retain(|_, v| *v != 0);
    out
}
fn main() {
    let g: Graph = [
        ("app", vec!["lib", "log"]),
        ("lib", vec!["core"]),
        ("log", vec!["core", "io"]),
        ("core", vec![]),
        ("io", vec!["core"]),
    ]
    .into_iter()
    .map(|(k, v)| (k, v.into_iter().collect()))
    .collect();
    println!("{:?}\n{:?}", invert(&g), layers(&g));
    println!(
        "{:?} {}",
        layers(&[("a", BTreeSet::from(["b"])), ("b", BTreeSet::from(["a"])), ("c", BTreeSet::new())].into()),
        invert(&invert(&g)) == g
    );
    let (a, b) = (BTreeMap::from([('x', 1), ('y', 2)]), BTreeMap::from([('y', 10), ('z', 20)]));
    println!("{:?} {:?}", merge(&a, &b, |p, q| p * q), merge(&b, &a, |p, q| p - q));
    let m = HashMap::from([((0, 0), 2), ((0, 1), -1), ((1, 1), 3)]);
    println!("{:?}", multiply(&m, &m));
    let people = [("ann", 30, "x"), ("bob", 25, "y"), ("cat", 30, "y"), ("dan", 25, "x")];
    let mut by: BTreeMap<u32, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
    for (n, a, t) in people {
        by.entry(a).or_default().entry(t).or_default().push(n);
    }
    println!("{by:?}");
    println!(
        "{:?}",
        by.iter().map(|(a, m)| (a, m.values().map(Vec::len).sum::<usize>(), m.keys().next_back())).collect::<Vec<_>>()
    );
    if let Some(m) = by.get_mut(&30) {
        m.remove("x");
        m.entry("z").or_default().extend(["new", "er"]);
    }
    by.retain(|_, m| m.len() > 1 || m.contains_key("y"));
    println!("{by:?}");
    let flat: BTreeMap<(u32, &str), usize> =
        by.iter().flat_map(|(a, m)| m.iter().map(move |(t, v)| ((*a, *t), v.len()))).collect();
    println!("{flat:?} {:?}", flat.range((25, "y")..=(30, "y")).count());
    let mut letters: BTreeMap<char, BTreeSet<usize>> = BTreeMap::new();
    for (i, c) in "mississippi".chars().enumerate() {
        letters.entry(c).or_default().insert(i);
    }
    println!("{letters:?} {:?}", letters.values().max_by_key(|s| (s.len(), s.first().copied())));
}
