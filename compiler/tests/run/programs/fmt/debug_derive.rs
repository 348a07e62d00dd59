//! Derived Debug, plain and pretty, of structs, tuples, enums, nested collections and unit types.
use std::collections::{BTreeMap, BTreeSet};
#[derive(Debug, Default, Clone)]
struct Unit;
#[derive(Debug, Default, Clone)]
struct Tuple(i32, Option<String>);
#[derive(Debug, Default, Clone)]
struct Named {
    id: u8,
    r#type: &'static str,
    inner: Tuple,
    unit: Unit,
    list: Vec<u8>,
    empty: Vec<u8>,
}
#[derive(Debug)]
enum E {
    A,
    B(f64, char),
    C { x: (), y: [bool; 2] },
    D(Box<E>),
}
#[derive(Debug)]
struct Generic<'a, T: ?Sized>(&'a T);
fn main() {
    let n = Named { inner: Tuple(-1, Some("a\"b\n".into())), list: vec![1, 2], ..Default::default() };
    println!("{n:?}");
    println!("{n:#?}");
    for e in [E::A, E::B(1.0, '\''), E::C { x: (), y: [true, false] }, E::D(Box::new(E::D(Box::new(E::A))))] {
        println!("{e:?}\n{e:#?}");
    }
    let map = BTreeMap::from([(1, vec!["x"]), (2, vec![])]);
    println!("{map:?}\n{map:#?}");
    println!("{:?} {:#?}", BTreeSet::from([3, 1]), (1, "t", None::<u8>));
    println!("{:#?}", Generic(&[1, 2][..]));
    println!("{:?} {:?}", Generic("str"), Generic::<dyn std::fmt::Debug>(&Unit));
    println!("{:#x?} {:#X?} {:02x?}", vec![10, 255], Some(171), [1, 2]);
    println!("{:5?}|{:<5?}|{:^7?}|{:05?}|{:.1?}", 1, Some(2), 'c', -3, [1.25, 2.0]);
    println!("{:?} {:?} {:?}", (1,), (), ((),));
    println!("{:?} {:?} {:?}", 0..3, ..=5, (2.., ..));
    println!("{:?} {:?}", std::cmp::Ordering::Less, std::time::Duration::from_millis(1500));
    println!("{:?} {:?}", std::cell::Cell::new(3), std::cell::RefCell::new("r"));
    println!("{:?} {:?}", Ok::<i32, ()>(1), std::rc::Rc::new(Some(Err::<(), _>(2))));
}
