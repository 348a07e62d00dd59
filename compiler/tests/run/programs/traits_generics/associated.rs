//! Associated types and constants, const generics, blanket implementations and static methods.
use std::collections::BTreeMap;
use std::fmt::Debug;
trait Container {
    type Item: Debug + Clone;
    const NAME: &'static str;
    const LIMIT: usize = 3;
    fn items(&self) -> Vec<Self::Item>;
    fn first(&self) -> Option<Self::Item> {
        self.items().into_iter().next()
    }
    fn capped(&self) -> Vec<Self::Item> {
        self.items().into_iter().take(Self::LIMIT).collect()
    }
}
impl<T: Debug + Clone, const N: usize> Container for [T; N] {
    type Item = T;
    const NAME: &'static str = "array";
    const LIMIT: usize = N / 2;
    fn items(&self) -> Vec<T> {
        self.to_vec()
    }
}
impl<K: Clone + Debug, V: Clone + Debug> Container for BTreeMap<K, V> {
    type Item = (K, V);
    const NAME: &'static str = "map";
    fn items(&self) -> Vec<(K, V)> {
        self.iter().map(|(k, v)| (k.clone(), v.clone())).collect()
    }
}
trait Report {
    fn report(&self) -> String;
}
impl<C: Container> Report for C {
    fn report(&self) -> String {
        format!("{} {} {:?} {:?}", C::NAME, C::LIMIT, self.first(), self.capped())
    }
}
struct Ring<T, const N: usize> {
    data: [T; N],
    at: usize,
}
impl<T: Default + Copy, const N: usize> Ring<T, N> {
    const SIZE: usize = N * 2;
    fn new() -> Self {
        Ring { data: [T::default(); N], at: 0 }
    }
    fn push(&mut self, t: T) -> T {
        let old = std::mem::replace(&mut self.data[self.at % N], t);
        self.at += 1;
        old
    }
}
trait Zero {
    const ZERO: Self;
    fn make() -> Self;
}
impl Zero for i32 {
    const ZERO: i32 = 0;
    fn make() -> i32 {
        42
    }
}
impl Zero for String {
    const ZERO: String = String::new();
    fn make() -> String {
        "made".into()
    }
}
fn both<T: Zero>() -> (T, T) {
    (T::ZERO, T::make())
}
fn main() {
    println!("{}", [5, 6, 7, 8].report());
    println!("{}", ["only"].report());
    println!("{}", BTreeMap::from([(1, 'a'), (2, 'b'), (3, 'c'), (4, 'd')]).report());
    let mut ring = Ring::<u16, 3>::new();
    println!("{:?} {}", (1..8).map(|n| ring.push(n)).collect::<Vec<_>>(), Ring::<u8, 5>::SIZE);
    println!("{:?} {:?}", both::<i32>(), both::<String>());
    println!("{:?}", <[char; 2] as Container>::first(&['z', 'y']));
}
