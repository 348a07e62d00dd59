//! Recursive generics: type-level lists, nested tuples, trait recursion with base cases, Peano numbers, heterogenous folds.
use std::fmt::Debug;
use std::marker::PhantomData;
struct Nil;
struct Cons<H, T>(H, T);
trait List {
    const LEN: usize;
    fn show(&self) -> String;
    fn fold<A>(&self, a: A, f: &mut dyn FnMut(A, &dyn Debug) -> A) -> A;
}
impl List for Nil {
    const LEN: usize = 0;
    fn show(&self) -> String {
        "nil".into()
    }
    fn fold<A>(&self, a: A, _: &mut dyn FnMut(A, &dyn Debug) -> A) -> A {
        a
    }
}
impl<H: Debug, T: List> List for Cons<H, T> {
    const LEN: usize = T::LEN + 1;
    fn show(&self) -> String {
        format!("{:?}:{}", self.0, self.1.show())
    }
    fn fold<A>(&self, a: A, f: &mut dyn FnMut(A, &dyn Debug) -> A) -> A {
        let a = f(a, &self.0);
        self.1.fold(a, f)
    }
}
macro_rules! list { () => { Nil }; ($h:expr $(, $t:expr)*) => { Cons($h, list!($($t),*)) }; }
struct Zero;
struct Succ<N>(PhantomData<N>);
trait Nat {
    const N: u64;
}
impl Nat for Zero {
    const N: u64 = 0;
}
impl<N: Nat> Nat for Succ<N> {
    const N: u64 = N::N + 1;
}
trait Plus<B> {
    type Out: Nat;
}
impl<B: Nat> Plus<B> for Zero {
    type Out = B;
}
impl<A: Plus<B>, B> Plus<B> for Succ<A> {
    type Out = Succ<A::Out>;
}
trait Times<B> {
    type Out: Nat;
}
impl<B> Times<B> for Zero {
    type Out = Zero;
}
impl<A: Times<B>, B: Plus<A::Out>> Times<B> for Succ<A> {
    type Out = B::Out;
}
type One = Succ<Zero>;
type Two = Succ<One>;
type Three = Succ<Two>;
trait Depth {
    fn depth(&self) -> usize;
    fn total(&self) -> i64;
}
impl Depth for i64 {
    fn depth(&self) -> usize {
        0
    }
    fn total(&self) -> i64 {
        *self
    }
}
impl<T: Depth> Depth for Vec<T> {
    fn depth(&self) -> usize {
        1 + self.iter().map(T::depth).max().unwrap_or(0)
    }
    fn total(&self) -> i64 {
        self.iter().map(T::total).sum()
    }
}
impl<A: Depth, B: Depth> Depth for (A, B) {
    fn depth(&self) -> usize {
        self.0.depth().max(self.1.depth())
    }
    fn total(&self) -> i64 {
        self.0.total() * self.1.total()
    }
}
impl<T: Depth + ?Sized> Depth for Box<T> {
    fn depth(&self) -> usize {
        (**self).depth() + 10
    }
    fn total(&self) -> i64 {
        -(**self).total()
    }
}
impl<T: Depth> Depth for Option<T> {
    fn depth(&self) -> usize {
        self.as_ref().map_or(0, T::depth)
    }
    fn total(&self) -> i64 {
        self.as_ref().map_or(7, T::total)
    }
}
fn grow<T: Debug + Clone>(t: T, n: u32) -> String {
    if n == 0 {
        return format!("{t:?}");
    }
    format!("<{}>", grow(t.clone(), n - 1))
}
enum Expr<T> {
    Value(T),
    Pair(Box<Expr<T>>, Box<Expr<T>>),
    Map(Box<Expr<T>>, fn(T) -> T),
}
impl<T: Copy + std::ops::Add<Output = T>> Expr<T> {
    fn eval(&self) -> T {
        match self {
            Expr::Value(t) => *t,
            Expr::Pair(a, b) => a.eval() + b.eval(),
            Expr::Map(e, f) => f(e.eval()),
        }
    }
}
fn main() {
    let l = list![1, "two", 3.0, 'c', Some([4u8])];
    println!("{} {}", l.show(), size(&l));
    println!(
        "{:?}",
        l.fold(vec![], &mut |mut v, d| {
            v.push(format!("{d:?}").len());
            v
        })
    );
    println!(
        "{} {} {}",
        <Three as Plus<Two>>::Out::N,
        <Three as Times<Three>>::Out::N,
        <Two as Times<<Two as Plus<One>>::Out>>::Out::N
    );
    println!("{} {}", vec![vec![1i64, 2], vec![]].depth(), (vec![1i64, 2], (3i64, Some(vec![4i64]))).total());
    let d: Vec<Box<dyn Depth>> = vec![Box::new(5i64), Box::new(vec![Some(1i64), None])];
    println!("{} {}", d.depth(), d.total());
    println!("{}", grow(Some(1), 4));
    println!(
        "{}",
        Expr::Map(
            Box::new(Expr::Pair(
                Box::new(Expr::Value(1.5)),
                Box::new(Expr::Map(Box::new(Expr::Value(2.0)), |x: f64| x * x))
            )),
            |x| -x
        )
        .eval()
    );
}
fn size<L: List>(_: &L) -> usize {
    L::LEN
}
