//! Fields drop in the order of declaration, variables in reverse, nested values after their owner's own drop.
struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
struct Pair {
    second: Noisy,
    first: Noisy,
}
struct Owner {
    name: &'static str,
    pair: Pair,
    list: Vec<Noisy>,
    tuple: (Noisy, Noisy),
}
impl Drop for Owner {
    fn drop(&mut self) {
        println!("owner {} goes", self.name);
    }
}
enum Either {
    Left(Noisy, Noisy),
    Right { a: Noisy, b: Box<Noisy> },
}
fn main() {
    let _a = Noisy("a");
    let _b = Noisy("b");
    {
        let _inner = Owner {
            tuple: (Noisy("t0"), Noisy("t1")),
            list: vec![Noisy("l0"), Noisy("l1"), Noisy("l2")],
            pair: Pair { first: Noisy("first"), second: Noisy("second") },
            name: "inner",
        };
        println!("made");
    }
    let array = [Noisy("x"), Noisy("y")];
    let e = Either::Right { b: Box::new(Noisy("rb")), a: Noisy("ra") };
    let f = Either::Left(Noisy("la"), Noisy("lb"));
    drop(e);
    let _ = Noisy("ignored");
    let _kept = f;
    drop(array);
    println!("end");
}
