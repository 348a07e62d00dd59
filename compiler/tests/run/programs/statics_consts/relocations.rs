//! Statics that hold pointers of all kinds: to other statics, into arrays, to functions in enums and options, to dyn and strings in tuples.
use std::fmt::Debug;
enum Item {
    Text(&'static str),
    List(&'static [Item]),
    Call(fn(u8) -> u8),
    Nested(&'static Item),
    Pair(&'static (i32, &'static str)),
    None,
}
fn inc(n: u8) -> u8 {
    n.wrapping_add(1)
}
fn dec(n: u8) -> u8 {
    n.wrapping_sub(1)
}
static LEAF: Item = Item::Text("leaf");
static TREE: Item = Item::List(&[
    Item::Nested(&LEAF),
    Item::Call(inc),
    Item::List(&[Item::Text("in"), Item::Call(dec), Item::Call(|n| n * 2)]),
    Item::Pair(&(-7, "pair")),
    Item::None,
]);
static DYN: [&(dyn Debug + Sync); 4] = [&1u8, &"two", &[3.0, 4.5], &Some('5')];
static OPT: [Option<&'static [u16]>; 3] = [Some(&[1, 2]), None, Some(&[])];
static FUNCS: (Option<fn(u8) -> u8>, [(&str, Option<fn(u8) -> u8>); 2]) =
    (Some(dec), [("inc", Some(inc)), ("none", None)]);
static WORDS: &[&[&str]] = &[&["a", "bc"], &[], &["déf"]];
static ARR: [i64; 6] = [10, 20, 30, 40, 50, 60];
static INTO: [&i64; 3] = [&ARR[5], &ARR[0], &ARR[2]];
static SLICES: (&[i64], &[i64; 2]) = {
    let (a, b) = ARR.split_at(4);
    (a, b.first_chunk::<2>().unwrap())
};
struct Vt {
    name: &'static str,
    f: &'static (dyn Fn(u8) -> u8 + Sync),
    parent: Option<&'static Vt>,
}
static BASE: Vt = Vt { name: "base", f: &inc, parent: None };
static DERIVED: Vt = Vt { name: "derived", f: &|n| n + 100, parent: Some(&BASE) };
static BYTES: &[&[u8]] = &[b"one", b"\0\xff", &[]];
fn show(i: &Item, n: u8) -> String {
    match i {
        Item::Text(s) => s.to_string(),
        Item::List(l) => format!("[{}]", l.iter().map(|i| show(i, n + 1)).collect::<Vec<_>>().join(" ")),
        Item::Call(f) => f(n).to_string(),
        Item::Nested(i) => format!("&{}", show(i, n)),
        Item::Pair((a, b)) => format!("{a}{b}"),
        Item::None => "-".into(),
    }
}
fn main() {
    println!("{}", show(&TREE, 0));
    println!("{DYN:?} {OPT:?}");
    println!("{:?} {:?}", FUNCS.0.map(|f| f(0)), FUNCS.1.map(|(n, f)| (n, f.map(|f| f(9)))));
    println!("{WORDS:?} {INTO:?} {SLICES:?} {BYTES:?}");
    println!("{} {}", std::ptr::eq(INTO[1], &ARR[0]), std::ptr::eq(SLICES.0.as_ptr(), ARR.as_ptr()));
    let mut at = Some(&DERIVED);
    while let Some(v) = at {
        println!("{} {}", v.name, (v.f)(1));
        at = v.parent;
    }
}
