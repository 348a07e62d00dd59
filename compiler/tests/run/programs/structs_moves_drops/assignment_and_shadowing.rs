//! Assignment drops the old value after the new one is made; shadowing keeps both alive.
struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn make(s: &'static str) -> Noisy {
    println!("make {s}");
    Noisy(s)
}
struct Pair {
    a: Noisy,
    b: Noisy,
}
static mut GLOBAL: Option<Noisy> = None;
fn main() {
    let mut x = make("x1");
    x = make("x2");
    println!("{}", x.0);
    let y = make("y1");
    let y = {
        println!("shadowing {}", y.0);
        make("y2")
    };
    println!("{}", y.0);
    let z;
    {
        let _inner = make("inner");
        z = make("z");
        println!("inner ends");
    }
    println!("{}", z.0);
    let uninit: Noisy;
    if z.0.len() > 5 {
        uninit = make("never");
        println!("{}", uninit.0);
    }
    let mut p = Pair { a: make("pa"), b: make("pb") };
    p.b = make("pb2");
    p = Pair { a: make("pa3"), ..p };
    println!("{} {}", p.a.0, p.b.0);
    let mut v = vec![make("v0"), make("v1")];
    v[0] = make("v0b");
    let mut o = Some(make("o"));
    o = None;
    println!("{}", o.is_none());
    let r = &mut v[1];
    *r = make("v1b");
    let (mut a, mut b) = (make("a"), make("b"));
    (a, b) = (b, a);
    println!("{} {}", a.0, b.0);
    [a, _] = [make("d0"), make("d1")];
    println!("{}", a.0);
    unsafe {
        GLOBAL = Some(make("g1"));
        GLOBAL = Some(make("g2"));
    }
    let mut boxed = Box::new(make("box1"));
    *boxed = make("box2");
    boxed = Box::new(make("box3"));
    println!("end {}", boxed.0);
}
