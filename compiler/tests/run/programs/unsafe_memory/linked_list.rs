//! A doubly linked list over NonNull and Box::into_raw, with removal in the middle.
use std::ptr::NonNull;
struct Node<T> {
    value: T,
    before: Option<NonNull<Node<T>>>,
    after: Option<NonNull<Node<T>>>,
}
struct List<T> {
    head: Option<NonNull<Node<T>>>,
    tail: Option<NonNull<Node<T>>>,
    len: usize,
}
impl<T> List<T> {
    fn new() -> Self {
        List { head: None, tail: None, len: 0 }
    }
    fn push_back(&mut self, value: T) -> NonNull<Node<T>> {
        let node = NonNull::from(Box::leak(Box::new(Node { value, before: self.tail, after: None })));
        match self.tail {
            Some(mut t) => unsafe { t.as_mut().after = Some(node) },
            None => self.head = Some(node),
        }
        self.tail = Some(node);
        self.len += 1;
        node
    }
    fn push_front(&mut self, value: T) {
        let node = NonNull::from(Box::leak(Box::new(Node { value, before: None, after: self.head })));
        match self.head {
            Some(h) => unsafe { (*h.as_ptr()).before = Some(node) },
            None => self.tail = Some(node),
        }
        self.head = Some(node);
        self.len += 1;
    }
    unsafe fn unlink(&mut self, node: NonNull<Node<T>>) -> T {
        let node = unsafe { Box::from_raw(node.as_ptr()) };
        match node.before {
            Some(b) => unsafe { (*b.as_ptr()).after = node.after },
            None => self.head = node.after,
        }
        match node.after {
            Some(a) => unsafe { (*a.as_ptr()).before = node.before },
            None => self.tail = node.before,
        }
        self.len -= 1;
        node.value
    }
    fn pop_front(&mut self) -> Option<T> {
        self.head.map(|h| unsafe { self.unlink(h) })
    }
    fn iter(&self) -> impl Iterator<Item = &T> + '_ {
        let mut at = self.head;
        std::iter::from_fn(move || {
            let n = unsafe { at?.as_ref() };
            at = n.after;
            Some(&n.value)
        })
    }
    fn backwards(&self) -> impl Iterator<Item = &T> + '_ {
        let mut at = self.tail;
        std::iter::from_fn(move || {
            let n = unsafe { at?.as_ref() };
            at = n.before;
            Some(&n.value)
        })
    }
}
impl<T> Drop for List<T> {
    fn drop(&mut self) {
        while self.pop_front().is_some() {}
    }
}
struct Noisy(char);
impl Drop for Noisy {
    fn drop(&mut self) {
        print!("~{} ", self.0);
    }
}
fn main() {
    let mut l = List::new();
    let nodes: Vec<_> = "abcde".chars().map(|c| l.push_back(Noisy(c))).collect();
    l.push_front(Noisy('z'));
    let show = |l: &List<Noisy>| {
        println!(
            "{} {} {}",
            l.len,
            l.iter().map(|n| n.0).collect::<String>(),
            l.backwards().map(|n| n.0).collect::<String>()
        )
    };
    show(&l);
    let c = unsafe { l.unlink(nodes[2]) };
    println!("{}", c.0);
    unsafe {
        l.unlink(nodes[4]);
    }
    show(&l);
    println!("{:?}", l.pop_front().map(|n| n.0));
    show(&l);
    drop(l);
    println!("end");
}
