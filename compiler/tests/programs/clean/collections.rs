use std::collections::{BTreeSet, BinaryHeap, HashMap, HashSet, VecDeque};
use std::cmp::Reverse;

fn main() {
    let mut queue = VecDeque::from([1, 2, 3]);
    queue.rotate_left(1);
    queue.push_front(9);
    let mut heap: BinaryHeap<Reverse<(u32, &str)>> = BinaryHeap::new();
    heap.push(Reverse((3, "c")));
    heap.push(Reverse((1, "a")));
    if let Some(Reverse((cost, name))) = heap.pop() {
        println!("{cost} {name}");
    }
    let a: HashSet<_> = [1, 2, 3].into();
    let b: HashSet<_> = [2, 3, 4].into();
    let both: BTreeSet<_> = a.intersection(&b).copied().collect();
    let by_length = ["a", "bb", "cc"].into_iter().fold(HashMap::<usize, Vec<&str>>::new(), |mut map, word| {
        map.entry(word.len()).or_default().push(word);
        map
    });
    println!("{queue:?} {both:?} {}", by_length[&2].len());
}
