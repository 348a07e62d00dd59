//! Slices, strings, trait objects and closures inside options, results and enums, as payloads with niches.
use std::fmt::Display;
use std::rc::{Rc, Weak};
#[derive(Clone)]
enum Fat<'a> {
    Str(&'a str),
    Slice(&'a [u16]),
    Dyn(&'a dyn Display),
    Boxed(Rc<dyn Fn(u8) -> u8 + 'a>),
    Owned(Rc<[String]>),
    Nothing,
    Small(u8),
}
impl Fat<'_> {
    fn show(&self) -> String {
        match self {
            Fat::Str(s) => format!("str {s}"),
            Fat::Slice([a, .., z]) => format!("slice {a}..{z}"),
            Fat::Slice(s) => format!("slice of {}", s.len()),
            Fat::Dyn(d) => format!("dyn {d:>6}"),
            Fat::Boxed(f) => format!("fn {}", f(20)),
            Fat::Owned(s) => s.join("+"),
            Fat::Nothing => "nothing".into(),
            Fat::Small(n) => n.to_string(),
        }
    }
}
fn choose(n: u8) -> Option<&'static dyn Display> {
    match n {
        0 => Some(&"zero"),
        1 => Some(&1.5),
        2 => Some(&'c'),
        _ => None,
    }
}
fn find<'a>(v: &[&'a str], p: &dyn Fn(&str) -> bool) -> Result<&'a str, Box<dyn Display>> {
    v.iter().copied().find(|s| p(s)).ok_or_else(|| Box::new(v.len()) as Box<dyn Display>)
}
fn main() {
    let words: Rc<[String]> = ["a".to_string(), "b".into()].into();
    let all = vec![
        Fat::Str("héllo"),
        Fat::Slice(&[1, 2, 3]),
        Fat::Slice(&[9]),
        Fat::Slice(&[]),
        Fat::Dyn(&2.5),
        Fat::Boxed(Rc::new(|n| n * 3)),
        Fat::Owned(words.clone()),
        Fat::Nothing,
        Fat::Small(255),
    ];
    for f in all.iter().chain(&all.clone()).step_by(2) {
        println!("{}", f.show());
    }
    println!("{} {:?}", Rc::strong_count(&words), (0..4).map(|n| choose(n).map(|d| d.to_string())).collect::<Vec<_>>());
    println!(
        "{:?} {:?}",
        find(&["x", "yy"], &|s| s.len() > 1).ok(),
        find(&["x"], &|_| false).map_err(|e| e.to_string()).err()
    );
    let nested: [Option<Option<&str>>; 3] = [None, Some(None), Some(Some(""))];
    println!("{nested:?} {:?}", nested.map(|o| o.flatten().is_some()));
    let weak: Option<Weak<dyn Display>> = Some(Rc::downgrade(&(Rc::new(5) as Rc<dyn Display>)));
    println!("{:?}", weak.map(|w| w.upgrade().is_none()));
    let mut slot: Option<Box<dyn FnMut() -> u8>> = None;
    println!("{:?}", slot.as_mut().map(|f| f()));
    let mut n = 3;
    slot = Some(Box::new(move || {
        n += 1;
        n
    }));
    println!(
        "{:?} {:?} {}",
        slot.as_mut().map(|f| f()),
        slot.as_mut().map(|f| f()),
        slot.take().is_some() && slot.is_none()
    );
}
