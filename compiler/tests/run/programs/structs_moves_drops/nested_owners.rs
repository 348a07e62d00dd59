//! Owners within owners: a guard stack, RAII for counters and logs, drops that touch shared state, order across fields.
use std::cell::RefCell;
use std::rc::Rc;
type Log = Rc<RefCell<Vec<String>>>;
struct Guard {
    log: Log,
    name: String,
}
impl Drop for Guard {
    fn drop(&mut self) {
        self.log.borrow_mut().push(format!("-{}", self.name));
    }
}
fn guard(log: &Log, name: &str) -> Guard {
    log.borrow_mut().push(format!("+{name}"));
    Guard { log: log.clone(), name: name.into() }
}
struct Inner {
    first: Guard,
    boxed: Box<Guard>,
    list: Vec<Guard>,
}
struct Outer {
    inner: Option<Inner>,
    tail: (Guard, [Guard; 2]),
    log: Log,
}
impl Drop for Outer {
    fn drop(&mut self) {
        self.log.borrow_mut().push("outer".into());
        if let Some(i) = self.inner.take() {
            let Inner { list, .. } = i;
            self.log.borrow_mut().push(format!("took {}", list.len()));
        }
    }
}
fn flush(log: &Log, what: &str) {
    println!("{what}: {}", log.borrow_mut().drain(..).collect::<Vec<_>>().join(" "));
}
fn early(log: &Log, n: u32) -> Option<u32> {
    let _a = guard(log, "a");
    let v = (n > 0).then_some(n)?;
    let _b = guard(log, "b");
    if v > 5 {
        return Some(v);
    }
    let _c = guard(log, "c");
    Some(v * 2)
}
fn main() {
    let log = Log::default();
    let g = |n: &str| guard(&log, n);
    {
        let _o = Outer {
            inner: Some(Inner { list: vec![g("l0"), g("l1")], boxed: Box::new(g("bx")), first: g("f") }),
            tail: (g("t"), [g("u0"), g("u1")]),
            log: log.clone(),
        };
        flush(&log, "built");
    }
    flush(&log, "dropped");
    for n in [0, 9, 3] {
        println!("{:?}", early(&log, n));
        flush(&log, "early");
    }
    let mut stack = vec![g("s0"), g("s1"), g("s2")];
    stack.insert(1, g("mid"));
    drop(stack.split_off(2));
    flush(&log, "split");
    stack[0] = g("new");
    flush(&log, "assigned");
    let moved = std::mem::replace(&mut stack[1], g("rep"));
    drop(stack);
    flush(&log, "stack");
    let shared = Rc::new(moved);
    let other = shared.clone();
    drop(shared);
    flush(&log, "one left");
    drop(other);
    flush(&log, "none left");
    let r = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _x = g("x");
        let _y = (g("y0"), g("y1"));
        if log.borrow().len() == 3 {
            std::panic::resume_unwind(Box::new(()))
        }
    }));
    flush(&log, "unwound");
    println!("{}", r.is_err());
    let f = {
        let held = g("held");
        move || held.name.len()
    };
    println!("{}", f());
    drop(f);
    flush(&log, "closure");
}
