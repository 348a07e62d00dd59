//! BTreeSet: ranges, set algebra, splits, first and last, and sets of sets.
use std::collections::BTreeSet;
use std::ops::Bound;
fn main() {
    let a: BTreeSet<i32> = (0..30).step_by(3).collect();
    let b: BTreeSet<i32> = (0..30).step_by(4).collect();
    println!("{:?}\n{:?}", &a & &b, &a - &b);
    println!("{:?}\n{:?}", (&a | &b).len(), (&a ^ &b).iter().rev().take(3).collect::<Vec<_>>());
    println!("{:?} {:?}", a.range(7..16).collect::<Vec<_>>(), a.range(..=9).next_back());
    println!("{:?}", a.range((Bound::Excluded(9), Bound::Unbounded)).take(2).collect::<Vec<_>>());
    println!("{:?} {:?} {:?}", a.first(), a.last(), a.get(&9));
    println!("{} {} {}", a.is_disjoint(&b), BTreeSet::from([0, 12]).is_subset(&a), a.is_superset(&BTreeSet::new()));
    let mut c = a.clone();
    println!("{} {} {:?} {:?}", c.insert(3), c.insert(4), c.take(&6), c.replace(9));
    let high = c.split_off(&15);
    println!("{c:?} {high:?}");
    c.retain(|n| n % 2 == 0);
    println!("{c:?} {:?} {:?}", c.clone().pop_first(), c.clone().pop_last());
    c.append(&mut high.clone());
    println!("{} {:?}", c.len(), c.iter().position(|n| *n == 18));
    let words: BTreeSet<&str> = "the quick brown fox jumps over the lazy dog".split(' ').collect();
    println!("{words:?} {:?}", words.range("f".."m").collect::<Vec<_>>());
    let sets: BTreeSet<BTreeSet<u8>> =
        [vec![3, 1], vec![1, 3], vec![2], vec![]].into_iter().map(|v| v.into_iter().collect()).collect();
    println!("{sets:?}");
    let tuples = BTreeSet::from([(2, 'a'), (1, 'z'), (2, 'A'), (1, 'b')]);
    println!("{tuples:?} {:?}", tuples.range((1, 'c')..).next());
    println!("{:?}", a.union(&b).zip(a.symmetric_difference(&b)).filter(|(x, y)| x != y).count());
    println!("{:?} {:?}", a.intersection(&b).max(), a.difference(&b).min());
    println!("{:?}", a < b);
}
