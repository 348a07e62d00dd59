//! Matches in matches over tuples of enums, with moves and references in the arms.
#[derive(Debug, Clone, PartialEq)]
enum Tree {
    Leaf(i32),
    Node(Box<Tree>, Box<Tree>),
    Empty,
}
use Tree::*;
fn node(a: Tree, b: Tree) -> Tree {
    Node(Box::new(a), Box::new(b))
}
fn merge(a: Tree, b: Tree) -> Tree {
    match (a, b) {
        (Empty, t) | (t, Empty) => t,
        (Leaf(x), Leaf(y)) => Leaf(x + y),
        (Leaf(x), Node(l, r)) | (Node(l, r), Leaf(x)) => match *l {
            Empty => node(Leaf(x), *r),
            other => node(merge(Leaf(x), other), *r),
        },
        (Node(a, b), Node(c, d)) => node(merge(*a, *c), merge(*b, *d)),
    }
}
fn simplify(t: Tree) -> Tree {
    match t {
        Node(l, r) => match (simplify(*l), simplify(*r)) {
            (Empty, Empty) => Empty,
            (Empty, x) | (x, Empty) => x,
            (Leaf(0), x @ Node(..)) => x,
            (Leaf(a), Leaf(b)) if a == -b => Empty,
            (l, r) => node(l, r),
        },
        Leaf(n @ 1000..) => Leaf(n % 1000),
        t => t,
    }
}
fn depth(t: &Tree) -> usize {
    match t {
        Node(l, r) => 1 + depth(l).max(depth(r)),
        Leaf(_) => 1,
        Empty => 0,
    }
}
fn sum(t: &Tree) -> i32 {
    match *t {
        Leaf(n) => n,
        Node(ref l, ref r) => sum(l) + sum(r),
        Empty => 0,
    }
}
fn bump(t: &mut Tree) {
    match t {
        Leaf(n) if *n > 5 => *t = Empty,
        Leaf(n) => *n *= 2,
        Node(l, r) => {
            bump(l);
            std::mem::swap(l, r);
        }
        Empty => *t = Leaf(1),
    }
}
fn main() {
    let a = node(Leaf(1), node(Leaf(4), Empty));
    let b = node(node(Empty, Leaf(-4)), Leaf(7));
    let mut m = merge(a.clone(), b.clone());
    println!("{m:?} {} {}", depth(&m), sum(&m));
    for _ in 0..3 {
        bump(&mut m);
        println!("{m:?}");
    }
    println!("{:?}", simplify(node(node(Leaf(3), Leaf(-3)), node(Empty, Leaf(2005)))));
    println!("{:?}", simplify(merge(a, Leaf(0))) == b);
    println!("{:?}", simplify(m));
}
