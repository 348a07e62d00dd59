//! Vectors of strings, boxes, options, vectors and tuples under insertion, sorting, retaining, swapping and taking apart.
fn main() {
    let mut v: Vec<String> = "delta alpha charlie bravo alpha".split(' ').map(String::from).collect();
    v.sort();
    v.dedup();
    println!("{v:?} {:?}", v.binary_search(&"bravo".to_string()));
    v.iter_mut().for_each(|s| s.truncate(3));
    let joined = v.drain(..2).collect::<Vec<_>>().join("+");
    println!("{joined} {v:?}");
    v.insert(1, joined);
    v.retain(|s| s.len() > 3 || s.starts_with('d'));
    println!("{v:?} {:?}", v.iter().map(String::len).collect::<Vec<_>>());
    let taken = std::mem::take(&mut v[0]);
    v.push(taken.repeat(2));
    println!("{v:?}");
    let mut boxes: Vec<Box<dyn Fn(i32) -> i32>> = Vec::new();
    for n in 0..4 {
        boxes.push(Box::new(move |x| x * 10 + n));
    }
    boxes.rotate_left(1);
    let last = boxes.pop().unwrap();
    println!("{:?} {}", boxes.iter().map(|f| f(1)).collect::<Vec<_>>(), last(5));
    let mut options: Vec<Option<Vec<u8>>> = vec![Some(vec![1]), None, Some(vec![2, 3])];
    if let Some(Some(x)) = options.get_mut(2) {
        x.push(4);
    }
    let got = options[0].take();
    println!("{options:?} {got:?} {:?}", options.iter().flatten().flatten().collect::<Vec<_>>());
    options.swap(0, 2);
    options.resize_with(5, || Some(Vec::new()));
    println!("{options:?}");
    let mut pairs: Vec<(String, u32)> = vec![("x".into(), 3), ("y".into(), 1), ("x".into(), 2)];
    pairs.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    let (names, numbers): (Vec<String>, Vec<u32>) = pairs.into_iter().unzip();
    println!("{names:?} {numbers:?}");
    let mut grid: Vec<Vec<char>> = "ab\ncde\n\nf".lines().map(|l| l.chars().collect()).collect();
    grid[1].swap(0, 2);
    grid.remove(2);
    grid.sort_by_key(|r| std::cmp::Reverse(r.len()));
    println!("{:?}", grid.iter().map(|r| r.iter().collect::<String>()).collect::<Vec<_>>());
    let mut deep = vec![vec![vec![0u8; 2]; 2]; 2];
    deep[1][0][1] = 7;
    let inner = deep.swap_remove(0);
    println!("{deep:?} {inner:?}");
    let array: [String; 3] = names.try_into().unwrap();
    println!("{array:?} {:?}", <[u32; 2]>::try_from(numbers));
    let words = array.map(|s| s + "!");
    println!("{}", words.concat());
}
