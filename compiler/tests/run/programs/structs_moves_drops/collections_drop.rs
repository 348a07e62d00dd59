//! In which order collections drop what they hold, and what replacing and clearing drop.
use std::collections::{BTreeMap, BinaryHeap, HashMap, LinkedList, VecDeque};
use std::rc::Rc;
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
struct N(u32);
impl Drop for N {
    fn drop(&mut self) {
        print!("{} ", self.0);
    }
}
fn section(name: &str) {
    println!();
    print!("{name}: ");
}
fn main() {
    section("vec");
    drop(vec![N(1), N(2), N(3)]);
    section("array");
    drop([N(1), N(2)]);
    section("boxed slice");
    drop(vec![N(1), N(2)].into_boxed_slice());
    section("deque");
    {
        let mut d = VecDeque::new();
        d.push_back(N(1));
        d.push_front(N(2));
        d.push_back(N(3));
        print!("| ");
    }
    section("list");
    drop(LinkedList::from([N(4), N(5)]));
    section("btree");
    {
        let mut m = BTreeMap::from([(N(3), N(30)), (N(1), N(10)), (N(2), N(20))]);
        print!("| ");
        m.insert(N(2), N(21));
        print!("| ");
        m.remove(&*std::mem::ManuallyDrop::new(N(1)));
        print!("| ");
    }
    section("hash");
    {
        let mut m = HashMap::from([(1, N(1))]);
        m.insert(1, N(2));
        print!("| ");
        m.clear();
        print!("| ");
    }
    section("heap");
    {
        let mut h = BinaryHeap::from([N(1), N(9)]);
        h.pop();
        print!("| ");
    }
    section("rc");
    {
        let r = Rc::new((N(1), N(2)));
        let q = r.clone();
        drop(r);
        print!("| ");
        drop(q);
        print!("| ");
    }
    section("nested");
    drop(vec![vec![N(1)], vec![N(2), N(3)]]);
    section("tuple");
    drop((N(1), (N(2), [N(3), N(4)]), N(5)));
    section("option");
    {
        let mut o = Some(N(1));
        o.replace(N(2));
        print!("| ");
        o.take();
        print!("| ");
    }
    section("dedup");
    {
        let mut v = vec![N(1), N(1), N(2)];
        v.dedup();
        print!("| ");
    }
    section("splice");
    {
        let mut v = vec![N(1), N(2), N(3)];
        v.splice(0..2, [N(7)]);
        print!("| ");
    }
    section("resize");
    {
        let mut v: Vec<Option<Rc<N>>> = vec![];
        v.resize(3, Some(Rc::new(N(1))));
        v.clear();
        print!("| ");
    }
    section("into_iter");
    {
        let mut i = vec![N(1), N(2), N(3), N(4)].into_iter();
        i.next_back();
        i.next();
        print!("| ");
    }
    section("array iter");
    {
        let mut i = [N(1), N(2), N(3)].into_iter();
        i.nth(1);
        print!("| ");
    }
    section("zip");
    {
        for (a, b) in vec![N(1), N(2), N(3)].into_iter().zip([N(11), N(12)]) {
            print!("({} {}) ", a.0, b.0);
        }
    }
    section("sort");
    {
        let mut v = vec![N(3), N(1), N(2)];
        v.sort();
        print!("| ");
    }
    section("dyn");
    {
        let b: Vec<Box<dyn std::fmt::Debug>> = vec![Box::new(N(1)), Box::new(5), Box::new(N(2))];
        print!("{} ", b.len());
    }
    section("swap_remove");
    {
        let mut v = vec![N(1), N(2), N(3)];
        v.swap_remove(0);
        print!("| ");
    }
    println!();
}
