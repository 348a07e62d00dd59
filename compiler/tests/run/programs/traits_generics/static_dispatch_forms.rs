//! The same work by generics, by impl Trait, by dyn, by function pointers and by enum; all must agree.
trait Op {
    const NAME: &'static str;
    fn apply(&self, n: i64) -> i64;
    fn chain<O: Op>(self, o: O) -> Chain<Self, O>
    where
        Self: Sized,
    {
        Chain(self, o)
    }
    fn times(self, n: usize) -> Repeat<Self>
    where
        Self: Sized,
    {
        Repeat(self, n)
    }
}
#[derive(Clone, Copy)]
struct Add(i64);
#[derive(Clone, Copy)]
struct Mul(i64);
#[derive(Clone, Copy)]
struct Id;
#[derive(Clone, Copy)]
struct Chain<A, B>(A, B);
#[derive(Clone, Copy)]
struct Repeat<A>(A, usize);
struct By<F>(F);
impl Op for Add {
    const NAME: &'static str = "add";
    fn apply(&self, n: i64) -> i64 {
        n.wrapping_add(self.0)
    }
}
impl Op for Mul {
    const NAME: &'static str = "mul";
    fn apply(&self, n: i64) -> i64 {
        n.wrapping_mul(self.0)
    }
}
impl Op for Id {
    const NAME: &'static str = "id";
    fn apply(&self, n: i64) -> i64 {
        n
    }
}
impl<A: Op, B: Op> Op for Chain<A, B> {
    const NAME: &'static str = if A::NAME.len() > B::NAME.len() { A::NAME } else { B::NAME };
    fn apply(&self, n: i64) -> i64 {
        self.1.apply(self.0.apply(n))
    }
}
impl<A: Op> Op for Repeat<A> {
    const NAME: &'static str = A::NAME;
    fn apply(&self, n: i64) -> i64 {
        (0..self.1).fold(n, |n, _| self.0.apply(n))
    }
}
impl<F: Fn(i64) -> i64> Op for By<F> {
    const NAME: &'static str = "closure";
    fn apply(&self, n: i64) -> i64 {
        (self.0)(n)
    }
}
impl<T: Op> Op for &T {
    const NAME: &'static str = T::NAME;
    fn apply(&self, n: i64) -> i64 {
        (**self).apply(n)
    }
}
impl<T: Op> Op for Option<T> {
    const NAME: &'static str = "option";
    fn apply(&self, n: i64) -> i64 {
        self.as_ref().map_or(n, |o| o.apply(n))
    }
}
trait DynOp {
    fn run(&self, n: i64) -> i64;
    fn name(&self) -> &'static str;
}
impl<T: Op> DynOp for T {
    fn run(&self, n: i64) -> i64 {
        self.apply(n)
    }
    fn name(&self) -> &'static str {
        T::NAME
    }
}
enum Any {
    Add(Add),
    Mul(Mul),
    Many(Vec<Any>),
}
impl Any {
    fn apply(&self, n: i64) -> i64 {
        match self {
            Any::Add(a) => a.apply(n),
            Any::Mul(m) => m.apply(n),
            Any::Many(v) => v.iter().fold(n, |n, a| a.apply(n)),
        }
    }
}
fn generic<O: Op>(o: O, n: i64) -> (i64, &'static str) {
    (o.apply(n), O::NAME)
}
fn hidden(k: i64) -> impl Op + Copy {
    Add(k).chain(Mul(k)).times(2)
}
fn by_pointer(f: fn(i64) -> i64, n: i64) -> i64 {
    f(f(n))
}
fn main() {
    println!("{:?} {:?} {:?}", generic(Add(3), 4), generic(&Mul(3), 4), generic(Add(1).chain(Mul(10)).chain(Id), 4));
    println!("{:?} {:?} {:?}", generic(hidden(3), 1), generic(None::<Add>, 9), generic(Some(hidden(2)), 9));
    println!("{:?}", generic(By(|n| n * n).chain(By(|n| n - 1)).times(3), 2));
    let list: [&dyn DynOp; 5] = [&Add(3), &Mul(3), &hidden(3), &By(|n: i64| -n), &Some(Id)];
    println!("{:?}", list.map(|o| (o.run(7), o.name())));
    println!(
        "{}",
        Any::Many(vec![Any::Add(Add(3)), Any::Mul(Mul(3)), Any::Many(vec![]), Any::Add(Add(3)), Any::Mul(Mul(3))])
            .apply(1)
    );
    println!("{} {}", by_pointer(|n| Add(3).apply(n), 1), by_pointer(i64::abs, -5));
    println!("{} {}", size_of::<Chain<Id, Id>>(), size_of::<Chain<Add, Repeat<Id>>>() > 8);
}
