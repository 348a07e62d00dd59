//! Maps and sets outside std: entries, raw lookups, order of insertion, by hashbrown and indexmap.
// crates: hashbrown, indexmap
use hashbrown::{HashMap, HashSet};
use indexmap::{IndexMap, IndexSet, indexmap};

fn main() {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in "the cat and the dog and the bird".split(' ') {
        *counts.entry(word).or_default() += 1;
    }
    let mut sorted: Vec<_> = counts.iter().collect();
    sorted.sort();
    println!("{sorted:?} {:?}", counts.get("fish"));
    let removed: HashMap<_, _> = counts.extract_if(|_, count| *count > 1).collect();
    println!("{} {}", removed.len(), counts.len());
    let evens: HashSet<u32> = (0..10).filter(|x| x % 2 == 0).collect();
    println!("{} {}", evens.contains(&4), evens.contains(&5));

    let mut order = IndexMap::new();
    for (at, name) in ["z", "a", "m"].into_iter().enumerate() {
        order.insert(name, at);
    }
    println!("{order:?} {:?} {:?}", order.get_index(1), order.get_index_of("m"));
    order.swap_remove("z");
    println!("{order:?} {:?}", order.shift_remove("m"));
    order.insert("b", 9);
    order.sort_keys();
    println!("{order:?} {:?}", order.first());
    let set: IndexSet<_> = [3, 1, 3, 2].into_iter().collect();
    println!("{set:?} {:?}", indexmap! { 1 => "one", 2 => "two" });
    let big: IndexMap<u64, u64> = (0..2000).map(|x| (x * 7919 % 2003, x)).collect();
    println!("{} {:?}", big.len(), big.get(&1));
}
