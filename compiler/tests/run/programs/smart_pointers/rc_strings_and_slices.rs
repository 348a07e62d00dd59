//! Rc and Arc of str, slices, dyn and arrays; interning, cheap clones, conversions from Vec, String, Box and Cow.
use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
#[derive(Default)]
struct Interner(HashMap<Rc<str>, u32>);
impl Interner {
    fn get(&mut self, s: &str) -> Rc<str> {
        if let Some((k, _)) = self.0.get_key_value(s) {
            return k.clone();
        }
        let r: Rc<str> = s.into();
        self.0.insert(r.clone(), self.0.len() as u32);
        r
    }
}
#[derive(Debug, Clone)]
enum Rope {
    Leaf(Rc<str>),
    Join(Rc<Rope>, Rc<Rope>),
}
impl Rope {
    fn len(&self) -> usize {
        match self {
            Rope::Leaf(s) => s.len(),
            Rope::Join(a, b) => a.len() + b.len(),
        }
    }
    fn text(&self) -> String {
        match self {
            Rope::Leaf(s) => s.to_string(),
            Rope::Join(a, b) => a.text() + &b.text(),
        }
    }
    fn at(&self, i: usize) -> Option<u8> {
        match self {
            Rope::Leaf(s) => s.as_bytes().get(i).copied(),
            Rope::Join(a, b) => {
                if i < a.len() {
                    a.at(i)
                } else {
                    b.at(i - a.len())
                }
            }
        }
    }
}
fn main() {
    let mut n = Interner::default();
    let (a, b, c) = (n.get("one"), n.get("two"), n.get("one"));
    println!("{a} {b} {} {} {}", Rc::ptr_eq(&a, &c), Rc::ptr_eq(&a, &b), Rc::strong_count(&a));
    let s: Rc<[String]> = vec!["x".to_string(), "y".into()].into();
    let t: Rc<[i32]> = [1, 2, 3].into();
    println!("{s:?} {t:?} {} {}", t.len(), t.iter().sum::<i32>());
    let boxed: Box<str> = "boxed".into();
    let (r1, r2): (Rc<str>, Arc<str>) = (boxed.into(), Cow::Borrowed("cow").into());
    println!("{r1} {r2} {:?} {:?}", r1.chars().rev().collect::<String>(), &r2[1..]);
    let bytes: Rc<[u8]> = r1.clone().into();
    println!("{bytes:?} {}", Rc::strong_count(&r1));
    let leaf = Rc::new(Rope::Leaf("ab".into()));
    let mut rope = Rope::Join(leaf.clone(), leaf.clone());
    for _ in 0..3 {
        let r = Rc::new(rope);
        rope = Rope::Join(r.clone(), r);
    }
    println!("{} {} {:?} {:?} {}", rope.len(), rope.text(), rope.at(5), rope.at(99), Rc::strong_count(&leaf));
    let fs: Rc<[Rc<dyn Fn(i32) -> i32>]> = Rc::from([Rc::new(|x| x + 1) as Rc<dyn Fn(i32) -> i32>, Rc::new(|x| x * x)]);
    println!("{}", fs.iter().chain(fs.iter()).fold(2, |x, f| f(x)));
    let mut v: Rc<Vec<u8>> = Rc::new(vec![1]);
    let w = v.clone();
    Rc::make_mut(&mut v).push(2);
    Rc::get_mut(&mut v).unwrap().push(3);
    println!("{v:?} {w:?}");
    println!("{:?}", Rc::try_unwrap(v).map(|v| v.len()));
    let mut arr: Rc<[u8; 3]> = Rc::new([1, 2, 3]);
    Rc::make_mut(&mut arr)[0] = 9;
    let unsized_arr: Rc<[u8]> = arr;
    println!("{unsized_arr:?} {:?}", <Rc<[u8; 3]>>::try_from(unsized_arr.clone()).is_ok());
    println!("{} {}", Rc::<str>::default().is_empty(), Rc::<[u8]>::default().len());
    println!("{:?} {:?}", r1.cmp(&"boxes".into()), *r2 == *"cow");
}
