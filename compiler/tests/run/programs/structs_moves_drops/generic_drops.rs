//! Destructors of generic types, of trait objects in generics, of PhantomData owners, conditional drops by needs_drop.
use std::marker::PhantomData;
use std::mem::needs_drop;
struct N(&'static str);
impl Drop for N {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
struct Wrap<T: std::any::Any>(T, &'static str);
impl<T: std::any::Any> Drop for Wrap<T> {
    fn drop(&mut self) {
        println!("wrap {} needs {}", self.1, needs_drop::<T>());
    }
}
struct Both<A, B> {
    b: B,
    a: A,
}
struct Typed<T>(PhantomData<T>, u8);
impl<T> Drop for Typed<T> {
    fn drop(&mut self) {
        println!("typed {} {}", self.1, size_of::<T>());
    }
}
trait T {
    fn name(&self) -> &'static str;
}
impl T for N {
    fn name(&self) -> &'static str {
        self.0
    }
}
impl T for u8 {
    fn name(&self) -> &'static str {
        "byte"
    }
}
fn pass<X>(x: X) -> X {
    x
}
fn lose<X>(_: X) -> bool {
    needs_drop::<X>()
}
fn choose<X>(a: X, b: X, first: bool) -> X {
    if first { a } else { b }
}
fn main() {
    let _w = Wrap(N("in wrap"), "outer");
    {
        let _v = Wrap(5, "int");
        let _x = Wrap(Wrap(N("deep"), "mid"), "top");
        println!("made");
    }
    let both = Both { a: N("a"), b: (N("b0"), Wrap("s", "str")) };
    let Both { b, .. } = both;
    println!("only b");
    drop(b);
    println!("{} {} {}", lose(N("lost")), lose(7), lose(Some(Box::new(N("boxed")))));
    println!("{}", choose(N("left"), N("right"), true).0);
    println!("{}", pass(pass(N("passed"))).0);
    drop(Typed::<[u64; 4]>(PhantomData, 9));
    let list: Vec<Box<dyn T>> = vec![Box::new(N("dyn")), Box::new(3u8)];
    println!("{:?}", list.iter().map(|t| t.name()).collect::<Vec<_>>());
    drop(list);
    println!(
        "{} {} {} {}",
        needs_drop::<Both<u8, u8>>(),
        needs_drop::<Both<u8, N>>(),
        needs_drop::<[N; 0]>(),
        needs_drop::<Option<&N>>()
    );
    let arr: [Option<N>; 3] = [Some(N("x")), None, Some(N("z"))];
    let [_, mid, last] = arr;
    println!("{} {}", mid.is_none(), last.is_some());
}
