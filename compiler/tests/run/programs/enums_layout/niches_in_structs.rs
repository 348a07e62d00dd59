//! Niches inside structs, tuples, references, boxes, function pointers and vectors.
use std::num::NonZeroU32;
use std::ops::Range;
use std::rc::Rc;
#[derive(Debug, Clone, Copy, PartialEq)]
struct Flagged {
    value: u64,
    flag: bool,
    letter: char,
}
#[derive(Debug, PartialEq)]
struct Holder {
    a: u8,
    b: Box<u8>,
    c: u16,
}
#[derive(Debug, Clone, PartialEq)]
enum Three {
    One(Flagged),
    Two,
    Three,
}
#[derive(Debug, Clone, PartialEq)]
enum Text {
    Owned(String),
    Static(&'static str),
    Nothing,
    Code(u8),
}
fn swap<T>(slot: &mut Option<T>, t: T) -> Option<T> {
    slot.replace(t)
}
fn double(n: u8) -> u8 {
    n * 2
}
fn main() {
    let f = Flagged { value: u64::MAX, flag: true, letter: 'q' };
    let mut o = Some(f);
    println!("{:?}", swap(&mut o, Flagged { flag: false, ..f }));
    println!("{:?} {:?}", o.take(), o.is_none());
    for t in [Three::One(f), Three::Two, Three::Three] {
        println!("{t:?} {} {:?}", t == Three::Two, Some(Some(t.clone())));
    }
    let mut h = Some(Holder { a: 1, b: Box::new(2), c: 3 });
    println!("{h:?}");
    if let Some(Holder { b, .. }) = &mut h {
        **b = 99;
    }
    println!("{:?} {:?}", h.as_ref().map(|h| *h.b), h == None);
    let texts = [Text::Owned("o".into()), Text::Static("s"), Text::Nothing, Text::Code(200)];
    for t in &texts {
        println!("{t:?} {:?} {}", Some(t), matches!(t, Text::Nothing | Text::Code(_)));
    }
    let fs: [Option<fn(u8) -> u8>; 3] = [Some(double), None, Some(|n| n + 1)];
    println!("{:?}", fs.map(|f| f.map_or(0, |f| f(20))));
    let v: [Option<Vec<u8>>; 3] = [None, Some(vec![]), Some(vec![1])];
    println!("{v:?} {:?}", v.iter().map(Option::is_some).collect::<Vec<_>>());
    let r: Option<&Option<&u8>> = Some(&None);
    println!("{r:?} {:?}", r.and_then(|r| *r));
    let rc: Option<Rc<Option<NonZeroU32>>> = Some(Rc::new(NonZeroU32::new(7)));
    println!("{rc:?}");
    let ranges: [Option<Range<u8>>; 2] = [None, Some(0..0)];
    println!("{ranges:?}");
    let tuple: Option<(u32, bool, Option<()>)> = Some((0, false, None));
    println!("{tuple:?} {:?}", tuple.map(|t| t.2));
    let results: [Result<Box<u8>, ()>; 2] = [Ok(Box::new(0)), Err(())];
    println!("{results:?}");
    let c: Option<Result<(), std::cmp::Ordering>> = Some(Err(std::cmp::Ordering::Equal));
    println!("{c:?}");
}
