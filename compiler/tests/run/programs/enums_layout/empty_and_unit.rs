//! Zero-sized types and empty enums everywhere: in vectors, maps, generics, closures and results.
use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
struct Unit;
#[derive(Debug, Clone, Copy)]
enum Void {}
#[derive(Debug, Default)]
struct Typed<T> {
    marker: PhantomData<T>,
    unit: Unit,
    array: [u64; 0],
}
trait Plug {
    fn name(&self) -> String;
}
impl Plug for Unit {
    fn name(&self) -> String {
        "unit".into()
    }
}
impl<T> Plug for Typed<T> {
    fn name(&self) -> String {
        std::any::type_name::<T>().into()
    }
}
struct Counted;
impl Drop for Counted {
    fn drop(&mut self) {
        print!("*");
    }
}
fn returns_unit(n: &mut u32) {
    *n += 1
}
fn generic<T: Default + PartialEq>(n: usize) -> (usize, bool) {
    let v: Vec<T> = (0..n).map(|_| T::default()).collect();
    (v.len(), v.iter().all(|t| *t == T::default()))
}
fn main() {
    let mut n = 0;
    let units: Vec<()> = (0..5).map(|_| returns_unit(&mut n)).collect();
    println!("{n} {units:?} {:?} {}", units.iter().max(), units == [(); 5]);
    println!("{:?} {:?}", generic::<Unit>(1000), generic::<()>(3));
    let mut zsts = vec![Unit; 4];
    zsts.insert(2, Unit);
    zsts.sort();
    println!("{zsts:?}");
    println!("{:?} {:?}", zsts.pop(), zsts.drain(1..).count());
    println!("{:?} {:?}", BTreeSet::from([Unit, Unit]), BTreeMap::from([(Unit, ()), (Unit, ())]));
    let plugs: Vec<Box<dyn Plug>> = vec![Box::new(Unit), Box::new(Typed::<Vec<u8>>::default())];
    println!("{:?}", plugs.iter().map(|p| p.name()).collect::<Vec<_>>());
    let never: Vec<Void> = Vec::new();
    println!("{never:?} {:?}", never.first().map(|v| match *v {}).unwrap_or(5));
    let r: Result<u8, Void> = Ok(3);
    println!(
        "{r:?} {}",
        match r {
            Ok(n) => n,
            Err(v) => match v {},
        }
    );
    println!("{:?} {:?}", Typed::<Unit>::default(), Some(Unit).zip(Some(())));
    {
        let v: Vec<Counted> = (0..6).map(|_| Counted).collect();
        println!("{}", v.len());
    }
    println!();
    let f = || ();
    let g = |u: Unit| u;
    println!("{:?} {:?}", f(), g(Unit));
    println!("{:?} {:?}", [Unit; 3].windows(2).count(), [[(); 0]; 2]);
    println!("{:?}", std::iter::repeat(()).take(4).enumerate().map(|(i, ())| i).collect::<Vec<_>>());
    let boxed = Box::new(Unit);
    let rc = std::rc::Rc::new(());
    println!("{boxed:?} {rc:?} {}", *boxed == Unit);
}
