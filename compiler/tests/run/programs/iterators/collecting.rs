//! Collecting into every kind of target: vectors, strings, maps, sets, options, results, boxes, units, nested.
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, LinkedList, VecDeque};
use std::rc::Rc;
fn main() {
    let words = ["one", "two", "three", "four", "five", "six"];
    let it = || words.iter().copied();
    println!("{:?}", it().collect::<VecDeque<_>>());
    println!("{:?}", it().map(str::len).collect::<BTreeSet<_>>());
    println!("{:?}", it().map(|w| (w.len(), w)).collect::<BTreeMap<_, _>>());
    println!("{:?}", it().collect::<LinkedList<_>>().len());
    println!("{:?}", it().collect::<BinaryHeap<_>>().into_sorted_vec());
    println!("{:?}", it().zip(1..).collect::<HashMap<_, _>>()["four"]);
    println!("{:?} {:?}", it().map(|w| w.chars().next().unwrap()).collect::<String>(), it().collect::<String>().len());
    println!("{:?} {:?}", it().collect::<Box<[_]>>().len(), it().collect::<Rc<[&str]>>()[1]);
    println!("{:?}", it().map(|w| w.find('e')).collect::<Option<Vec<_>>>());
    println!("{:?}", it().map(|w| w.find(|c| "aeiou".contains(c))).collect::<Option<Vec<_>>>());
    println!("{:?}", it().map(|w| if w.len() < 5 { Ok(w.len()) } else { Err(w) }).collect::<Result<Vec<_>, _>>());
    println!("{:?}", it().map(|w| Ok::<_, ()>((w, w.len()))).collect::<Result<BTreeMap<_, _>, _>>());
    println!("{:?}", it().map(|_| ()).collect::<()>());
    println!("{:?}", it().map(|w| w.bytes().collect::<Vec<_>>()).map(|v| v[0]).collect::<Vec<u8>>());
    let grouped = it().fold(BTreeMap::<usize, Vec<&str>>::new(), |mut m, w| {
        m.entry(w.len()).or_default().push(w);
        m
    });
    println!("{grouped:?}");
    let inverted: BTreeMap<&str, usize> = grouped.iter().flat_map(|(n, ws)| ws.iter().map(move |w| (*w, *n))).collect();
    println!("{inverted:?}");
    println!("{:?}", grouped.into_values().map(|v| v.join("/")).collect::<Vec<_>>());
    let (a, b): (Vec<_>, BTreeSet<_>) = it().map(|w| (w.len(), w)).unzip();
    println!("{a:?} {b:?}");
    let ((x, y), z): ((Vec<i32>, Vec<char>), String) = [((1, 'a'), "p"), ((2, 'b'), "q")].into_iter().unzip();
    println!("{x:?} {y:?} {z}");
    let mut v = vec![0];
    v.extend(it().map(str::len));
    v.extend(&[7, 8]);
    v.extend(Some(9));
    println!("{v:?}");
    println!("{:?}", std::iter::repeat_n("r", 3).collect::<Vec<_>>().concat());
    println!("{:?}", [[1, 2], [3, 4]].iter().map(|r| r.iter().map(|n| n * 2).collect::<Vec<_>>()).collect::<Vec<_>>());
    println!("{:?}", ["1", "2", "x", "4"].iter().map_while(|s| s.parse::<i32>().ok()).sum::<i32>());
    println!("{:?}", it().rev().collect::<Vec<_>>().into_iter().rev().eq(it()));
}
