//! Each operand, index and scrutinee is evaluated once and from left to right.
use std::cell::RefCell;
struct Log(RefCell<Vec<String>>);
impl Log {
    fn n<T: std::fmt::Debug>(&self, name: &str, t: T) -> T {
        self.0.borrow_mut().push(format!("{name}={t:?}"));
        t
    }
    fn flush(&self) {
        println!("{}", self.0.take().join(" "));
    }
}
fn three(a: i32, b: i32, c: i32) -> i32 {
    a * 100 + b * 10 + c
}
#[derive(Debug)]
struct S {
    a: i32,
    b: i32,
}
fn main() {
    let l = Log(RefCell::default());
    let r = l.n("a", 1) + l.n("b", 2) * l.n("c", 3) - l.n("d", 4);
    l.n("sum", r);
    l.flush();
    println!("{}", three(l.n("x", 1), l.n("y", 2), l.n("z", 3)));
    l.flush();
    let s = S { b: l.n("field b", 2), a: l.n("field a", 1) };
    println!("{s:?}");
    l.flush();
    let mut v = vec![1, 2, 3];
    v[l.n("index", 1)] = l.n("value", 9);
    l.flush();
    v[l.n("place", 2)] += l.n("added", 5);
    l.flush();
    println!("{v:?}");
    let t = (l.n("t0", 'a'), [l.n("e0", 1), l.n("e1", 2)], l.n("t2", "s"));
    l.flush();
    let picked = match l.n("scrutinee", t.1[1]) {
        1 => l.n("arm one", 1),
        2 if l.n("guard", false) => 0,
        2 => l.n("arm two", 2),
        _ => 3,
    };
    println!("{picked}");
    l.flush();
    let _ = l.n("left", false) && l.n("skipped", true) || l.n("right", true);
    l.flush();
    if l.n("p", 1) < l.n("q", 2) && l.n("r", true) {
        l.n("then", 0);
    } else {
        l.n("else", 0);
    }
    l.flush();
    for i in l.n("from", 0)..l.n("to", 3) {
        l.n("body", i);
    }
    l.flush();
    let mut x = 5;
    x = l.n("first", x)
        + {
            x += 1;
            l.n("second", x)
        }
        + {
            x *= 2;
            x
        };
    println!("{x}");
    l.flush();
    let arr = [[1, 2], [3, 4]];
    println!("{}", arr[l.n("i", 1)][l.n("j", 0)]);
    l.flush();
    println!("{} {}", l.n("fmt1", 1), l.n("fmt2", 2));
    l.flush();
    let chain = l.n("recv", String::from("s")).replace(l.n("from", "s"), l.n("to", "t"));
    println!("{chain}");
    l.flush();
}
