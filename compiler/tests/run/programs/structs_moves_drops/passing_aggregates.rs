//! Small and large aggregates by value: pairs, options, results, slices, strings, boxes, arrays, zero-sized, nested.
use std::rc::Rc;
#[derive(Debug, Clone, Copy, PartialEq)]
struct P2(u8, u64);
#[derive(Debug, Clone, Copy, PartialEq)]
struct F3 {
    x: f32,
    y: f32,
    z: f32,
}
#[derive(Debug, Clone, Copy, PartialEq)]
struct One(f64);
#[derive(Debug, Clone, Copy)]
struct Zst;
#[derive(Debug, Clone, PartialEq)]
struct Big {
    a: [u32; 9],
    s: String,
    o: Option<Box<i64>>,
}
#[inline(never)]
fn pair(p: P2) -> P2 {
    P2(p.1 as u8, p.0 as u64)
}
#[inline(never)]
fn floats(a: F3, k: f32) -> F3 {
    F3 { x: a.z * k, y: a.x, z: a.y }
}
#[inline(never)]
fn one(o: One) -> One {
    One(-o.0)
}
#[inline(never)]
fn zst(_: Zst, n: u8, _: ()) -> (Zst, u8) {
    (Zst, n)
}
#[inline(never)]
fn text(a: &str, b: String, c: Box<str>) -> (String, Box<str>, usize) {
    (b + a, c, a.len())
}
#[inline(never)]
fn slices<'a>(a: &'a [u16], b: &mut [u16]) -> (&'a [u16], u16) {
    b[0] = a[0];
    (&a[1..], b[1])
}
#[inline(never)]
fn opt(
    a: Option<u8>,
    b: Option<u128>,
    c: Option<&str>,
    d: Option<Option<bool>>,
) -> (Option<u128>, Option<u8>, Option<Option<bool>>, usize) {
    (b, a, d.map(|x| x.map(|y| !y)), c.map_or(0, str::len))
}
#[inline(never)]
fn res(r: Result<u64, u8>) -> Result<u8, Box<dyn std::fmt::Debug>> {
    r.map(|n| n as u8).map_err(|e| Box::new((e, "boxed")) as _)
}
#[inline(never)]
fn big(mut b: Big, i: usize) -> Big {
    b.a.swap(0, i);
    b.s.push_str(&i.to_string());
    b.o = b.o.map(|n| Box::new(*n * 2)).or(Some(Box::new(-1)));
    b
}
#[inline(never)]
fn dynamic(f: Box<dyn Fn(Big) -> Big>, r: &dyn Fn(&Big) -> usize, b: Big) -> (usize, Big) {
    (r(&b), f(b))
}
fn main() {
    println!(
        "{:?} {:?} {:?} {:?}",
        pair(P2(200, 0x1FF)),
        floats(F3 { x: 1.0, y: 2.0, z: 3.0 }, 0.5),
        one(One(0.0)),
        zst(Zst, 7, ())
    );
    println!("{:?}", text("a", "b".into(), "c".into()));
    let mut m = [9, 8];
    println!("{:?} {m:?}", slices(&[1, 2, 3], &mut m));
    println!("{:?}", opt(Some(1), Some(u128::MAX), Some("xyz"), Some(Some(true))));
    println!("{:?} {:?}", opt(None, None, None, Some(None)), opt(Some(0), Some(0), Some(""), None));
    println!("{:?} {:?}", res(Ok(300)), res(Err(3)));
    let b = Big { a: std::array::from_fn(|i| i as u32), s: "s".into(), o: None };
    println!("{:?}", dynamic(Box::new(|b| big(b, 8)), &|b| b.s.len(), big(big(b.clone(), 3), 4)));
    let fs: [fn(Big) -> Big; 2] = [|b| big(b, 1), |b| Big { s: b.s.repeat(2), ..b }];
    println!("{:?}", fs.iter().fold(b, |b, f| f(b)));
    let rc: Rc<dyn Fn(F3) -> Option<F3>> = Rc::new(|f| (f.x > 0.0).then(|| floats(f, 2.0)));
    println!("{:?} {:?}", rc(F3 { x: 1.0, y: 0.0, z: 0.0 }), rc(F3 { x: -1.0, y: 0.0, z: 0.0 }));
}
