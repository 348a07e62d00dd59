//! A tree with weak parents: moving subtrees, paths, depth, removal, and counts of strong and weak at each step.
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
struct Node {
    name: String,
    size: Cell<u32>,
    parent: RefCell<Weak<Node>>,
    kids: RefCell<Vec<Rc<Node>>>,
}
impl Drop for Node {
    fn drop(&mut self) {
        print!("~{} ", self.name);
    }
}
impl Node {
    fn add(self: &Rc<Self>, kid: &Rc<Node>) {
        kid.detach();
        *kid.parent.borrow_mut() = Rc::downgrade(self);
        self.kids.borrow_mut().push(kid.clone());
    }
    fn detach(self: &Rc<Self>) -> bool {
        let p = self.parent.take().upgrade();
        p.is_some_and(|p| {
            p.kids.borrow_mut().retain(|k| !Rc::ptr_eq(k, self));
            true
        })
    }
    fn path(&self) -> String {
        match self.parent.borrow().upgrade() {
            Some(p) => format!("{}/{}", p.path(), self.name),
            None => self.name.clone(),
        }
    }
    fn total(&self) -> u32 {
        self.size.get() + self.kids.borrow().iter().map(|k| k.total()).sum::<u32>()
    }
    fn find(self: &Rc<Self>, name: &str) -> Option<Rc<Node>> {
        if self.name == name {
            return Some(self.clone());
        }
        self.kids.borrow().iter().find_map(|k| k.find(name))
    }
}
fn main() {
    let mk = |n: &str, s| {
        Rc::new(Node { name: n.into(), size: Cell::new(s), parent: RefCell::default(), kids: RefCell::default() })
    };
    let root = mk("root", 1);
    let (a, b, c) = (mk("a", 10), mk("b", 20), mk("c", 30));
    root.add(&a);
    a.add(&b);
    b.add(&c);
    println!(
        "{} {} {:?}",
        c.path(),
        root.total(),
        [&root, &a, &b, &c].map(|n| (Rc::strong_count(n), Rc::weak_count(n)))
    );
    root.add(&b);
    println!("{} {} {}", c.path(), a.total(), root.kids.borrow().len());
    b.size.set(b.size.get() + 5);
    println!("{:?} {:?}", root.find("c").map(|n| n.path()), root.find("zz").is_none());
    println!("{} {}", b.detach(), b.detach());
    println!("{} {} {}", b.path(), root.total(), b.total());
    drop(b);
    println!("{} {:?}", c.path(), c.parent.borrow().upgrade().is_none());
    drop(root);
    println!("{} {}", a.path(), a.kids.borrow().len());
    drop((a, c));
    println!();
}
