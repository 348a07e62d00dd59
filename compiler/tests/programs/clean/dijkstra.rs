use std::collections::{BinaryHeap, HashMap};

#[derive(PartialEq, Eq)]
struct Step {
    cost: u32,
    place: char,
}

impl Ord for Step {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        other.cost.cmp(&self.cost).then_with(|| self.place.cmp(&other.place))
    }
}

impl PartialOrd for Step {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

fn main() {
    let roads = HashMap::from([('a', vec![('b', 4), ('c', 1)]), ('c', vec![('b', 2)]), ('b', vec![])]);
    let mut best: HashMap<char, u32> = HashMap::new();
    let mut heap = BinaryHeap::from([Step { cost: 0, place: 'a' }]);
    while let Some(Step { cost, place }) = heap.pop() {
        if best.contains_key(&place) {
            continue;
        }
        best.insert(place, cost);
        heap.extend(roads[&place].iter().map(|&(next, more)| Step { cost: cost + more, place: next }));
    }
    println!("{:?}", best.get(&'b'));
}
