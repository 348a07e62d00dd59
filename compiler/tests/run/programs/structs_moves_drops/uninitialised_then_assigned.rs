//! Variables declared first and assigned later on each path, in loops, matches and closures; drops of partially filled structs.
struct N(&'static str);
impl Drop for N {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
struct S {
    a: N,
    b: N,
}
fn pick(n: u8) -> u8 {
    let x;
    let y: u16;
    if n > 5 {
        x = n;
        y = 1;
    } else if n == 0 {
        return 99;
    } else {
        y = 7;
        x = match n {
            1 => 10,
            2 => {
                let z;
                z = 3;
                z * 2
            }
            _ => 30,
        };
    }
    x + y as u8
}
fn first(v: &[N]) -> &'static str {
    let name;
    'f: {
        for n in v {
            if n.0.len() == 2 {
                name = n.0;
                break 'f;
            }
        }
        name = "none";
    }
    name
}
fn main() {
    println!("{:?}", [0, 1, 2, 3, 6].map(pick));
    println!("{}", first(&[N("a"), N("bb"), N("cc")]));
    let late;
    {
        let _early = N("early");
        late = N("late");
    }
    let s: S;
    let flag = late.0.len() > 3;
    if flag {
        s = S { a: N("sa"), b: N("sb") };
        println!("{}", s.b.0);
    }
    let mut slot;
    for n in ["r0", "r1"] {
        slot = N(n);
        println!("has {}", slot.0);
    }
    let (x, y);
    (x, y) = (1, N("tuple"));
    let [mut p, q]: [N; 2];
    [p, q] = [N("p"), N("q")];
    println!("{x} {} {} {}", y.0, p.0, q.0);
    p = N("p2");
    let c = {
        let inner;
        inner = N("captured");
        move || inner.0
    };
    println!("{} {}", c(), p.0);
}
