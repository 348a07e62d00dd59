//! Iterators behind dyn: boxed, borrowed, recursive, chosen at run time, in collections.
type Numbers<'a> = Box<dyn Iterator<Item = i64> + 'a>;
fn build<'a>(spec: &'a str) -> Numbers<'a> {
    let mut it: Numbers<'a> = Box::new(0..20);
    for step in spec.split('|') {
        it = match step.split_once(':') {
            Some(("skip", n)) => Box::new(it.skip(n.parse().unwrap())),
            Some(("take", n)) => Box::new(it.take(n.parse().unwrap())),
            Some(("times", n)) => {
                let n: i64 = n.parse().unwrap();
                Box::new(it.map(move |x| x * n))
            }
            Some(("mod", n)) => {
                let n: i64 = n.parse().unwrap();
                Box::new(it.filter(move |x| x % n == 0))
            }
            None if step == "double" => Box::new(it.flat_map(|x| [x, x])),
            None if step == "sum" => Box::new(std::iter::once(it.sum())),
            None if step == "rev" => Box::new(it.collect::<Vec<_>>().into_iter().rev()),
            _ => it,
        };
    }
    it
}
enum Tree {
    Leaf(u8),
    Node(Vec<Tree>),
}
impl Tree {
    fn leaves(&self) -> Box<dyn Iterator<Item = u8> + '_> {
        match self {
            Tree::Leaf(n) => Box::new(std::iter::once(*n)),
            Tree::Node(v) => Box::new(v.iter().flat_map(Tree::leaves)),
        }
    }
    fn depths(&self, d: u8) -> Box<dyn Iterator<Item = (u8, u8)> + '_> {
        match self {
            Tree::Leaf(n) => Box::new(Some((d, *n)).into_iter()),
            Tree::Node(v) => Box::new(v.iter().rev().flat_map(move |t| t.depths(d + 1))),
        }
    }
}
fn drain(it: &mut dyn Iterator<Item = i64>, n: usize) -> Vec<i64> {
    it.take(n).collect()
}
fn both(it: &mut dyn DoubleEndedIterator<Item = char>) -> (Option<char>, Option<char>) {
    (it.next(), it.next_back())
}
fn main() {
    for spec in [
        "skip:5|take:3",
        "mod:3|times:-2|rev",
        "take:4|double",
        "sum|double|times:2",
        "none",
        "skip:100|sum",
        "rev|skip:2|mod:5",
    ] {
        println!("{spec} {:?}", build(spec).collect::<Vec<_>>());
    }
    let t = Tree::Node(vec![
        Tree::Leaf(1),
        Tree::Node(vec![Tree::Leaf(2), Tree::Node(vec![]), Tree::Node(vec![Tree::Leaf(3)])]),
        Tree::Leaf(4),
    ]);
    println!("{:?} {:?}", t.leaves().collect::<Vec<_>>(), t.depths(0).collect::<Vec<_>>());
    let mut it = build("times:3");
    println!("{:?} {:?} {:?}", drain(&mut *it, 2), drain(&mut it, 3), it.next());
    let mut s = "abcdef".chars();
    println!("{:?} {:?} {}", both(&mut s), both(&mut s), s.as_str());
    let mut all: Vec<Numbers> = vec![Box::new(1..4), Box::new([9, 8].into_iter()), build("take:2")];
    let mut round = vec![];
    while !all.is_empty() {
        all.retain_mut(|i| match i.next() {
            Some(n) => {
                round.push(n);
                true
            }
            None => false,
        });
    }
    println!("{round:?}");
    let hint: &dyn Iterator<Item = u8> = &[1u8, 2].into_iter();
    println!("{:?}", hint.size_hint());
}
