//! PhantomData, type states, units of measure, sealed traits and zero-cost wrappers.
use std::marker::PhantomData;
use std::ops::{Add, Mul};
mod sealed {
    pub trait Sealed {}
}
trait State: sealed::Sealed {
    const NAME: &'static str;
}
struct Open;
struct Closed;
struct Locked<const CODE: u16>;
impl sealed::Sealed for Open {}
impl sealed::Sealed for Closed {}
impl<const C: u16> sealed::Sealed for Locked<C> {}
impl State for Open {
    const NAME: &'static str = "open";
}
impl State for Closed {
    const NAME: &'static str = "closed";
}
impl<const C: u16> State for Locked<C> {
    const NAME: &'static str = "locked";
}
struct Door<S: State> {
    uses: u32,
    state: PhantomData<S>,
}
impl<S: State> Door<S> {
    fn to<T: State>(self) -> Door<T> {
        Door { uses: self.uses + 1, state: PhantomData }
    }
    fn show(&self) -> String {
        format!("{}:{}", S::NAME, self.uses)
    }
}
impl Door<Open> {
    fn new() -> Self {
        Door { uses: 0, state: PhantomData }
    }
    fn close(self) -> Door<Closed> {
        self.to()
    }
}
impl Door<Closed> {
    fn open(self) -> Door<Open> {
        self.to()
    }
    fn lock<const C: u16>(self) -> Door<Locked<C>> {
        self.to()
    }
}
impl<const C: u16> Door<Locked<C>> {
    fn unlock(self, code: u16) -> Result<Door<Closed>, Self> {
        if code == C { Ok(self.to()) } else { Err(self) }
    }
}
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Quantity<U>(f64, PhantomData<U>);
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Metre;
#[derive(Debug, Clone, Copy)]
struct Second;
#[derive(Debug, Clone, Copy)]
struct Product<A, B>(PhantomData<(A, B)>);
fn q<U>(v: f64) -> Quantity<U> {
    Quantity(v, PhantomData)
}
impl<U> Add for Quantity<U> {
    type Output = Self;
    fn add(self, o: Self) -> Self {
        q(self.0 + o.0)
    }
}
impl<A, B> Mul<Quantity<B>> for Quantity<A> {
    type Output = Quantity<Product<A, B>>;
    fn mul(self, o: Quantity<B>) -> Self::Output {
        q(self.0 * o.0)
    }
}
struct Id<T> {
    raw: u32,
    kind: PhantomData<fn() -> T>,
}
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
struct Arena<T> {
    items: Vec<T>,
}
impl<T> Arena<T> {
    fn add(&mut self, t: T) -> Id<T> {
        self.items.push(t);
        Id { raw: self.items.len() as u32 - 1, kind: PhantomData }
    }
}
impl<T> std::ops::Index<Id<T>> for Arena<T> {
    type Output = T;
    fn index(&self, i: Id<T>) -> &T {
        &self.items[i.raw as usize]
    }
}
fn main() {
    let d = Door::new();
    println!("{}", d.show());
    let d = d.close().open().close().lock::<1234>();
    println!("{}", d.show());
    let d = match d.unlock(1) {
        Ok(_) => unreachable!(),
        Err(d) => d,
    };
    println!("{}", d.unlock(1234).map(|d| d.show()).unwrap_or_default());
    let area = (q::<Metre>(2.0) + q(3.5)) * q::<Metre>(4.0);
    println!("{} {:?}", area.0, q::<Metre>(1.0) < q(2.0));
    println!("{:?}", (q::<Metre>(2.0) * q::<Second>(3.0)).0);
    let (mut names, mut ages) = (Arena { items: vec![] }, Arena { items: vec![] });
    let (a, b, n) = (names.add("ann"), names.add("bob"), ages.add(41u8));
    let c = a;
    println!("{} {} {} {}", names[a], names[b], names[c], ages[n]);
    println!("{} {}", size_of::<Door<Open>>(), size_of::<Quantity<Product<Metre, Second>>>());
}
