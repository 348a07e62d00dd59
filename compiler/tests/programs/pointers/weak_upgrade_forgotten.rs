use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Node {
    name: String,
    parent: RefCell<Weak<Node>>,
}

fn main() {
    let root = Rc::new(Node { name: "root".into(), parent: RefCell::new(Weak::new()) });
    let leaf = Node { name: "leaf".into(), parent: RefCell::new(Rc::downgrade(&root)) };
    println!("{} {}", leaf.name, leaf.parent.borrow().name);
    let again: Weak<Node> = root;
}
