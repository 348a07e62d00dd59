//! Pretty Debug of deep structures: maps in structs in enums in vectors, with hand-written parts in between.
use std::collections::{BTreeMap, BTreeSet, LinkedList, VecDeque};
use std::fmt;
#[derive(Debug, Clone)]
enum Node {
    Leaf(u8),
    Map(BTreeMap<String, Node>),
    Seq { items: Vec<Node>, note: Option<&'static str> },
    Custom(Custom),
    Unit,
}
#[derive(Clone)]
struct Custom(Vec<i32>);
impl fmt::Debug for Custom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            write!(f, "Custom with {} items\n  first {:?}", self.0.len(), self.0.first())
        } else {
            f.debug_set().entries(&self.0).finish()
        }
    }
}
#[derive(Debug)]
struct Empty {}
#[derive(Debug)]
struct Tuple0();
struct Wide<'a> {
    a: &'a Node,
    b: (i32, (String, [f32; 2])),
    c: Box<dyn Fn(u8) -> u8 + 'a>,
}
trait Named {
    fn name(&self) -> &str;
}
impl fmt::Debug for dyn Named + '_ {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Named").field(&self.name()).finish()
    }
}
impl Named for u8 {
    fn name(&self) -> &str {
        "byte"
    }
}
#[derive(Debug)]
struct Shown<'a> {
    a: &'a Node,
    b: (i32, (String, [f32; 2])),
    d: &'a dyn Named,
}
fn main() {
    let n = Node::Map(BTreeMap::from([
        (
            "k".into(),
            Node::Seq { items: vec![Node::Leaf(1), Node::Unit, Node::Custom(Custom(vec![7, 8]))], note: Some("n\"") },
        ),
        ("empty".into(), Node::Seq { items: vec![], note: None }),
    ]));
    println!("{n:?}");
    println!("{n:#?}");
    let w = Wide { a: &n, b: (1, ("s".into(), [0.5, -0.0])), c: Box::new(|x| x) };
    let s = Shown { a: &Node::Leaf((w.c)(9)), b: w.b.clone(), d: &5u8 };
    println!("{s:?}\n{s:#?}");
    println!("{:?} {:#?} {:?} {:#?}", Empty {}, Empty {}, Tuple0(), Tuple0());
    println!("{:#?}", (VecDeque::from([Some(1), None]), LinkedList::from(["l"]), BTreeSet::from([(1, 'a')])));
    println!("{:#?}", vec![vec![vec![0; 2]; 1]; 2]);
    println!("{:#?} {:#?}", [(); 2], [[0u8; 0]; 2]);
    println!("{:#?}", std::iter::once(("x", &w.a)).map(|(a, b)| (a, matches!(b, Node::Map(_)))).collect::<Vec<_>>());
}
