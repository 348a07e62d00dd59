//! DebugStruct, DebugTuple, DebugList, DebugSet, DebugMap, non-exhaustive, from_fn and nesting.
use std::fmt::{self, Debug, Formatter};
struct P {
    x: i32,
    secret: i32,
}
impl Debug for P {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("P").field("x", &self.x).field("double", &(self.x * 2)).finish_non_exhaustive()
    }
}
struct T(Vec<P>);
impl Debug for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut t = f.debug_tuple("T");
        for p in &self.0 {
            t.field(p);
        }
        t.finish()
    }
}
struct L(u8);
impl Debug for L {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_list().entries((0..self.0).map(|n| n * n)).entry(&"end").finish()
    }
}
struct S;
impl Debug for S {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_set().entry(&1).entry(&Some("x")).finish()
    }
}
struct M(Vec<(&'static str, L)>);
impl Debug for M {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.0.iter().map(|(k, v)| (k, v))).key(&"k").value(&S).finish()
    }
}
struct Empty;
impl Debug for Empty {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if f.alternate() { f.debug_struct("Empty").finish() } else { f.debug_tuple("").field(&1).finish() }
    }
}
fn main() {
    let p = P { x: 4, secret: 5 };
    println!("{p:?} {p:#?} {}", p.secret);
    let t = T(vec![P { x: 1, secret: 0 }, P { x: -1, secret: 0 }]);
    println!("{t:?}\n{t:#?}");
    println!("{:?} {:?}\n{:#?}", L(4), L(0), L(2));
    println!("{S:?} {S:#?}");
    let m = M(vec![("a", L(1)), ("b", L(0))]);
    println!("{m:?}\n{m:#?}");
    println!("{Empty:?} {Empty:#?}");
    println!("{:#?}", [Some(M(vec![])), None]);
    println!("{:4?}", L(3));
    println!("{:?}", fmt::from_fn(|f| write!(f, "made {}", 3)));
}
