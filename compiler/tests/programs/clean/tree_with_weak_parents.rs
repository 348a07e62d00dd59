use std::cell::RefCell;
use std::rc::{Rc, Weak};

#[derive(Debug)]
struct Node {
    name: String,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
}

fn node(name: &str) -> Rc<Node> {
    Rc::new(Node { name: name.to_string(), parent: RefCell::default(), children: RefCell::default() })
}

fn adopt(parent: &Rc<Node>, child: Rc<Node>) {
    *child.parent.borrow_mut() = Rc::downgrade(parent);
    parent.children.borrow_mut().push(child);
}

fn main() {
    let root = node("root");
    adopt(&root, node("leaf"));
    let leaf = Rc::clone(&root.children.borrow()[0]);
    println!("{} of {:?}", leaf.name, leaf.parent.borrow().upgrade().map(|p| p.name.clone()));
    println!("{}", Rc::strong_count(&leaf));
}
