//! Values moved on some paths only: the flag decides at run time who is dropped.
struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("  drop {}", self.0);
    }
}
fn eat(n: Noisy) {
    println!("  eat {}", n.0);
}
fn paths(mask: u32) {
    println!("paths {mask:03b}");
    let a = Noisy("a");
    let b = Noisy("b");
    let pair = (Noisy("p0"), Noisy("p1"));
    if mask & 1 != 0 {
        eat(a);
    }
    if mask & 2 != 0 {
        eat(pair.1);
    } else if mask & 4 != 0 {
        let _m = b;
        println!("  moved b");
    }
    println!("  middle");
    if mask & 4 != 0 && mask & 2 != 0 {
        eat(pair.0);
        return;
    }
    println!("  end");
}
fn reinit(flag: bool) {
    println!("reinit {flag}");
    let mut x = Noisy("x");
    if flag {
        eat(x);
        x = Noisy("x again");
    }
    println!("  {}", x.0);
    if !flag {
        eat(x);
    }
}
fn matching(o: Option<Noisy>, take: bool) {
    println!("matching {take}");
    match o {
        Some(n) if take => eat(n),
        Some(ref n) => println!("  only look at {}", n.0),
        None => println!("  none"),
    }
    println!("  after match");
}
fn in_loop(stop: u32) {
    println!("in_loop {stop}");
    let x = Noisy("once");
    let mut n = 0;
    loop {
        n += 1;
        if n == stop {
            eat(x);
            break;
        }
        if n > 3 {
            break;
        }
    }
    println!("  after loop");
}
fn by_closure(call: bool) {
    println!("closure {call}");
    let x = Noisy("captured");
    let f = move || eat(x);
    if call {
        f();
    }
    println!("  done");
}
fn question(n: Option<u8>) -> Option<u8> {
    println!("question {n:?}");
    let _a = Noisy("qa");
    let n = n?;
    let _b = Noisy("qb");
    Some(n + 1)
}
fn main() {
    for mask in 0..8 {
        paths(mask);
    }
    reinit(true);
    reinit(false);
    matching(Some(Noisy("s")), true);
    matching(Some(Noisy("s")), false);
    matching(None, true);
    in_loop(2);
    in_loop(9);
    by_closure(true);
    by_closure(false);
    println!("{:?} {:?}", question(Some(1)), question(None));
}
