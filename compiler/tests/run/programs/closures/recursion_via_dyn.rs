//! Closures that call themselves: through dyn references, boxes, Rc, and the fixed-point combinator.
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
fn fix<A: Copy, R>(f: &dyn Fn(&dyn Fn(A) -> R, A) -> R, a: A) -> R {
    f(&|x| fix(f, x), a)
}
struct Recursive<'a>(&'a dyn Fn(&Recursive, u64) -> u64);
fn walk(tree: &Tree, visit: &mut dyn FnMut(usize, i32)) {
    fn go(t: &Tree, depth: usize, visit: &mut dyn FnMut(usize, i32)) {
        visit(depth, t.0);
        for c in &t.1 {
            go(c, depth + 1, visit);
        }
    }
    go(tree, 0, visit)
}
struct Tree(i32, Vec<Tree>);
fn main() {
    println!("{}", fix(&|me, n: u64| if n < 2 { 1 } else { n * me(n - 1) }, 15));
    println!("{}", fix(&|me, (a, b): (u32, u32)| if b == 0 { a } else { me((b, a % b)) }, (1071, 462)));
    let fib = Recursive(&|me, n| if n < 2 { n } else { (me.0)(me, n - 1) + (me.0)(me, n - 2) });
    println!("{}", (fib.0)(&fib, 16));
    let cache: RefCell<HashMap<u64, u64>> = RefCell::default();
    let calls = RefCell::new(0);
    let memo = Recursive(&|me, n| {
        *calls.borrow_mut() += 1;
        if n < 2 {
            return n;
        }
        if let Some(v) = cache.borrow().get(&n) {
            return *v;
        }
        let v = (me.0)(me, n - 1) + (me.0)(me, n - 2);
        cache.borrow_mut().insert(n, v);
        v
    });
    println!("{} {}", (memo.0)(&memo, 80), calls.borrow());
    let slot: Rc<RefCell<Option<Rc<dyn Fn(u32) -> String>>>> = Rc::default();
    let inner = slot.clone();
    let f: Rc<dyn Fn(u32) -> String> = Rc::new(move |n| {
        let me = inner.borrow().clone().unwrap();
        if n == 0 { "|".into() } else { format!("({})", me(n - 1)) }
    });
    *slot.borrow_mut() = Some(f.clone());
    println!("{}", f(5));
    slot.take();
    let tree = Tree(1, vec![Tree(2, vec![Tree(3, vec![])]), Tree(4, vec![])]);
    let (mut sum, mut path) = (0, String::new());
    walk(&tree, &mut |depth, v| {
        sum += v;
        path += &format!("{}{v} ", "-".repeat(depth));
    });
    println!("{sum} {path}");
}
