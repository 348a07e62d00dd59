//! chunk_by, array_windows-like walks, split variants, group lengths and remainders, mutable and reversed.
fn main() {
    let v = [1, 1, 2, 3, 3, 3, 4, 1, 1];
    println!("{:?}", v.chunk_by(|a, b| a == b).map(|c| (c[0], c.len())).collect::<Vec<_>>());
    println!("{:?}", v.chunk_by(|a, b| a <= b).rev().collect::<Vec<_>>());
    println!("{:?}", v.splitn(2, |n| *n == 3).collect::<Vec<_>>());
    println!("{:?}", v.rsplit(|n| *n == 1).collect::<Vec<_>>());
    println!("{:?}", v.split_inclusive(|n| *n == 3).collect::<Vec<_>>());
    println!("{:?} {:?}", v.rchunks_exact(4).collect::<Vec<_>>(), v.rchunks_exact(4).remainder());
    let mut m = v;
    for (i, c) in m.chunks_exact_mut(2).enumerate() {
        c.swap(0, 1);
        c[0] += i * 10;
    }
    println!("{m:?}");
    for c in m.chunk_by_mut(|a, b| a < b) {
        c.reverse();
    }
    println!("{m:?}");
    for part in m.split_mut(|n| *n % 10 == 3) {
        if let Some(first) = part.first_mut() {
            *first = 0;
        }
    }
    println!("{m:?}");
    for c in m.rchunks_mut(4) {
        c.fill(c.len());
    }
    println!("{m:?}");
    let (chunks, rest) = v.as_chunks::<2>();
    println!("{chunks:?} {rest:?}");
    println!("{:?}", v.windows(2).filter(|w| w[0] != w[1]).count());
    println!("{:?} {:?}", v.chunks(4).len(), v.chunks(4).nth(1));
    println!("{:?}", v.chunks(2).zip(v[1..].chunks(2)).map(|(a, b)| a[0] * b[0]).collect::<Vec<_>>());
    println!("{:?}", v.array_windows_by_hand());
    println!("{:?}", v.split_first_chunk::<2>().map(|(a, r)| (a[0] + a[1], r.len())));
    let mut s = &v[..];
    println!("{:?} {:?} {:?}", s.split_off(..2), s.split_off_first(), s.split_off_last());
    println!("{s:?}");
}
trait ByHand {
    fn array_windows_by_hand(&self) -> Vec<usize>;
}
impl ByHand for [usize; 9] {
    fn array_windows_by_hand(&self) -> Vec<usize> {
        self.windows(3)
            .map(|w| {
                let [a, b, c] = w else { unreachable!() };
                a + b + c
            })
            .collect()
    }
}
