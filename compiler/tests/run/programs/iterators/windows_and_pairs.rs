//! Sliding windows, pairwise differences, local extrema, run detection, moving sums, transposing and interleaving.
fn transpose<T: Clone>(rows: &[Vec<T>]) -> Vec<Vec<T>> {
    (0..rows.iter().map(Vec::len).max().unwrap_or(0))
        .map(|c| rows.iter().filter_map(|r| r.get(c).cloned()).collect())
        .collect()
}
fn interleave<T>(a: impl IntoIterator<Item = T>, b: impl IntoIterator<Item = T>) -> impl Iterator<Item = T> {
    let (mut a, mut b) = (a.into_iter(), b.into_iter());
    let mut flip = false;
    std::iter::from_fn(move || {
        flip = !flip;
        if flip { a.next().or_else(|| b.next()) } else { b.next().or_else(|| a.next()) }
    })
}
fn moving(v: &[i32], k: usize) -> Vec<i32> {
    let mut sum: i32 = v.iter().take(k).sum();
    std::iter::once(sum)
        .chain(v.iter().zip(&v[k.min(v.len())..]).map(move |(out, new)| {
            sum += new - out;
            sum
        }))
        .collect()
}
fn runs(v: &[i32]) -> Vec<(i32, usize)> {
    v.iter().fold(vec![], |mut out: Vec<(i32, usize)>, x| {
        match out.last_mut() {
            Some((y, n)) if y == x => *n += 1,
            _ => out.push((*x, 1)),
        }
        out
    })
}
fn split_when<T: Copy>(v: &[T], f: impl Fn(T, T) -> bool) -> Vec<Vec<T>> {
    let mut out: Vec<Vec<T>> = vec![];
    for (i, x) in v.iter().enumerate() {
        if i == 0 || f(v[i - 1], *x) {
            out.push(vec![]);
        }
        out.last_mut().unwrap().push(*x);
    }
    out
}
fn main() {
    let v = [3, 5, 5, 2, 8, 9, 9, 9, 1, 4];
    println!("{:?}", v.windows(2).map(|w| w[1] - w[0]).collect::<Vec<_>>());
    println!(
        "{:?}",
        v.windows(3).enumerate().filter(|(_, w)| w[1] > w[0] && w[1] >= w[2]).map(|(i, _)| i + 1).collect::<Vec<_>>()
    );
    println!("{:?} {:?}", moving(&v, 3), moving(&v, 10));
    println!("{:?} {:?}", runs(&v), runs(&[]));
    println!("{:?}", split_when(&v, |a, b| b < a));
    println!("{:?}", transpose(&[vec![1, 2, 3], vec![4], vec![5, 6]]));
    println!(
        "{:?} {:?}",
        interleave([1, 2, 3], [10, 20]).collect::<Vec<_>>(),
        interleave("ab".chars(), "xyz".chars()).collect::<String>()
    );
    println!("{:?}", v.iter().zip(v.iter().skip(2)).filter(|(a, b)| a < b).count());
    println!("{:?}", v.chunks(3).map(|c| c.iter().rev().fold(0, |a, x| a * 10 + x)).collect::<Vec<_>>());
    println!("{:?}", (0..v.len()).map(|i| v[..=i].iter().max().unwrap()).collect::<Vec<_>>());
    println!(
        "{:?}",
        v.iter()
            .scan((0, 0), |s, x| {
                *s = (s.1, s.1 + x);
                Some(*s)
            })
            .last()
    );
    println!("{:?}", v.rchunks(4).map(<[i32]>::to_vec).collect::<Vec<_>>());
    println!("{:?}", v.iter().enumerate().max_by_key(|(i, x)| (**x, std::cmp::Reverse(*i))));
    println!("{:?}", (1..4).flat_map(|n| std::iter::repeat_n(n, n)).collect::<Vec<_>>());
    println!("{:?}", v.iter().step_by(2).zip(v.iter().skip(1).step_by(2)).map(|(a, b)| a * b).collect::<Vec<_>>());
}
