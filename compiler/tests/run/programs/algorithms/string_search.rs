//! Four string searches that must agree: naive, Knuth-Morris-Pratt, Boyer-Moore-Horspool, Rabin-Karp; and suffix arrays.
fn naive(t: &[u8], p: &[u8]) -> Vec<usize> {
    (0..=t.len().saturating_sub(p.len())).filter(|i| t[*i..].starts_with(p)).collect()
}
fn kmp(t: &[u8], p: &[u8]) -> Vec<usize> {
    let mut fail = vec![0; p.len()];
    let mut k = 0;
    for i in 1..p.len() {
        while k > 0 && p[i] != p[k] {
            k = fail[k - 1];
        }
        if p[i] == p[k] {
            k += 1;
        }
        fail[i] = k;
    }
    let (mut out, mut k) = (vec![], 0);
    for (i, c) in t.iter().enumerate() {
        while k > 0 && (k == p.len() || p[k] != *c) {
            k = fail[k - 1];
        }
        if p[k] == *c {
            k += 1;
        }
        if k == p.len() {
            out.push(i + 1 - k);
        }
    }
    out
}
fn horspool(t: &[u8], p: &[u8]) -> Vec<usize> {
    let mut skip = [p.len(); 256];
    for (i, c) in p[..p.len() - 1].iter().enumerate() {
        skip[*c as usize] = p.len() - 1 - i;
    }
    let (mut out, mut i) = (vec![], 0);
    while i + p.len() <= t.len() {
        if &t[i..i + p.len()] == p {
            out.push(i);
        }
        i += skip[t[i + p.len() - 1] as usize];
    }
    out
}
fn rabin_karp(t: &[u8], p: &[u8]) -> Vec<usize> {
    const M: u64 = 1_000_000_007;
    const B: u64 = 257;
    if p.len() > t.len() {
        return vec![];
    }
    let hash = |s: &[u8]| s.iter().fold(0, |h, c| (h * B + *c as u64) % M);
    let top = (1..p.len()).fold(1, |x, _| x * B % M);
    let (want, mut h) = (hash(p), hash(&t[..p.len()]));
    let mut out = vec![];
    for i in 0..=t.len() - p.len() {
        if h == want && t[i..].starts_with(p) {
            out.push(i);
        }
        if i + p.len() < t.len() {
            h = ((h + M - t[i] as u64 * top % M) * B + t[i + p.len()] as u64) % M;
        }
    }
    out
}
fn suffixes(t: &[u8]) -> Vec<usize> {
    let mut s: Vec<usize> = (0..t.len()).collect();
    s.sort_by_key(|i| &t[*i..]);
    s
}
fn by_suffix(t: &[u8], s: &[usize], p: &[u8]) -> Vec<usize> {
    let a = s.partition_point(|i| &t[*i..] < p);
    let mut v: Vec<usize> = s[a..].iter().copied().take_while(|i| t[*i..].starts_with(p)).collect();
    v.sort();
    v
}
fn repeated(t: &[u8], s: &[usize]) -> String {
    let l = s
        .windows(2)
        .map(|w| (t[w[0]..].iter().zip(&t[w[1]..]).take_while(|(a, b)| a == b).count(), w[0]))
        .max_by_key(|p| (p.0, std::cmp::Reverse(p.1)))
        .unwrap_or((0, 0));
    String::from_utf8_lossy(&t[l.1..l.1 + l.0]).into_owned()
}
fn main() {
    let long = "ab".repeat(60) + "abc" + &"aab".repeat(20);
    for (t, p) in [
        ("abracadabra", "abra"),
        ("aaaaaa", "aa"),
        ("mississippi", "issi"),
        ("short", "longer than"),
        ("größe größer", "größe"),
        (long.as_str(), "abaab"),
        (&long, "babc"),
    ] {
        let (t, p) = (t.as_bytes(), p.as_bytes());
        let found = naive(t, p);
        let s = suffixes(t);
        println!(
            "{:?} {} {} {} {}",
            found,
            found == kmp(t, p),
            found == horspool(t, p),
            found == rabin_karp(t, p),
            found == by_suffix(t, &s, p)
        );
    }
    println!("{:?} {:?}", suffixes(b"banana"), repeated(b"banana", &suffixes(b"banana")));
    println!("{:?}", repeated(b"to be or not to be", &suffixes(b"to be or not to be")));
}
