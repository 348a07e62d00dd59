//! Combinatorics: next permutation, subsets by masks, combinations by iterators, Gray codes, partitions, products.
fn next_permutation<T: Ord>(v: &mut [T]) -> bool {
    let Some(i) = v.windows(2).rposition(|w| w[0] < w[1]) else {
        v.reverse();
        return false;
    };
    let j = v.iter().rposition(|x| *x > v[i]).unwrap();
    v.swap(i, j);
    v[i + 1..].reverse();
    true
}
struct Combinations<'a, T> {
    items: &'a [T],
    at: Vec<usize>,
    done: bool,
}
impl<'a, T> Iterator for Combinations<'a, T> {
    type Item = Vec<&'a T>;
    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let out = self.at.iter().map(|i| &self.items[*i]).collect();
        let (n, k) = (self.items.len(), self.at.len());
        match (0..k).rev().find(|i| self.at[*i] < n - k + i) {
            Some(i) => {
                self.at[i] += 1;
                for j in i + 1..k {
                    self.at[j] = self.at[j - 1] + 1;
                }
            }
            None => self.done = true,
        }
        Some(out)
    }
}
fn combinations<T>(items: &[T], k: usize) -> Combinations<'_, T> {
    Combinations { items, at: (0..k).collect(), done: k > items.len() }
}
fn partitions(n: u32, max: u32, prefix: &mut Vec<u32>, out: &mut Vec<Vec<u32>>) {
    if n == 0 {
        out.push(prefix.clone());
        return;
    }
    for k in (1..=n.min(max)).rev() {
        prefix.push(k);
        partitions(n - k, k, prefix, out);
        prefix.pop();
    }
}
fn product<T: Clone>(lists: &[Vec<T>]) -> Vec<Vec<T>> {
    lists.iter().fold(vec![vec![]], |acc, l| {
        acc.iter()
            .flat_map(|p| {
                l.iter().map(move |x| {
                    let mut p = p.clone();
                    p.push(x.clone());
                    p
                })
            })
            .collect()
    })
}
fn set_partitions(n: usize) -> Vec<Vec<usize>> {
    fn go(v: &mut Vec<usize>, n: usize, max: usize, out: &mut Vec<Vec<usize>>) {
        if v.len() == n {
            out.push(v.clone());
            return;
        }
        for k in 0..=max {
            v.push(k);
            go(v, n, max.max(k + 1), out);
            v.pop();
        }
    }
    let mut out = vec![];
    go(&mut vec![], n, 0, &mut out);
    out
}
fn parens(open: u32, close: u32, s: String, out: &mut Vec<String>) {
    if open == 0 && close == 0 {
        out.push(s);
        return;
    }
    if open > 0 {
        parens(open - 1, close + 1, s.clone() + "(", out);
    }
    if close > 0 {
        parens(open, close - 1, s + ")", out);
    }
}
fn main() {
    let mut v = vec!['a', 'b', 'b', 'c'];
    let mut all = vec![v.iter().collect::<String>()];
    while next_permutation(&mut v) {
        all.push(v.iter().collect());
    }
    println!("{} {:?} {:?}", all.len(), &all[..4], v);
    println!(
        "{:?}",
        combinations(&["w", "x", "y", "z"], 2).map(|c| c.into_iter().copied().collect::<String>()).collect::<Vec<_>>()
    );
    println!(
        "{} {} {}",
        combinations(&[0; 10], 4).count(),
        combinations(&[1], 0).count(),
        combinations(&[1], 2).count()
    );
    println!(
        "{:?}",
        (0..8u32).map(|m| (0..3).filter(|b| m >> b & 1 == 1).map(|b| [10, 20, 30][b]).sum::<u32>()).collect::<Vec<_>>()
    );
    println!("{:?}", (0..16u32).map(|n| format!("{:04b}", n ^ n >> 1)).collect::<Vec<_>>().join(" "));
    let mut out = vec![];
    partitions(7, 7, &mut vec![], &mut out);
    println!("{} {:?}", out.len(), &out[..5]);
    println!("{:?}", product(&[vec![1, 2], vec![3], vec![4, 5, 6]]));
    println!("{:?} {:?}", (1..8).map(|n| set_partitions(n).len()).collect::<Vec<_>>(), set_partitions(3));
    let mut p = vec![];
    parens(3, 0, String::new(), &mut p);
    println!("{p:?}");
    let (mut mask, mut n) = (0b00111u32, vec![]);
    while mask < 1 << 5 {
        n.push(mask);
        let c = mask & mask.wrapping_neg();
        let r = mask + c;
        mask = ((r ^ mask) >> 2) / c | r;
    }
    println!("{n:?}");
}
