//! Traits implemented for closures and functions, generic over arguments; middleware, visitors and event maps.
use std::collections::BTreeMap;
trait Handler<A> {
    fn call(&mut self, a: A) -> String;
    fn then<H: Handler<String>>(self, h: H) -> Then<Self, H>
    where
        Self: Sized,
    {
        Then(self, h)
    }
}
impl<F: FnMut(A) -> R, A, R: ToString> Handler<A> for F {
    fn call(&mut self, a: A) -> String {
        self(a).to_string()
    }
}
struct Then<A, B>(A, B);
struct Counted<H> {
    inner: H,
    calls: u32,
}
impl<X, A: Handler<X>, B: Handler<String>> Handler<(X,)> for Then<A, B> {
    fn call(&mut self, (a,): (X,)) -> String {
        let s = self.0.call(a);
        self.1.call(s)
    }
}
impl<A, H: Handler<A>> Handler<[A; 1]> for Counted<H> {
    fn call(&mut self, [a]: [A; 1]) -> String {
        self.calls += 1;
        format!("{}#{}", self.inner.call(a), self.calls)
    }
}
trait Arity {
    const N: usize;
    fn apply(&self, v: &[i64]) -> Option<i64>;
}
macro_rules! arity { ($($name:ident $n:literal $($a:ident)*;)*) => { $(struct $name<F>(F); impl<F: Fn($(arity!(@t $a)),*) -> i64> Arity for $name<F> { const N: usize = $n; #[allow(unused_variables)] fn apply(&self, v: &[i64]) -> Option<i64> { let [$($a),*] = *v else { return None }; Some((self.0)($($a),*)) } })* }; (@t $a:ident) => { i64 }; }
arity! { F0 0; F1 1 a; F2 2 a b; F3 3 a b c; }
trait DynArity {
    fn n(&self) -> usize;
    fn run(&self, v: &[i64]) -> Option<i64>;
}
impl<T: Arity> DynArity for T {
    fn n(&self) -> usize {
        T::N
    }
    fn run(&self, v: &[i64]) -> Option<i64> {
        self.apply(v)
    }
}
fn double(n: i32) -> i32 {
    n * 2
}
fn main() {
    let mut seen = vec![];
    let mut h = Counted {
        inner: |n: i32| {
            seen.push(n);
            n + 1
        },
        calls: 0,
    };
    println!("{} {}", h.call([5]), h.call([6]));
    println!("{seen:?}");
    println!("{} {}", double.call(4), (|s: &str| s.len()).call("four"));
    println!("{}", double.then(|s: String| s + "!").call((21,)));
    let fs: BTreeMap<&str, Box<dyn DynArity>> = BTreeMap::from([
        ("zero", Box::new(F0(|| 7i64)) as Box<dyn DynArity>),
        ("neg", Box::new(F1(|a: i64| -a))),
        ("add", Box::new(F2(|a, b| a + b))),
        ("mid", Box::new(F3(|a: i64, b, c| a.max(b).min(c)))),
    ]);
    for (n, f) in &fs {
        println!("{n} {} {:?} {:?}", f.n(), f.run(&[1, 9, 5][..f.n()]), f.run(&[1, 2, 3, 4]));
    }
    fn visit(v: &[i64], f: &mut dyn FnMut(usize, &i64) -> bool) -> usize {
        v.iter().enumerate().take_while(|(i, x)| f(*i, x)).count()
    }
    let mut sum = 0;
    println!(
        "{} {sum}",
        visit(&[1, 2, 3, 4], &mut |i, x| {
            sum += x * i as i64;
            sum < 5
        })
    );
    println!("{sum}");
}
