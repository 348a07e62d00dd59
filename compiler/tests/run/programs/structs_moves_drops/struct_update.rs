//! Struct update syntax: which fields move, which are copied, which are dropped, and nested places.
#[derive(Debug)]
struct Noisy(u8);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
#[derive(Debug)]
struct Parts {
    a: Noisy,
    b: Noisy,
    n: i32,
    text: String,
    inner: Inner,
}
#[derive(Debug, Clone, Copy, PartialEq)]
struct Inner {
    x: i8,
    y: [u16; 3],
}
impl Default for Parts {
    fn default() -> Self {
        Parts { a: Noisy(1), b: Noisy(2), n: 3, text: "t".into(), inner: Inner { x: -1, y: [1, 2, 3] } }
    }
}
#[derive(Debug, Clone, Default)]
struct Options {
    verbose: bool,
    level: u8,
    name: Option<String>,
    ratio: f32,
}
fn main() {
    let one = Parts { a: Noisy(10), ..Default::default() };
    println!("{one:?}");
    let two = Parts { text: "new".into(), n: one.n + 1, ..one };
    println!("{two:?} {}", one.text);
    let Parts { inner: Inner { y: [first, ..], .. }, n, .. } = two;
    println!("{first} {n}");
    let mut three = Parts { inner: Inner { x: 5, ..two.inner }, ..Parts::default() };
    three.inner.y[1] = 99;
    let copy = three.inner;
    three.inner.x = 0;
    println!("{copy:?} {:?} {}", three.inner, copy == three.inner);
    let o = Options { level: 3, name: Some("n".into()), ..Options::default() };
    let p = Options { verbose: true, ..o.clone() };
    let q = Options { name: None, ..o };
    println!("{p:?} {q:?} {:?}", o.name);
    let tuple = (Noisy(20), String::from("s"), 5);
    let (keep, _, k) = tuple;
    println!("{keep:?} {k} {}", tuple.1);
    let Parts { a, .. } = three;
    println!("{a:?}");
    struct Unit2(u8, Noisy);
    let u = Unit2 { 0: 7, 1: Noisy(30) };
    let v = Unit2 { 0: 8, ..u };
    println!("{} {:?}", v.0, v.1);
    println!("end");
}
