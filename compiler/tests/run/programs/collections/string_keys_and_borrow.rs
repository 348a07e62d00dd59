//! Maps keyed by strings, tuples, vectors, boxes and enums, looked up by borrowed forms; key order; removal while keeping values.
use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Code(String);
impl Borrow<str> for Code {
    fn borrow(&self) -> &str {
        &self.0
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum K {
    A,
    B(i8),
    C { x: u16 },
}
fn main() {
    let mut m: BTreeMap<Code, Vec<u8>> =
        ["b", "a", "ä", "B", ""].iter().enumerate().map(|(i, s)| (Code(s.to_string()), vec![i as u8])).collect();
    println!("{m:?} {:?}", m.get("a"));
    m.get_mut("b").unwrap().push(9);
    println!(
        "{:?} {:?} {:?}",
        m.remove("B"),
        m.contains_key("zz"),
        m.range(Code("a".into())..Code("b".into())).collect::<Vec<_>>()
    );
    let mut h: HashMap<(String, u8), K> = HashMap::new();
    h.insert(("x".into(), 1), K::A);
    h.insert(("x".into(), 2), K::B(-1));
    println!("{:?} {:?}", h.get(&("x".to_string(), 2)), h.get(&("y".to_string(), 1)));
    let by: BTreeMap<K, &str> =
        [(K::C { x: 5 }, "c5"), (K::B(3), "b3"), (K::A, "a"), (K::B(-3), "b-3"), (K::C { x: 1 }, "c1")].into();
    println!("{by:?} {:?}", by.range(K::B(0)..=K::C { x: 1 }).map(|e| e.1).collect::<Vec<_>>());
    let v: HashMap<Vec<u8>, u32> = [(vec![1, 2], 12), (vec![], 0)].into();
    println!("{:?} {:?} {:?}", v.get(&[1u8, 2][..]), v.get(&[][..]), v.get(&vec![3]));
    let boxed: BTreeMap<Box<str>, u8> = [("k".into(), 1)].into();
    println!("{:?}", boxed.get("k"));
    let rev: BTreeMap<std::cmp::Reverse<u32>, &str> =
        [1, 3, 2].map(std::cmp::Reverse).into_iter().zip(["one", "three", "two"]).collect();
    println!("{:?}", rev.values().collect::<Vec<_>>());
    let opt: BTreeMap<Option<i32>, u8> = [(None, 0), (Some(-1), 1), (Some(i32::MIN), 2)].into();
    println!("{opt:?}");
    let tuple: BTreeSet<(bool, char, &str)> = [(true, 'a', "z"), (false, 'z', ""), (true, 'a', "b")].into();
    println!("{tuple:?} {:?}", tuple.range((true, '\0', "")..).next());
    let f: BTreeMap<[u8; 2], f32> = [([1, 0], 0.5), ([0, 255], 1.5)].into();
    println!("{f:?}");
    println!("{:?}", f.into_iter().rev().map(|(k, v)| (k[0], v)).collect::<Vec<_>>());
    let u: HashMap<char, usize> = "hello".chars().rev().zip(0..).collect();
    let mut u: Vec<_> = u.into_iter().collect();
    u.sort_unstable();
    println!("{u:?}");
}
