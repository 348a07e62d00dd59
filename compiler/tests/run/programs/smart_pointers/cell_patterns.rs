//! Cells in graphs of references: memo tables, counters, lazily linked nodes, swaps, take and restore, update.
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
struct Fib {
    memo: RefCell<HashMap<u32, u64>>,
    hits: Cell<u32>,
}
impl Fib {
    fn get(&self, n: u32) -> u64 {
        if n < 2 {
            return n as u64;
        }
        if let Some(v) = self.memo.borrow().get(&n) {
            self.hits.set(self.hits.get() + 1);
            return *v;
        }
        let v = self.get(n - 1) + self.get(n - 2);
        self.memo.borrow_mut().insert(n, v);
        v
    }
}
struct Node<'a> {
    id: u32,
    next: Cell<Option<&'a Node<'a>>>,
    seen: Cell<bool>,
    name: OnceCell<String>,
}
fn node<'a>(id: u32) -> Node<'a> {
    Node { id, next: Cell::new(None), seen: Cell::new(false), name: OnceCell::new() }
}
impl<'a> Node<'a> {
    fn name(&self) -> &str {
        self.name.get_or_init(|| {
            println!("naming {}", self.id);
            format!("node{}", self.id)
        })
    }
    fn walk(&'a self) -> Vec<u32> {
        let (mut at, mut out) = (Some(self), vec![]);
        while let Some(n) = at {
            if n.seen.replace(true) {
                out.push(1000 + n.id);
                break;
            }
            out.push(n.id);
            at = n.next.get();
        }
        out
    }
}
struct Pool {
    free: RefCell<Vec<Vec<u8>>>,
    made: Cell<u32>,
}
impl Pool {
    fn with<T>(&self, f: impl FnOnce(&mut Vec<u8>) -> T) -> T {
        let mut v = self.free.borrow_mut().pop().unwrap_or_else(|| {
            self.made.set(self.made.get() + 1);
            vec![]
        });
        let r = f(&mut v);
        v.clear();
        self.free.borrow_mut().push(v);
        r
    }
}
fn main() {
    let f = Fib { memo: RefCell::default(), hits: Cell::new(0) };
    println!("{} {} {}", f.get(60), f.hits.get(), f.memo.borrow().len());
    let (a, b, c) = (node(1), node(2), node(3));
    a.next.set(Some(&b));
    b.next.set(Some(&c));
    println!("{:?}", a.walk());
    c.next.set(Some(&b));
    for n in [&a, &b, &c] {
        n.seen.set(false);
    }
    println!("{:?} {} {} {}", a.walk(), b.name(), b.name(), c.name.get().is_none());
    let p = Pool { free: RefCell::default(), made: Cell::new(0) };
    println!(
        "{}",
        p.with(|v| {
            v.extend([1, 2, 3]);
            p.with(|w| {
                w.push(9);
                w.len() + v.len()
            })
        })
    );
    println!("{} {}", p.with(|v| v.len()), p.made.get());
    let x = Cell::new(vec![1, 2]);
    let mut v = x.take();
    v.push(3);
    println!("{:?} {:?}", x.replace(v), x.into_inner());
    let cells = [Cell::new(1), Cell::new(2), Cell::new(3)];
    cells[0].swap(&cells[2]);
    for w in cells.windows(2) {
        w[1].set(w[0].get() * 10 + w[1].get());
    }
    println!("{:?}", cells.each_ref().map(Cell::get));
    let r = RefCell::new((String::from("a"), 1));
    {
        let (mut s, n) = std::cell::RefMut::map_split(r.borrow_mut(), |p| (&mut p.0, &mut p.1));
        s.push_str(&n.to_string());
    }
    println!("{:?} {:?}", r, r.try_borrow_mut().map(|mut b| std::mem::take(&mut b.0)).ok());
    let mut owned = RefCell::new(5);
    *owned.get_mut() += 1;
    owned.replace_with(|n| *n * 7);
    owned.swap(&RefCell::new(70));
    println!("{}", owned.borrow());
    let once: OnceCell<u8> = OnceCell::new();
    println!("{:?} {:?} {:?}", once.get().copied(), once.set(3), once.set(4));
    println!("{:?}", once.into_inner());
}
