//! Heaps with reversed and compound keys: merging lists, running median, top k, event simulation, huffman lengths.
use std::cmp::Reverse;
use std::collections::BinaryHeap;
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
struct Event {
    at: Reverse<u32>,
    kind: Kind,
}
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
enum Kind {
    Leave(u32),
    Arrive { id: u32, stay: u32 },
}
fn merge(lists: &[&[i32]]) -> Vec<i32> {
    let mut h: BinaryHeap<Reverse<(i32, usize, usize)>> =
        lists.iter().enumerate().filter(|l| !l.1.is_empty()).map(|(i, l)| Reverse((l[0], i, 0))).collect();
    let mut out = vec![];
    while let Some(Reverse((x, i, j))) = h.pop() {
        out.push(x);
        if let Some(y) = lists[i].get(j + 1) {
            h.push(Reverse((*y, i, j + 1)));
        }
    }
    out
}
#[derive(Default)]
struct Median {
    low: BinaryHeap<i32>,
    high: BinaryHeap<Reverse<i32>>,
}
impl Median {
    fn add(&mut self, x: i32) -> f64 {
        if self.low.peek().is_none_or(|m| x <= *m) {
            self.low.push(x);
        } else {
            self.high.push(Reverse(x));
        }
        if self.low.len() > self.high.len() + 1 {
            self.high.push(Reverse(self.low.pop().unwrap()));
        } else if self.high.len() > self.low.len() {
            self.low.push(self.high.pop().unwrap().0);
        }
        if self.low.len() > self.high.len() {
            self.low.peek().copied().unwrap() as f64
        } else {
            (self.low.peek().unwrap() + self.high.peek().unwrap().0) as f64 / 2.0
        }
    }
}
fn top(v: &[i32], k: usize) -> Vec<i32> {
    let mut h = BinaryHeap::new();
    for x in v {
        h.push(Reverse(*x));
        if h.len() > k {
            h.pop();
        }
    }
    h.into_sorted_vec().into_iter().map(|r| r.0).collect()
}
fn simulate(arrivals: &[(u32, u32)]) -> Vec<String> {
    let mut h: BinaryHeap<Event> = arrivals
        .iter()
        .zip(0..)
        .map(|((t, stay), id)| Event { at: Reverse(*t), kind: Kind::Arrive { id, stay: *stay } })
        .collect();
    let (mut inside, mut log) = (0, vec![]);
    while let Some(Event { at: Reverse(t), kind }) = h.pop() {
        match kind {
            Kind::Arrive { id, stay } if inside < 2 => {
                inside += 1;
                log.push(format!("{t}+{id}"));
                h.push(Event { at: Reverse(t + stay), kind: Kind::Leave(id) });
            }
            Kind::Arrive { id, .. } => log.push(format!("{t}x{id}")),
            Kind::Leave(id) => {
                inside -= 1;
                log.push(format!("{t}-{id}"));
            }
        }
    }
    log
}
fn main() {
    println!("{:?}", merge(&[&[1, 4, 9], &[], &[2, 4, 8, 20], &[-5]]));
    let mut m = Median::default();
    println!("{:?}", [5, 15, 1, 3, 8, 7, 7].map(|x| m.add(x)));
    println!("{:?} {:?}", top(&[4, 9, 1, 7, 7, 2], 3), top(&[1], 5));
    println!("{:?}", simulate(&[(0, 10), (1, 3), (2, 5), (4, 1), (5, 100), (10, 1)]));
    let mut h = BinaryHeap::from([1, 8, 3]);
    h.extend([9, 2]);
    if let Some(mut p) = h.peek_mut() {
        *p -= 5;
    }
    println!("{:?} {:?} {:?}", h.peek(), h.len(), h.iter().sum::<i32>());
    h.append(&mut BinaryHeap::from([100]));
    h.retain(|x| x % 2 == 0);
    println!("{:?} {:?}", h.clone().into_sorted_vec(), {
        let mut d: Vec<i32> = h.drain().collect();
        d.sort();
        d
    });
    let mut pq = BinaryHeap::from([("low", 1), ("high", 9), ("mid", 5)].map(|(n, p)| (p, Reverse(n))));
    while let Some((p, Reverse(n))) = pq.pop() {
        print!("{n}{p} ");
        if p == 9 {
            pq.push((4, Reverse("more")));
        }
    }
    println!();
}
