//! Peekable, step_by, chunk_by-like grouping, run-length coding, and lookahead parsing.
fn rle(s: &str) -> Vec<(char, usize)> {
    let mut it = s.chars().peekable();
    let mut out = vec![];
    while let Some(c) = it.next() {
        let mut n = 1;
        while it.next_if_eq(&c).is_some() {
            n += 1;
        }
        out.push((c, n));
    }
    out
}
fn tokens(s: &str) -> Vec<String> {
    let mut it = s.chars().peekable();
    let mut out = vec![];
    while let Some(&c) = it.peek() {
        match c {
            ' ' => {
                it.next();
            }
            '0'..='9' => {
                let mut n = String::new();
                while let Some(d) = it.next_if(|c| c.is_ascii_digit() || *c == '.') {
                    n.push(d);
                }
                out.push(n);
            }
            'a'..='z' => out.push(std::iter::from_fn(|| it.next_if(|c| c.is_alphanumeric())).collect()),
            '<' | '>' | '=' => {
                it.next();
                out.push(if it.next_if_eq(&'=').is_some() { format!("{c}=") } else { c.to_string() });
            }
            _ => {
                it.next();
                out.push(c.to_string());
            }
        }
    }
    out
}
fn merge(a: &[i32], b: &[i32]) -> Vec<i32> {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    std::iter::from_fn(|| {
        match (a.peek(), b.peek()) {
            (Some(x), Some(y)) if x <= y => a.next(),
            (_, Some(_)) => b.next(),
            _ => a.next(),
        }
        .copied()
    })
    .collect()
}
fn main() {
    println!("{:?} {:?}", rle("aaabccd"), rle(""));
    println!("{}", rle("wwwwbbw").iter().map(|(c, n)| format!("{n}{c}")).collect::<String>());
    println!("{:?}", tokens("x1 <= 3.14*(yy==2) > z"));
    println!("{:?}", merge(&[1, 4, 4, 9], &[2, 4, 10, 11]));
    let mut p = [1, 2, 3].into_iter().peekable();
    if let Some(n) = p.peek_mut() {
        *n = 100;
    }
    println!("{:?} {:?}", p.peek().copied(), p.size_hint());
    println!("{:?} {:?}", p.next_if(|n| *n < 50), p.next());
    println!("{:?} {:?}", p.next_back(), p.by_ref().next_back());
    println!("{:?} {:?}", p.peek().copied(), p.len());
    let mut once = std::iter::once(5).peekable();
    println!("{:?} {:?} {:?} {:?}", once.peek().copied(), once.next(), once.peek().copied(), once.next());
    println!("{:?}", (0..=20).step_by(7).zip((0..9).rev().step_by(4)).collect::<Vec<_>>());
    println!("{:?} {:?}", (0..10).step_by(3).len(), (1..10).step_by(4).rev().collect::<Vec<_>>());
}
