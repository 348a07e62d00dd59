//! A search tree with insertion, removal, balance by rotation, traversal in four orders and validation.
#[derive(Debug)]
struct Node {
    key: i32,
    height: i32,
    left: Tree,
    right: Tree,
}
type Tree = Option<Box<Node>>;
fn height(t: &Tree) -> i32 {
    t.as_ref().map_or(0, |n| n.height)
}
fn fix(n: &mut Box<Node>) {
    n.height = 1 + height(&n.left).max(height(&n.right));
}
fn rotate_right(mut n: Box<Node>) -> Box<Node> {
    let mut l = n.left.take().unwrap();
    n.left = l.right.take();
    fix(&mut n);
    l.right = Some(n);
    fix(&mut l);
    l
}
fn rotate_left(mut n: Box<Node>) -> Box<Node> {
    let mut r = n.right.take().unwrap();
    n.right = r.left.take();
    fix(&mut n);
    r.left = Some(n);
    fix(&mut r);
    r
}
fn balance(mut n: Box<Node>) -> Box<Node> {
    fix(&mut n);
    match height(&n.left) - height(&n.right) {
        2 => {
            let l = n.left.as_ref().unwrap();
            if height(&l.left) < height(&l.right) {
                n.left = n.left.take().map(rotate_left);
            }
            rotate_right(n)
        }
        -2 => {
            let r = n.right.as_ref().unwrap();
            if height(&r.right) < height(&r.left) {
                n.right = n.right.take().map(rotate_right);
            }
            rotate_left(n)
        }
        _ => n,
    }
}
fn insert(t: Tree, key: i32) -> Tree {
    Some(match t {
        None => Box::new(Node { key, height: 1, left: None, right: None }),
        Some(mut n) => {
            if key < n.key {
                n.left = insert(n.left.take(), key);
            } else if key > n.key {
                n.right = insert(n.right.take(), key);
            }
            balance(n)
        }
    })
}
fn take_min(mut n: Box<Node>) -> (Tree, i32) {
    match n.left.take() {
        None => (n.right.take(), n.key),
        Some(l) => {
            let (rest, k) = take_min(l);
            n.left = rest;
            (Some(balance(n)), k)
        }
    }
}
fn remove(t: Tree, key: i32) -> Tree {
    let mut n = t?;
    if key < n.key {
        n.left = remove(n.left.take(), key);
    } else if key > n.key {
        n.right = remove(n.right.take(), key);
    } else {
        return match (n.left.take(), n.right.take()) {
            (None, r) => r,
            (l, None) => l,
            (l, Some(r)) => {
                let (rest, k) = take_min(r);
                Some(balance(Box::new(Node { key: k, height: 0, left: l, right: rest })))
            }
        };
    }
    Some(balance(n))
}
fn walk(t: &Tree, f: &mut impl FnMut(&Node, u8)) {
    if let Some(n) = t {
        f(n, 0);
        walk(&n.left, f);
        f(n, 1);
        walk(&n.right, f);
        f(n, 2);
    }
}
fn order(t: &Tree, when: u8) -> Vec<i32> {
    let mut v = vec![];
    walk(t, &mut |n, w| {
        if w == when {
            v.push(n.key)
        }
    });
    v
}
fn levels(t: &Tree) -> Vec<Vec<i32>> {
    let (mut out, mut row) = (vec![], t.iter().collect::<Vec<_>>());
    while !row.is_empty() {
        out.push(row.iter().map(|n| n.key).collect());
        row = row.iter().flat_map(|n| n.left.iter().chain(&n.right)).collect();
    }
    out
}
fn balanced(t: &Tree) -> bool {
    let mut ok = true;
    walk(t, &mut |n, _| ok &= (height(&n.left) - height(&n.right)).abs() < 2);
    ok && order(t, 1).is_sorted()
}
fn main() {
    let mut t = None;
    for k in [50, 20, 70, 10, 30, 60, 80, 25, 35, 5, 20] {
        t = insert(t, k);
    }
    println!("{:?}\n{:?}\n{:?}\n{:?} {}", order(&t, 0), order(&t, 1), order(&t, 2), levels(&t), height(&t));
    for k in [20, 50, 99, 5] {
        t = remove(t, k);
        println!("{:?} {}", levels(&t), balanced(&t));
    }
    let mut big = None;
    let mut x = 12345u32;
    for _ in 0..500 {
        x = x.wrapping_mul(1103515245).wrapping_add(12345);
        big = insert(big, (x >> 16) as i32 % 1000);
    }
    println!("{} {} {}", order(&big, 1).len(), height(&big), balanced(&big));
    for k in 0..700 {
        big = remove(big, k);
    }
    println!("{} {} {}", order(&big, 1).len(), height(&big), balanced(&big));
    let line = (0..100).fold(None, insert);
    println!("{} {}", height(&line), balanced(&line));
}
