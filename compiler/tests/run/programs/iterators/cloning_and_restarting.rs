//! Iterators cloned mid-way, restarted, peeked through clones, compared, and used twice by reference.
fn second_pass<I: Iterator<Item = i32> + Clone>(it: I) -> (i32, i32, Option<f64>) {
    let n = it.clone().count() as i32;
    let sum: i32 = it.clone().sum();
    (n, sum, (n > 0).then(|| it.map(|x| (x - sum / n).pow(2)).sum::<i32>() as f64 / n as f64))
}
fn pairs<I: Iterator + Clone>(it: I) -> impl Iterator<Item = (I::Item, I::Item)>
where
    I::Item: Clone,
{
    let rest = it.clone();
    it.enumerate().flat_map(move |(i, a)| rest.clone().skip(i + 1).map(move |b| (a.clone(), b)))
}
fn balanced(it: &mut std::str::Chars) -> bool {
    let mut open = 0;
    for c in it.by_ref() {
        match c {
            '(' => open += 1,
            ')' if open == 0 => return false,
            ')' => open -= 1,
            '.' => break,
            _ => {}
        }
    }
    open == 0
}
fn main() {
    println!("{:?} {:?}", second_pass([4, 8, 6].into_iter()), second_pass(std::iter::empty()));
    println!("{:?}", second_pass((0..10).filter(|n| n % 3 == 0).map(|n| n * n)));
    println!("{:?}", pairs("abcd".chars()).map(|(a, b)| format!("{a}{b}")).collect::<Vec<_>>());
    let mut it = (1..8).step_by(2);
    it.next();
    let saved = it.clone();
    println!("{:?} {:?}", it.collect::<Vec<_>>(), saved.collect::<Vec<_>>());
    let mut c = "(a)(b).x)(.)((.".chars();
    println!("{:?} {:?} {:?} {:?} {:?}", balanced(&mut c), balanced(&mut c), c.as_str(), balanced(&mut c), c.next());
    let v = vec![1, 2, 3, 4];
    let mut i = v.iter();
    println!("{:?} {:?} {:?}", i.next(), i.as_slice(), i.clone().rev().collect::<Vec<_>>());
    let mut p = v.iter().copied().peekable();
    let q = {
        p.peek();
        p.clone()
    };
    println!("{:?} {:?}", p.by_ref().take(2).sum::<i32>(), q.sum::<i32>());
    println!("{:?}", p.collect::<Vec<_>>());
    let cyc = v.iter().cycle();
    println!("{:?} {:?}", cyc.clone().skip(3).take(3).collect::<Vec<_>>(), cyc.take(5).count());
    let mut chars = "a1b22".chars();
    let mut out = vec![];
    while let Some(c) = chars.clone().next() {
        if c.is_alphabetic() {
            out.push(c.to_string());
            chars.next();
        } else {
            let n: String = chars.clone().take_while(|c| c.is_numeric()).collect();
            chars.nth(n.len() - 1);
            out.push(n);
        }
    }
    println!("{out:?}");
    let r = 0..5;
    println!("{:?} {:?} {}", r.clone().rev().collect::<Vec<_>>(), r.clone().map(|x| x * x).collect::<Vec<_>>(), r.end);
    println!("{}", (1..4).eq([1, 2, 3]) && "ab".chars().rev().eq("ba".chars()) && !(1..3).eq(1..4));
    println!("{:?}", (1..3).cmp(1..4).then("b".chars().cmp("a".chars())));
}
