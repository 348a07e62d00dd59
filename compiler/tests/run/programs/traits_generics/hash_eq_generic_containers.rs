//! Generic containers of our own over Eq, Ord and Hash: a multiset, a bidirectional map, a sorted vector, a sparse grid.
use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;
use std::hash::Hash;
#[derive(Debug, Clone, PartialEq, Eq)]
struct Bag<T: Ord>(BTreeMap<T, usize>);
impl<T: Ord + Clone> Bag<T> {
    fn new() -> Self {
        Bag(BTreeMap::new())
    }
    fn add(&mut self, t: T, n: usize) -> usize {
        let e = self.0.entry(t).or_insert(0);
        *e += n;
        *e
    }
    fn take(&mut self, t: &T) -> bool {
        match self.0.get_mut(t) {
            Some(1) => self.0.remove(t).is_some(),
            Some(n) => {
                *n -= 1;
                true
            }
            None => false,
        }
    }
    fn most(&self) -> Option<(&T, usize)> {
        self.0.iter().max_by_key(|e| *e.1).map(|(t, n)| (t, *n))
    }
    fn minus(&self, o: &Self) -> Self {
        Bag(self
            .0
            .iter()
            .filter_map(|(t, n)| {
                let k = n.saturating_sub(o.0.get(t).copied().unwrap_or(0));
                (k > 0).then(|| (t.clone(), k))
            })
            .collect())
    }
}
impl<T: Ord + Clone> FromIterator<T> for Bag<T> {
    fn from_iter<I: IntoIterator<Item = T>>(i: I) -> Self {
        let mut b = Bag::new();
        for t in i {
            b.add(t, 1);
        }
        b
    }
}
struct BiMap<A, B> {
    left: HashMap<A, B>,
    right: HashMap<B, A>,
}
impl<A: Hash + Eq + Clone, B: Hash + Eq + Clone> BiMap<A, B> {
    fn put(&mut self, a: A, b: B) -> (Option<B>, Option<A>) {
        let old = (self.left.insert(a.clone(), b.clone()), self.right.insert(b.clone(), a.clone()));
        if let Some(x) = &old.0
            && *x != b
        {
            self.right.remove(x);
        }
        if let Some(x) = &old.1
            && *x != a
        {
            self.left.remove(x);
        }
        old
    }
}
struct Sorted<T, K: Ord, F: Fn(&T) -> K>(Vec<T>, #[allow(dead_code)] Hidden<F>)
where
    T: Debug;
struct Hidden<F>(F);
impl<T: Debug, K: Ord, F: Fn(&T) -> K> Sorted<T, K, F> {
    fn insert(&mut self, t: T) -> usize {
        let k = (self.1.0)(&t);
        let at = self.0.partition_point(|x| (self.1.0)(x) <= k);
        self.0.insert(at, t);
        at
    }
}
#[derive(Default)]
struct Grid<T> {
    cells: BTreeMap<(i32, i32), T>,
    default: T,
}
impl<T: Clone + PartialEq> Grid<T> {
    fn set(&mut self, p: (i32, i32), t: T) {
        if t == self.default {
            self.cells.remove(&p);
        } else {
            self.cells.insert(p, t);
        }
    }
    fn get(&self, p: (i32, i32)) -> &T {
        self.cells.get(&p).unwrap_or(&self.default)
    }
    fn bounds(&self) -> Option<(i32, i32, i32, i32)> {
        self.cells
            .keys()
            .map(|(x, y)| (*x, *x, *y, *y))
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1), a.2.min(b.2), a.3.max(b.3)))
    }
}
fn main() {
    let mut b: Bag<char> = "mississippi".chars().collect();
    println!("{b:?} {:?} {} {}", b.most(), b.0.len(), b.clone() == "ppiimmssssii".chars().collect());
    println!("{:?} {} {} {}", b.minus(&"miss".chars().collect()), b.take(&'m'), b.take(&'m'), b.add('z', 3));
    let mut m = BiMap { left: HashMap::new(), right: HashMap::new() };
    println!("{:?} {:?} {:?} {:?}", m.put(1, "a"), m.put(2, "b"), m.put(1, "c"), m.put(3, "b"));
    println!("{:?} {:?} {} {}", m.left.get(&2), m.right.get("a"), m.left.len(), m.right.len());
    let mut s = Sorted(vec![], Hidden(|t: &(&str, u8)| std::cmp::Reverse(t.1)));
    println!("{:?}", [("a", 3), ("b", 9), ("c", 3), ("d", 5)].map(|t| s.insert(t)));
    println!("{:?}", s.0);
    let mut g = Grid::<Option<u8>>::default();
    for (p, t) in [((0, 0), Some(1)), ((-3, 7), Some(2)), ((5, -1), None), ((2, 2), Some(3)), ((2, 2), None)] {
        g.set(p, t);
    }
    println!("{:?} {:?} {:?} {}", g.get((-3, 7)), g.get((2, 2)), g.bounds(), g.cells.len());
}
