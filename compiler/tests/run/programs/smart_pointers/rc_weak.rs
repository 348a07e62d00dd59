//! Rc and Weak: counts, upgrades, make_mut, try_unwrap, cycles broken by Weak.
use std::cell::RefCell;
use std::rc::{Rc, Weak};
struct Node {
    name: String,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
}
impl Drop for Node {
    fn drop(&mut self) {
        println!("drop {}", self.name);
    }
}
fn node(name: &str) -> Rc<Node> {
    Rc::new(Node { name: name.into(), parent: RefCell::default(), children: RefCell::default() })
}
fn add(parent: &Rc<Node>, child: Rc<Node>) {
    *child.parent.borrow_mut() = Rc::downgrade(parent);
    parent.children.borrow_mut().push(child);
}
fn main() {
    let root = node("root");
    let leaf = node("leaf");
    add(&root, leaf.clone());
    add(&root, node("other"));
    println!(
        "{} {} {} {}",
        Rc::strong_count(&root),
        Rc::weak_count(&root),
        Rc::strong_count(&leaf),
        Rc::weak_count(&leaf)
    );
    println!("{:?}", leaf.parent.borrow().upgrade().map(|p| p.name.clone()));
    let names: Vec<String> = root.children.borrow().iter().map(|c| c.name.clone()).collect();
    println!("{names:?}");
    drop(root);
    println!("{:?} {}", leaf.parent.borrow().upgrade().is_none(), Rc::strong_count(&leaf));
    let mut a = Rc::new(vec![1, 2]);
    let b = Rc::clone(&a);
    Rc::make_mut(&mut a).push(3);
    println!("{a:?} {b:?} {}", Rc::ptr_eq(&a, &b));
    println!("{:?} {:?}", Rc::get_mut(&mut a), Rc::try_unwrap(b));
    let c = a.clone();
    println!("{:?}", Rc::try_unwrap(a).map_err(|rc| rc.len()));
    println!("{:?}", Rc::into_inner(c));
    let cyclic = Rc::new_cyclic(|me: &Weak<Node>| Node {
        name: "self".into(),
        parent: RefCell::new(me.clone()),
        children: RefCell::default(),
    });
    println!("{}", cyclic.parent.borrow().upgrade().unwrap().name);
    let text: Rc<str> = "shared".into();
    let slice: Rc<[i32]> = (0..4).collect();
    println!("{text} {slice:?} {}", Rc::strong_count(&text));
    let shown: Rc<dyn std::fmt::Display> = Rc::new(4.5);
    println!("{shown} {:?}", Weak::<u8>::new().upgrade());
}
