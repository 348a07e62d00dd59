//! When captured values are dropped: with the closure, after a FnOnce call, in half-run closures, in vectors of closures.
struct N(&'static str);
impl Drop for N {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn make(n: &'static str) -> impl Fn() -> &'static str {
    let n = N(n);
    move || n.0
}
fn consume(n: &'static str) -> impl FnOnce() -> N {
    let (n, extra) = (N(n), N("extra"));
    move || {
        let _e = &extra;
        n
    }
}
fn run_once(f: impl FnOnce()) {
    println!("before call");
    f();
    println!("after call");
}
fn main() {
    let a = make("a");
    println!("{}", a());
    {
        let b = make("b");
        println!("{}", b());
    }
    let got = consume("c")();
    println!("got {}", got.0);
    let never = consume("never");
    drop(never);
    let x = N("x");
    run_once(move || {
        let y = x;
        println!("using {}", y.0);
    });
    let z = N("z");
    run_once(move || println!("by ref {}", z.0));
    let list: Vec<Box<dyn Fn() -> &'static str>> = vec![Box::new(make("l0")), Box::new(make("l1"))];
    println!("{:?}", list.iter().map(|f| f()).collect::<Vec<_>>());
    drop(list);
    let caught = std::panic::catch_unwind(|| {
        let p = N("p");
        let f = move |n: u32| {
            if n > 1 {
                panic!()
            }
            println!("{} {n}", p.0);
        };
        f(1);
        f(2);
    });
    println!("{}", caught.is_err());
    let mut slot: Option<Box<dyn FnMut() -> u32>> = None;
    for n in ["s0", "s1"] {
        let held = N(n);
        let mut k = 0;
        slot = Some(Box::new(move || {
            let _h = &held;
            k += 1;
            k
        }));
        println!("{}", slot.as_mut().map_or(0, |f| f() + f()));
    }
    println!("clearing");
    slot = None;
    let pair = (N("t0"), N("t1"));
    let first = move || {
        let _a = &pair.0;
    };
    first();
    println!("pair.1 lives {}", pair.1.0);
    drop(first);
    println!("end {}", slot.is_none());
}
