//! Deep recursion with large frames, mutual recursion through closures, and a hand-made stack that gives the same result.
fn deep(n: u32, acc: [u64; 8]) -> u64 {
    if n == 0 {
        return acc.iter().fold(0, |a, b| a.wrapping_mul(31) ^ b);
    }
    let mut next = acc;
    next[n as usize % 8] = next[(n as usize + 3) % 8].wrapping_add(n as u64).rotate_left(5);
    deep(n - 1, next).wrapping_add(acc[0] & 1)
}
fn sum_list(v: &[u32]) -> u64 {
    match v {
        [] => 0,
        [x] => *x as u64,
        _ => {
            let (a, b) = v.split_at(v.len() / 2);
            sum_list(a) + sum_list(b)
        }
    }
}
fn count(n: u32, k: u32, memo: &mut Vec<Vec<Option<u64>>>) -> u64 {
    if k == 0 || n == k {
        return 1;
    }
    if n < k {
        return 0;
    }
    if let Some(v) = memo[n as usize][k as usize] {
        return v;
    }
    let v = count(n - 1, k - 1, memo) + count(n - 1, k, memo);
    memo[n as usize][k as usize] = Some(v);
    v
}
enum Work {
    Visit(u32),
    Sum(usize),
}
fn tree_recursive(n: u32) -> u64 {
    if n < 3 {
        return n as u64;
    }
    (1..=3).map(|d| tree_recursive(n / (d + 1))).sum::<u64>() + 1
}
fn tree_stack(n: u32) -> u64 {
    let (mut work, mut values) = (vec![Work::Visit(n)], vec![]);
    while let Some(w) = work.pop() {
        match w {
            Work::Visit(n) if n < 3 => values.push(n as u64),
            Work::Visit(n) => {
                work.push(Work::Sum(3));
                for d in 1..=3 {
                    work.push(Work::Visit(n / (d + 1)));
                }
            }
            Work::Sum(k) => {
                let at = values.len() - k;
                let s = values.drain(at..).sum::<u64>() + 1;
                values.push(s);
            }
        }
    }
    values[0]
}
fn flatten(s: &mut std::str::Chars, depth: u32, out: &mut Vec<(u32, char)>) {
    while let Some(c) = s.next() {
        match c {
            '(' => flatten(s, depth + 1, out),
            ')' => return,
            c => out.push((depth, c)),
        }
    }
}
fn main() {
    println!("{} {}", deep(3000, [1, 2, 3, 4, 5, 6, 7, 8]), deep(1, [0; 8]));
    println!("{}", sum_list(&(0..10_000).collect::<Vec<_>>()));
    println!("{}", count(40, 20, &mut vec![vec![None; 41]; 41]));
    println!("{:?}", [0, 3, 100, 5000].map(|n| (tree_recursive(n), tree_recursive(n) == tree_stack(n))));
    let mut out = vec![];
    flatten(&mut "a(b(c)d)(e)f)g".chars(), 0, &mut out);
    println!("{out:?}");
    let mut nested = "x".to_string();
    for _ in 0..500 {
        nested = format!("({nested})");
    }
    let mut out = vec![];
    flatten(&mut nested.chars(), 0, &mut out);
    println!("{out:?}");
    fn even(n: u32, odd: &dyn Fn(u32) -> bool) -> bool {
        n == 0 || odd(n - 1)
    }
    fn odd(n: u32) -> bool {
        n != 0 && even(n - 1, &odd)
    }
    println!("{} {}", even(900, &odd), odd(900));
}
