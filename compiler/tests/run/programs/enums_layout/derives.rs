//! Derived traits: order over variants and fields, equality, hashing, default, clone of each.
use std::cmp::Ordering;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
enum Level {
    High(u8, i8),
    #[default]
    Middle,
    Low {
        b: String,
        a: Option<char>,
    },
}
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
struct Point<T> {
    x: T,
    y: f64,
}
#[derive(PartialEq, Eq, PartialOrd, Ord, Debug, Clone, Hash, Default)]
struct Version(u16, u16, Vec<u8>, &'static str);
fn hash<T: Hash>(t: &T) -> u64 {
    let mut h = DefaultHasher::new();
    t.hash(&mut h);
    h.finish()
}
fn main() {
    let mut all = vec![
        Level::Low { b: "b".into(), a: None },
        Level::Low { b: "a".into(), a: Some('z') },
        Level::Low { b: "b".into(), a: Some('a') },
        Level::Middle,
        Level::High(1, 5),
        Level::High(1, -5),
        Level::High(0, 100),
        Level::default(),
    ];
    all.sort();
    println!("{all:?}");
    println!("{:?}", all.windows(2).map(|w| (w[0] == w[1], hash(&w[0]) == hash(&w[1]))).collect::<Vec<_>>());
    println!("{:?} {:?}", all.iter().max(), all.clone() == all);
    let (a, b) = (Point { x: 1, y: f64::NAN }, Point { x: 1, y: 2.0 });
    println!("{:?} {:?} {} {}", a.partial_cmp(&b), Point { x: 0, ..a }.partial_cmp(&b), a == a, b == b);
    println!("{:?}", Point::<(u8, char)>::default());
    let mut versions = [
        Version(1, 10, vec![], ""),
        Version(1, 9, vec![5], "x"),
        Version(1, 9, vec![], "z"),
        Version(1, 9, vec![4, 9], "a"),
        Version::default(),
    ];
    versions.sort_by(|a, b| b.cmp(a));
    println!("{versions:?}");
    println!("{} {}", hash(&versions[0]) == hash(&versions[0].clone()), hash(&versions[0]) == hash(&versions[1]));
    println!(
        "{:?} {:?}",
        Version(1, 2, vec![], "").cmp(&Version(1, 2, vec![], "")),
        (1, "b").cmp(&(1, "a")) == Ordering::Greater
    );
    println!("{:?} {:?}", hash(&1u8) == hash(&1u16), hash(&"ab") == hash(&String::from("ab")));
    println!("{:x} {:x}", hash(&(1u32, 'x')), hash(&-5i64));
    println!("{:?}", Level::High(3, 3).clamp(Level::High(4, 0), Level::Middle));
}
