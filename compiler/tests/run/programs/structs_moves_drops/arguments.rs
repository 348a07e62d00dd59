//! Who drops arguments: callee, patterns in parameters, self by value, builder chains, ignored parameters.
struct Noisy(String);
impl Noisy {
    fn new(s: &str) -> Self {
        Noisy(s.to_string())
    }
    fn add(mut self, s: &str) -> Self {
        self.0.push_str(s);
        self
    }
    fn rename(self, s: &str) -> Noisy {
        println!("rename {} to {s}", self.0);
        Noisy::new(s)
    }
    fn end(self) -> usize {
        self.0.len()
    }
}
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn ignored(_: Noisy, _named: Noisy) {
    println!("in ignored");
}
fn pattern((a, _): (Noisy, Noisy), [_, b]: [Noisy; 2]) {
    println!("in pattern {} {}", a.0, b.0);
}
fn reference(n: &Noisy) -> &str {
    &n.0
}
fn give_back(n: Noisy, give: bool) -> Option<Noisy> {
    if give { Some(n) } else { None }
}
fn order(_a: Noisy, _b: Noisy, _c: Noisy) {
    println!("in order");
}
fn main() {
    ignored(Noisy::new("i1"), Noisy::new("i2"));
    println!("--");
    pattern((Noisy::new("p0"), Noisy::new("p1")), [Noisy::new("q0"), Noisy::new("q1")]);
    println!("--");
    println!("{}", reference(&Noisy::new("temporary")));
    println!("--");
    let n = Noisy::new("a").add("b").add("c");
    println!("{}", n.rename("d").rename("e").end());
    println!("--");
    println!("{}", give_back(Noisy::new("g1"), true).is_some());
    println!("{}", give_back(Noisy::new("g2"), false).is_some());
    println!("--");
    order(Noisy::new("o1"), Noisy::new("o2"), Noisy::new("o3"));
    println!("--");
    let f = |_: Noisy| println!("closure ignoring");
    f(Noisy::new("c1"));
    let v: Vec<usize> = vec![Noisy::new("v1"), Noisy::new("v22")].into_iter().map(Noisy::end).collect();
    println!("{v:?}");
    let _ = give_back(Noisy::new("unused"), true);
    give_back(Noisy::new("statement"), true);
    println!("end");
}
