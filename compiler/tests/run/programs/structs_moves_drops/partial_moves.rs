//! Moving parts out of a value leaves the other parts to be dropped at the end of the scope.
struct Noisy(u32);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
struct Three {
    a: Noisy,
    b: Noisy,
    c: (Noisy, Noisy),
}
fn three(from: u32) -> Three {
    Three { a: Noisy(from), b: Noisy(from + 1), c: (Noisy(from + 2), Noisy(from + 3)) }
}
fn consume(n: Noisy) {
    println!("consume {}", n.0);
}
fn conditional(flag: bool) {
    let t = three(10);
    if flag {
        consume(t.b);
    } else {
        let (x, _) = t.c;
        println!("kept {}", x.0);
    }
    println!("after if {flag}");
}
fn main() {
    {
        let t = three(0);
        consume(t.c.1);
        println!("scope ends");
    }
    conditional(true);
    conditional(false);
    {
        let Three { b, .. } = three(20);
        println!("only {}", b.0);
    }
    {
        let mut t = three(30);
        let moved = t.a;
        t.a = Noisy(99);
        println!("{} {}", moved.0, t.a.0);
    }
    let boxed = Box::new((Noisy(40), Noisy(41)));
    let (left, right) = *boxed;
    drop(right);
    println!("left {}", left.0);
}
