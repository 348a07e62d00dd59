//! A graph of Rc<RefCell<..>> changed through many handles, with depth-first search and weak back edges.
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::{Rc, Weak};
type Link = Rc<RefCell<Node>>;
struct Node {
    id: u32,
    value: i64,
    out: Vec<Link>,
    back: Vec<Weak<RefCell<Node>>>,
}
impl Drop for Node {
    fn drop(&mut self) {
        print!("~{} ", self.id);
    }
}
fn node(id: u32) -> Link {
    Rc::new(RefCell::new(Node { id, value: id as i64 * 10, out: vec![], back: vec![] }))
}
fn connect(a: &Link, b: &Link) {
    a.borrow_mut().out.push(b.clone());
    b.borrow_mut().back.push(Rc::downgrade(a));
}
fn reach(from: &Link, seen: &mut BTreeSet<u32>) -> i64 {
    if !seen.insert(from.borrow().id) {
        return 0;
    }
    let n = from.borrow();
    n.value + n.out.iter().map(|o| reach(o, seen)).sum::<i64>()
}
fn spread(from: &Link, amount: i64) {
    if amount == 0 {
        return;
    }
    from.borrow_mut().value += amount;
    let out = from.borrow().out.clone();
    for o in out {
        spread(&o, amount / 2);
    }
}
fn main() {
    let nodes: Vec<Link> = (0..6).map(node).collect();
    for (a, b) in [(0, 1), (0, 2), (1, 3), (2, 3), (3, 4)] {
        connect(&nodes[a], &nodes[b]);
    }
    let mut seen = BTreeSet::new();
    println!("{} {seen:?}", reach(&nodes[0], &mut BTreeSet::new()));
    reach(&nodes[2], &mut seen);
    println!("{seen:?}");
    spread(&nodes[0], 100);
    println!("{:?}", nodes.iter().map(|n| n.borrow().value).collect::<Vec<_>>());
    println!("{:?}", nodes.iter().map(|n| (Rc::strong_count(n), Rc::weak_count(n))).collect::<Vec<_>>());
    let parents: Vec<u32> = nodes[3].borrow().back.iter().filter_map(Weak::upgrade).map(|p| p.borrow().id).collect();
    println!("{parents:?}");
    let four = nodes[4].clone();
    let weak = Rc::downgrade(&nodes[5]);
    println!("{}", weak.upgrade().is_some());
    drop(nodes);
    println!();
    println!("{} {:?} {}", four.borrow().id, four.borrow().back[0].upgrade().is_none(), weak.upgrade().is_none());
    println!("{:?} {}", Rc::try_unwrap(four).map(|n| n.into_inner().value).is_ok(), weak.strong_count());
}
