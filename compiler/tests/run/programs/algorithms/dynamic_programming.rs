//! Edit distance, longest common subsequence, increasing subsequence, coin change, matrix chain, partitions, palindromes.
fn edit(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let up = row[j + 1];
            row[j + 1] = if x == *y { diagonal } else { 1 + diagonal.min(up).min(row[j]) };
            diagonal = up;
        }
    }
    row[b.len()]
}
fn lcs(a: &[u8], b: &[u8]) -> String {
    let mut t = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..a.len() {
        for j in 0..b.len() {
            t[i + 1][j + 1] = if a[i] == b[j] { t[i][j] + 1 } else { t[i][j + 1].max(t[i + 1][j]) };
        }
    }
    let (mut i, mut j, mut out) = (a.len(), b.len(), vec![]);
    while i > 0 && j > 0 {
        if a[i - 1] == b[j - 1] {
            out.push(a[i - 1]);
            i -= 1;
            j -= 1;
        } else if t[i - 1][j] >= t[i][j - 1] {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    out.reverse();
    String::from_utf8(out).unwrap()
}
fn increasing(v: &[i32]) -> Vec<i32> {
    let (mut ends, mut back) = (Vec::<usize>::new(), vec![None; v.len()]);
    for i in 0..v.len() {
        let at = ends.partition_point(|e| v[*e] < v[i]);
        back[i] = at.checked_sub(1).map(|k| ends[k]);
        if at == ends.len() {
            ends.push(i);
        } else {
            ends[at] = i;
        }
    }
    let mut out = vec![];
    let mut at = ends.last().copied();
    while let Some(i) = at {
        out.push(v[i]);
        at = back[i];
    }
    out.reverse();
    out
}
fn coins(c: &[usize], total: usize) -> (u64, Option<u32>) {
    let (mut ways, mut least) = (vec![0u64; total + 1], vec![None; total + 1]);
    ways[0] = 1;
    least[0] = Some(0);
    for k in c {
        for n in *k..=total {
            ways[n] += ways[n - k];
        }
    }
    for n in 1..=total {
        least[n] = c.iter().filter(|k| **k <= n).filter_map(|k| least[n - k]).min().map(|m: u32| m + 1);
    }
    (ways[total], least[total])
}
fn chain(d: &[u64]) -> (u64, String) {
    let n = d.len() - 1;
    let mut best = vec![vec![(0u64, 0usize); n]; n];
    for len in 2..=n {
        for i in 0..=n - len {
            let j = i + len - 1;
            best[i][j] =
                (i..j).map(|k| (best[i][k].0 + best[k + 1][j].0 + d[i] * d[k + 1] * d[j + 1], k)).min().unwrap();
        }
    }
    fn show(b: &[Vec<(u64, usize)>], i: usize, j: usize) -> String {
        if i == j {
            char::from(b'A' + i as u8).to_string()
        } else {
            format!("({}{})", show(b, i, b[i][j].1), show(b, b[i][j].1 + 1, j))
        }
    }
    (best[0][n - 1].0, show(&best, 0, n - 1))
}
fn partitions(n: usize) -> u128 {
    let mut p = vec![0u128; n + 1];
    p[0] = 1;
    for k in 1..=n {
        for m in k..=n {
            p[m] += p[m - k];
        }
    }
    p[n]
}
fn palindrome(s: &str) -> &str {
    let b = s.as_bytes();
    let mut best = (0, 0);
    for c in 0..b.len() {
        for (mut l, mut r) in [(c, c + 1), (c, c)] {
            while l > 0 && r < b.len() && b[l - 1] == b[r] {
                l -= 1;
                r += 1;
            }
            if r - l > best.1 - best.0 {
                best = (l, r);
            }
        }
    }
    &s[best.0..best.1]
}
fn stairs(n: u32, memo: &mut std::collections::HashMap<u32, u64>) -> u64 {
    if n < 2 {
        return 1;
    }
    if let Some(v) = memo.get(&n) {
        return *v;
    }
    let v = stairs(n - 1, memo) + stairs(n - 2, memo) + if n > 2 { stairs(n - 3, memo) } else { 0 };
    memo.insert(n, v);
    v
}
fn main() {
    for (a, b) in [("kitten", "sitting"), ("", "abc"), ("grüße", "gruss"), ("same", "same"), ("intention", "execution")]
    {
        println!("{a} {b} {} {:?}", edit(a, b), lcs(a.as_bytes(), b.as_bytes()).len());
    }
    println!("{:?}", lcs(b"AGGTABXYZQ", b"GXTXAYBQZ"));
    println!("{:?} {:?}", increasing(&[10, 9, 2, 5, 3, 7, 101, 18, 4, 20, 19]), increasing(&[3, 2, 1]));
    println!("{:?} {:?} {:?}", coins(&[1, 5, 10, 25, 50], 100), coins(&[4, 7], 17), coins(&[2], 9));
    println!("{:?}", chain(&[30, 35, 15, 5, 10, 20, 25]));
    println!("{} {}", partitions(100), partitions(500));
    println!("{:?}", ["babad", "forgeeksskeegfor", "abc", "aaaa", ""].map(palindrome));
    println!("{}", stairs(50, &mut Default::default()));
}
